import Domain
import TerminalKit

extension ParsedField {
  /// What is written where a person has no number.
  static let lackingNumber = "saknas"

  /// A field for a personnummer or samordningsnummer in any of its spellings (R14); the whole number and the age show at
  /// once. Its value is the number as stored.
  ///
  /// - Parameter mayLack: Whether "saknas" is an answer, too: the program gives a reserve number (R14.3).
  static func identityNumber(today: Day, mayLack: Bool = false) -> ParsedField {
    ParsedField(limit: 20) { text in
      if text.allSatisfy(\.isWhitespace) { return .empty }
      if mayLack, text.trimmed.lowercased() == lackingNumber {
        return .value(lackingNumber, meaning: "personen får ett reservnummer")
      }
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
