import Domain
import TerminalKit

extension ParsedField {
  /// A field for a month that has begun, with its meaning at once; ↑ and ↓ step a month.
  static func month(_ month: Month, today: Day) -> ParsedField {
    ParsedField(
      month.iso, limit: 30,
      parse: { text in
        if text.allSatisfy(\.isWhitespace) { return .empty }
        guard let month = Month(typed: text, today: today) else {
          return .faulty("Skriv en månad: 2008-04, april, mars 2007, förra.")
        }
        guard month.first <= today else { return .faulty("\(month.label) har inte börjat än.") }
        return .value(month.iso, meaning: month.label)
      },
      step: { text, steps in
        let month = text.allSatisfy(\.isWhitespace) ? Month(of: today) : Month(typed: text, today: today)
        return month.map { min($0 + steps, Month(of: today)).iso }
      })
  }
}
