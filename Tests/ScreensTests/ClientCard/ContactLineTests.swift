import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// The card's head carries the contact line: telephone, language, interpreter, next time (screens.md, "Space").
@Suite struct ContactLineTests {
  private let day: Workday
  private let cases: Workday.Cases

  init() throws {
    day = try Workday()
    cases = try day.fill()
    let client = try day.run(OpenClientCard(enrolment: cases.asa), as: day.anna).client
    var contact = client.details.contact
    (contact.phone, contact.language, contact.needsInterpreter) = ("070-174 06 05", "finska", true)
    try day.run(CheckDetails(enrolment: cases.asa, version: client.version, contact: contact), as: day.anna)
  }

  @Test(arguments: Size.recorded)
  func `the number to call is read on the card without opening anything, on every tab`(_ size: Size) async throws {
    for session in [day.anna, day.karin] {
      let driver = await day.driver(
        as: session, on: { ClientCardScreen(at: $0, enrolment: cases.asa) }, size: size)
      for _ in CardTab.allCases {
        #expect(driver.shows("Tel 070-174 06 05 · finska · tolk behövs"), "\(driver.text)")
        await driver.press(.right)
      }
      // A row to move in is left in the smallest window too.
      #expect(driver.shows("▸"), "\(driver.text)")
    }
  }

  @Test func `where there is no number, that is said`() async throws {
    let client = try day.run(OpenClientCard(enrolment: cases.siv), as: day.anna).client
    var contact = client.details.contact
    contact.phone = nil
    try day.run(CheckDetails(enrolment: cases.siv, version: client.version, contact: contact), as: day.anna)
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.siv) })
    #expect(driver.shows("! telefon saknas"))
  }

  @Test func `a letter that came back is the next step on the card`() async throws {
    let asa = cases.asa
    let place = try #require(
      try day.run(OpenClientCard(enrolment: asa), as: day.anna).places.first { $0.occasion.start > Workday.now })
    let sent = try day.run(
      RecordSentLetter(
        enrolment: asa, kind: .summons, subject: .place(place.id), language: "svenska", way: .post,
        day: Day(iso: "2008-04-18")!), as: day.anna)
    let before = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: asa) })
    #expect(!before.shows("kom tillbaka"))
    try day.run(RecordReturn(sent.id, day: day.anna.today), as: day.anna)
    let after = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: asa) })
    #expect(
      after.shows("Nästa steg: ta reda på adressen och skicka ett nytt brev – kallelse kom tillbaka"), "\(after.text)")
    // A new letter that stands is the answer.
    try day.run(
      RecordSentLetter(
        enrolment: asa, kind: .summons, subject: .place(place.id), language: "svenska", way: .handedOver,
        day: day.anna.today), as: day.anna)
    let again = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: asa) })
    #expect(again.shows("Nästa steg: gör klart kartläggningen"), "\(again.text)")
  }
}
