import Domain
import TerminalKit

extension ParsedField {
  /// A field for a date in all its spellings, with its meaning at once; ↑ and ↓ step a day (screens.md, date fields).
  static func date(_ day: Day?, today: Day, calendar: WorkingCalendar) -> ParsedField {
    let grammar = DateExpression(today: today, calendar: calendar)
    return ParsedField(
      day?.iso ?? "", limit: 30,
      parse: { text in
        if text.allSatisfy(\.isWhitespace) { return .empty }
        do throws(Refusal) {
          let day = try grammar.day(text)
          // The field draws the arrow itself.
          return .value(day.iso, meaning: String(day.meaningText(today: today).drop { $0 == "→" || $0 == " " }))
        } catch {
          return .faulty(error.message)
        }
      },
      step: { text, steps in
        let day = text.allSatisfy(\.isWhitespace) ? today : try? grammar.day(text)
        return day.map { ($0 + steps).iso }
      })
  }

  /// A field for a whole number within limits.
  static func number(_ value: Int?, in limits: ClosedRange<Int>, unit: String = "") -> ParsedField {
    ParsedField(
      value.map(String.init) ?? "", limit: 9,
      parse: { text in
        let word = text.filter { !$0.isWhitespace }
        guard !word.isEmpty else { return .empty }
        guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(word), limits.contains(number)
        else {
          return .faulty(
            limits.upperBound == .max
              ? "Skriv ett helt tal, minst \(limits.lowerBound)."
              : "Skriv ett helt tal, \(limits.lowerBound)–\(limits.upperBound).")
        }
        return .value(String(number), meaning: unit)
      })
  }

  /// The day that the text means; nil when it is empty or not understood.
  var day: Day? {
    if case .value(let iso, _) = parsed { Day(iso: iso) } else { nil }
  }

  /// The number that the text means; nil when it is empty or not understood.
  var number: Int? {
    if case .value(let text, _) = parsed { Int(text) } else { nil }
  }
}
