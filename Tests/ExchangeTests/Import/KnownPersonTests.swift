import Casework
import Domain
import Testing

/// A row about a person who is known tells how to reach and understand them, as a referral by hand does (R1.8).
@Suite struct KnownPersonTests {
  @Test func `what a later row says of address and language is taken, what it does not say stays`() throws {
    let office = try ImportOffice()
    try office.load([
      "remissdatum": "2008-02-01", "avslutsdatum": "2008-03-05", "adress": "Gatan 1", "telefon": "08-465 000 01",
      "språk": "svenska",
    ])
    try office.load(["remissdatum": "2008-04-10", "adress": "Nygatan 9", "språk": "arabiska", "tolk": "ja"])
    let details = try #require(try office.client(ImportedRowTests.number)).details
    #expect(details.address == "Nygatan 9" && details.language == "arabiska" && details.needsInterpreter == true)
    #expect(details.phone == "08-465 000 01")
  }

  @Test func `an older row changes nothing of what is stored`() throws {
    let office = try ImportOffice()
    try office.load([
      "remissdatum": "2008-03-01", "avslutsdatum": "2008-03-05", "adress": "Nygatan 9", "språk": "arabiska",
    ])
    try office.load([
      "remissdatum": "2007-02-01", "avslutsdatum": "2007-03-05", "adress": "Gatan 1", "språk": "svenska",
    ])
    let details = try #require(try office.client(ImportedRowTests.number)).details
    #expect(details.address == "Nygatan 9" && details.language == "arabiska")
  }
}
