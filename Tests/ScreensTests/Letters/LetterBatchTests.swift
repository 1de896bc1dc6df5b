import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// Several letters at once: made in a batch, told of in Att skicka (R3.4).
@Suite struct LetterBatchTests: LetterDesk {
  @Test func `in Att skicka one, the marked or all are said to be sent; what is out of date stays`() async throws {
    let (day, cases) = try office()
    try day.book(cases.hodan, .followUp, at: "2008-04-25T09:00")
    for enrolment in [cases.asa, cases.hodan] {
      let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: enrolment) })
      await driver.press(.enter, "l", "n", .escape)
    }
    let details = try day.run(OpenIntake(enrolment: cases.hodan), as: day.anna).client
    try day.run(
      CheckDetails(
        enrolment: cases.hodan, version: details.version,
        contact: ContactDetails(address: "Nygatan 7, 162 60 Vällingby")),
      as: day.anna)
    let day1 = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) })
    #expect(day1.shows("Att skicka"))
    let driver = await day.driver(as: day.anna, on: { OutboxScreen(at: $0) })
    #expect(driver.shows("! inaktuellt, gör om"))
    await driver.press("*", "k", .right, .control("s"))
    #expect(driver.message.contains("Kallelse lämnad i handen, 1 ligger kvar: Svensson, Åsa."))
    #expect(try sent(day, cases.asa).count == 1)
    #expect(try waiting(day).map(\.enrolment) == [cases.hodan])
    await driver.press("l")
    #expect(!driver.shows("inaktuellt"))
    await driver.press(.delete)
    #expect(driver.shows("går inte att ångra"))
    await driver.press("j")
    #expect(driver.shows("Inget att skicka."))
  }

  @Test func `a group is printed in one go and then said to be sent; nobody is called twice`() async throws {
    let printer = StubPrinter()
    let (day, _) = try office(printer)
    let (occasion, people) = try day.group(of: 5, at: "2008-04-23T08:00")
    let driver = await day.driver(as: day.anna, on: { RollCallScreen(at: $0, occasion: occasion.id) })
    await driver.press("l")
    #expect(driver.shows("5 klienter kallas"))
    await driver.press("l")
    #expect(driver.message.contains("5 brev gjorda, lämnade till skrivaren. Ligger i Att skicka."))
    #expect(printer.printed == 5)
    #expect(try people.allSatisfy { try sent(day, $0).isEmpty })
    await driver.press("l")
    #expect(driver.message.contains("Alla kallelser är utskrivna."))
    await driver.press("k", .right, .right, .control("s"))
    #expect(driver.message.contains("5 brev skickade med post."))
    #expect(driver.shows("5 har redan fått kallelse"))
    #expect(try people.allSatisfy { try sent(day, $0).count == 1 })
  }

  @Test func `a hundred letters show how far they are, and Esc keeps what was delivered`() async throws {
    let printer = StubPrinter(stopsAt: 41)
    let (day, _) = try office(printer)
    let (occasion, _) = try day.crowd(of: 100)
    let driver = await day.driver(as: day.anna, on: { RollCallScreen(at: $0, occasion: occasion.id) })
    await driver.press("l")
    driver.terminal.report([.key("l")])
    let came = Task { await printer.arrived() }
    await came.value
    driver.terminal.report([.key(.escape)])
    await driver.settle()
    #expect(driver.message.contains("41 brev gjorda, 40 till skrivaren, avbrutet före de övriga."))
    let printings = try waiting(day).map(\.printing)
    #expect(printings.count { $0 != .notPrinted } == 40)
    #expect(printings.count { $0 == .notPrinted } == 1)
    await driver.press("l")
    #expect(try waiting(day).count { $0.printing != .notPrinted } == 100)
  }

  @Test func `marked clients are called to their next time; those without one are counted`() async throws {
    let (day, cases) = try office()
    let driver = await day.driver(
      as: day.anna, on: { LetterBatchScreen(at: $0, whom: .enrolments([cases.asa, cases.siv, cases.tor])) })
    #expect(driver.shows("2 klienter kallas · 1 har ingen kommande tid"))
    await driver.press("l")
    #expect(Set(try waiting(day).map(\.enrolment)) == [cases.asa, cases.siv])
  }

  @Test func `a printed kallelse that is out of date says so on the card and in the batch, and is printed anew`()
    async throws
  {
    let (day, cases) = try office()
    let card = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await card.press(.enter, "l", "n", .escape)
    #expect(try waiting(day).count == 1)
    let client = try day.run(OpenIntake(enrolment: cases.asa, isOpening: false), as: day.anna).client
    var contact = client.details.contact
    contact.address = "Provgatan 99"
    _ = try day.run(CheckDetails(enrolment: cases.asa, version: client.version, contact: contact), as: day.anna)
    let letters = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    #expect(letters.shows("! inaktuellt, gör om"))
    let batch = await day.driver(as: day.anna, on: { LetterBatchScreen(at: $0, whom: .enrolments([cases.asa])) })
    #expect(batch.shows("! inaktuellt, gör om"))
    await batch.press("l")
    #expect(!batch.shows("! inaktuellt, gör om"))
    #expect(batch.shows("i skrivarkön"))
    #expect(try waiting(day).first?.text?.contains("Provgatan 99") == true)
  }

  @Test(arguments: [
    (PrinterJob.unknown, "Skrivarkön vet inte vad som hände med 1 brev. Titta i skrivaren", true),
    (.gone, "1 brev kom inte ut: utskriften är stoppad eller avbruten i skrivarkön.", false),
  ])
  func `what the printer's queue does not know is not taken back, and what did not come out is said`(
    _ job: PrinterJob, _ words: String, _ isOnPaper: Bool
  ) async throws {
    let (day, cases) = try office(StubPrinter(.queued(job: "P-7"), asked: job))
    let letters = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await letters.press(.enter, "l")
    let driver = await day.driver(as: day.anna, on: { OutboxScreen(at: $0) })
    await driver.settle()
    #expect(driver.message.contains(words), "\(driver.text)")
    #expect(try waiting(day).map { $0.printing != .notPrinted } == [isOnPaper])
  }
}
