/// What is wrong with something that should be a personnummer or a samordningsnummer (R14.1, R14.2).
///
/// `code` is for programs, `reason` for people.
public enum IdentityNumberFault: Error, Hashable, Sendable {
  /// Nothing is there.
  case empty
  /// A spreadsheet has made a rounded or decimal number of it: `1,99E+11`.
  case spreadsheetNumber
  /// A spreadsheet has taken off leading zeros: seven to nine digits are left.
  case leadingZerosLost
  /// Letters stand among the digits.
  case letters
  /// Digits of another script than 0–9.
  case foreignDigits
  /// A sign other than one `-` or `+`, or one of these in the wrong place.
  case unexpectedCharacter
  /// Only a birth date: the last four digits are missing.
  case lastFourMissing
  /// Another number of digits than ten or twelve.
  case wrongLength
  /// A year that does not begin with 18, 19 or 20.
  case century
  /// A month above 12, or 00 in a personnummer.
  case noSuchMonth
  /// A day that the month does not have.
  case noSuchDate
  /// Birth number 000, which nobody has.
  case birthNumber
  /// The control digit does not fit the others: some digit is wrong.
  case checksum
  /// Born after today.
  case bornAfterToday
  /// Ten digits with a hyphen that fit a birthday still to come this year, and one a hundred years before, for which a `+`
  /// is written: the years of both.
  case hundredYears(later: Int, earlier: Int)
  /// `+` on somebody who does not turn 100 this year and has not done so before.
  case plusSign

  /// The stable English code for programs.
  public var code: String {
    switch self {
    case .empty: "empty"
    case .spreadsheetNumber: "spreadsheetNumber"
    case .leadingZerosLost: "leadingZerosLost"
    case .letters: "letters"
    case .foreignDigits: "foreignDigits"
    case .unexpectedCharacter: "unexpectedCharacter"
    case .lastFourMissing: "lastFourMissing"
    case .wrongLength: "wrongLength"
    case .century: "century"
    case .noSuchMonth: "noSuchMonth"
    case .noSuchDate: "noSuchDate"
    case .birthNumber: "birthNumber"
    case .checksum: "checksum"
    case .bornAfterToday: "bornAfterToday"
    case .hundredYears: "hundredYears"
    case .plusSign: "plusSign"
    }
  }

  /// A Swedish sentence or two: what is wrong and what to do.
  public var reason: String {
    switch self {
    case .empty: "Personnummer saknas."
    case .spreadsheetNumber:
      "Förstört av ett kalkylprogram: numret har blivit ett avrundat tal. Ta det från källan, med kolumnen som text."
    case .leadingZerosLost:
      "Förstört av ett kalkylprogram: inledande nollor saknas. Ta numret från källan, med kolumnen som text."
    case .letters: "Det står bokstäver i numret. Skriv bara siffror, ÅÅÅÅMMDD-NNNN."
    case .foreignDigits: "Numret är skrivet med andra siffror än 0–9. Skriv om det med 0–9."
    case .unexpectedCharacter: "Det står ett tecken som inte hör dit. Skriv ÅÅÅÅMMDD-NNNN."
    case .lastFourMissing: "Det är bara ett födelsedatum: de fyra sista siffrorna saknas."
    case .wrongLength: "Fel antal siffror: ett personnummer har tio eller tolv."
    case .century: "Årtalet måste börja med 18, 19 eller 20."
    case .noSuchMonth: "Månaden finns inte."
    case .noSuchDate: "Datumet finns inte."
    case .birthNumber: "Födelsenumret 000 finns inte."
    case .checksum: "Kontrollsiffran stämmer inte: någon siffra är fel."
    case .bornAfterToday: "Födelsedatumet ligger efter i dag."
    case .hundredYears(let later, let earlier):
      "Numret kan läsas på två sätt: född \(later), men den dagen har inte varit än, eller född \(earlier), men då står "
        + "det ett plustecken i stället för bindestrecket. Skriv årtalet med fyra siffror."
    case .plusSign: "Plustecken används först från det år då personen fyller 100. Skriv bindestreck."
    }
  }
}
