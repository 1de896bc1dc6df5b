import Domain
import TerminalKit

extension ParsedField {
  /// A field for a personnummer or samordningsnummer in any of its spellings (R14); the whole number and the age show at
  /// once. Its value is the number as stored.
  static func identityNumber(today: Day) -> ParsedField {
    ParsedField(limit: 20) { text in
      if text.allSatisfy(\.isWhitespace) { return .empty }
      do throws(IdentityNumberFault) {
        let number = try IdentityNumber.parse(text, today: today)
        return .value(
          number.stored, meaning: number.text + (number.age(on: today).map { ", \($0) år" } ?? ", ålder okänd"))
      } catch {
        return .faulty(error.reason)
      }
    }
  }
}
