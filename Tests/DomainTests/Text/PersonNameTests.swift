import Domain
import Testing

/// R16.2.
@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Åsa", "Svensson", "Svensson, Åsa", "Åsa Svensson"), ("Madonna", "", "Madonna", "Madonna"),
    ("", "Ek", "Ek", "Ek"), (" Siv ", "Svensson Ek", "Svensson Ek, Siv", "Siv Svensson Ek"),
  ])
  func listsAndTitlesWriteTheNameTheirWay(_ given: String, _ family: String, _ list: String, _ title: String) throws {
    let name = try PersonName.accept(given: given, family: family)
    #expect(name.listText == list)
    #expect(name.titleText == title)
  }

  @Test(
    arguments: [
      ("Åsa", "Svensson", []), ("", "Ek", [.givenMissing]), ("Siv", "", [.familyMissing]), ("-", "-", [.placeholder]),
      (".", "Ek", [.placeholder]), ("Siv2", "Ek", [.digits]), ("O'Neil", "Lind-Ek", []), ("はなこ", "田中", []),
      ("X", "123", [.placeholder, .digits]),
    ] as [(String, String, [PersonName.Warning])])
  func oddNamesAreWarnedAboutNotRefused(_ given: String, _ family: String, _ warnings: [PersonName.Warning]) throws {
    #expect(try PersonName.accept(given: given, family: family).warnings == warnings)
  }

  @Test func aNameWithNothingInItIsRefused() {
    let refusal = #expect(throws: Refusal.self) { try PersonName.accept(given: " ", family: "  ") }
    #expect(refusal?.code == "nameMissing")
  }

  @Test func theRefusalSaysWhichPart() {
    let refusal = #expect(throws: Refusal.self) { try PersonName.accept(given: "A\u{202E}", family: "Ek") }
    #expect(refusal?.message.hasPrefix("Förnamn: Tecken 2 ") == true)
    #expect(refusal?.fields["given"] != nil)
    let long = String(repeating: "a", count: 10_000)
    #expect(throws: Refusal.self) { try PersonName.accept(given: "Eva", family: long) }
  }
}
