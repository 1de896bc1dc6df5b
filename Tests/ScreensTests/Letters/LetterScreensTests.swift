import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// Letters on the screens: looked at, sent, kept as sent (R3.4, R7.5).
@Suite struct LetterScreensTests {
  private func office(_ documents: any DocumentMaker = StubPrinter()) throws -> (Workday, Workday.Cases) {
    var day = try Workday()
    day.documents = documents
    return (day, try day.fill())
  }

  private func sent(_ day: Workday, _ enrolment: Enrolment.ID) throws -> [SentLetter] {
    try day.run(OpenLetters(enrolment: enrolment), as: day.anna).sent.map(\.letter)
  }

  @Test func `from the card a kallelse is looked at and posted in three keys, and kept as it was`() async throws {
    let (day, cases) = try office()
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.asa) })
    await driver.press("l", .enter)
    #expect(driver.shows("Till Åsa Svensson · på lättläst svenska"))
    #expect(driver.shows("Provgatan 1"))
    #expect(driver.shows("tisdag 22 april 2008"))
    await driver.press("p")
    #expect(driver.message.contains("Svensson, Åsa: kallelse skickad med post, utskrivet."))
    #expect(driver.shows("✓ post mån 21/4"))
    let letter = try #require(sent(day, cases.asa).first)
    #expect(letter.text?.contains("tisdag 22 april 2008") == true)
    await driver.press(.escape)
    #expect(driver.shows("skickad med post, lättläst svenska"))
    // What was sent is withdrawn, not undone.
    await driver.press("å")
    #expect(try sent(day, cases.asa).count == 1)
  }

  @Test func `what was sent is read as it was`() async throws {
    let (day, cases) = try office()
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await driver.press(.enter, "h")
    await driver.press(.end, .enter)
    #expect(driver.shows("kallelse, lämnad i handen 2008-04-21 · lättläst svenska · registrerat mån 21/4 09:00 Anna"))
    #expect(driver.shows("Jobbtorg Vällingby"))
  }

  @Test func `a language without a template is said to be missing, and another is a key away`() async throws {
    let (day, cases) = try office()
    try day.book(cases.hodan, .followUp, at: "2008-04-25T09:00")
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.hodan) })
    await driver.press(.enter)
    #expect(driver.shows("på lättläst svenska (somaliska saknas)"))
    await driver.press("v")
    #expect(driver.shows("på engelska"))
    await driver.press("p")
    #expect(try sent(day, cases.hodan).map(\.language) == ["engelska"])
  }

  @Test func `without a printer it is said where the file lies before anything else`() async throws {
    let (day, cases) = try office(StubPrinter(.kept("/srv/jobbtorg/letters/unprinted/summons-JT-2008-00001-1.html")))
    let driver = await day.driver(
      as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) }, size: Size(80, 24))
    await driver.press(.enter, "p")
    let text = driver.rows.map { $0.filter { $0 != "│" && $0 != " " } }.joined()
    #expect(text.contains("/srv/jobbtorg/letters/unprinted/summons-JT-2008-00001-1.html"))
    await driver.press(.enter)
    #expect(driver.shows("✓ post mån 21/4"))
  }

  @Test func `what the letter says having changed since it was shown, it is shown anew and not sent`() async throws {
    let (day, cases) = try office()
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await driver.press(.enter)
    let details = try day.run(OpenIntake(enrolment: cases.asa), as: day.anna).client
    try day.run(
      CheckDetails(
        enrolment: cases.asa, version: details.version, contact: ContactDetails(address: "Nygatan 7, 162 60 Vällingby")),
      as: day.anna)
    await driver.press("p")
    #expect(driver.message.contains("har ändrats sedan det visades"))
    #expect(driver.shows("Nygatan 7"))
    #expect(try sent(day, cases.asa).isEmpty)
    await driver.press("p")
    #expect(try sent(day, cases.asa).count == 1)
  }

  @Test func `what was handed over on paper is recorded with its day`() async throws {
    let (day, cases) = try office()
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await driver.press("r", .tab, .control("u"))
    await driver.type("igår")
    await driver.press(.control("s"))
    #expect(driver.message.contains("kallelse lämnad i handen sön 20/4."))
    let letter = try #require(sent(day, cases.asa).first)
    #expect(letter.day.iso == "2008-04-20")
    #expect(letter.text == nil)
    await driver.press(.end, .enter)
    #expect(driver.shows("Papperet gjordes inte av programmet"))
  }

  @Test func `a day that has not been is told beside the field`() async throws {
    let (day, cases) = try office()
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await driver.press("r", .tab, .control("u"))
    await driver.type("imorgon")
    await driver.press(.control("s"))
    #expect(driver.shows("Ange dagen då det skickades eller lämnades."))
  }

  @Test func `a group is called in one go, one step to undo; nobody is called twice`() async throws {
    let printer = StubPrinter()
    let (day, _) = try office(printer)
    let (occasion, people) = try day.group(of: 5, at: "2008-04-23T08:00")
    let driver = await day.driver(as: day.anna, on: { RollCallScreen(at: $0, occasion: occasion.id) })
    await driver.press("l")
    #expect(driver.shows("5 klienter kallas"))
    await driver.press("p")
    #expect(driver.message.contains("5 brev skickade med post, utskrivet."))
    #expect(driver.shows("5 har redan fått kallelse"))
    #expect(printer.printed == 5)
    await driver.press("p")
    #expect(driver.message.contains("Alla har fått sin kallelse."))
    await driver.press("å")
    #expect(try people.allSatisfy { try !sent(day, $0).isEmpty })
  }

  @Test func `a hundred letters show how far they are, and Esc keeps what was done`() async throws {
    let printer = StubPrinter(stopsAt: 41)
    let (day, _) = try office(printer)
    let (occasion, people) = try day.crowd(of: 100)
    let driver = await day.driver(as: day.anna, on: { RollCallScreen(at: $0, occasion: occasion.id) })
    await driver.press("l")
    driver.terminal.report([.key("p")])
    await printer.arrived()
    await driver.until { $0.shows("40 av 100") }
    #expect(driver.message.contains("Brev 40 % · 40 av 100"))
    driver.terminal.report([.key(.escape)])
    await driver.settle()
    #expect(driver.message.contains("41 brev skickade med post, utskrivet, avbrutet före de övriga."))
    #expect(try people.count { try sent(day, $0).count == 1 } == 41)
    await driver.press("p")
    #expect(printer.printed == 100)
    #expect(try people.allSatisfy { try sent(day, $0).count == 1 })
  }

  @Test func `marked clients are called to their next time; those without one are counted`() async throws {
    let (day, cases) = try office()
    let driver = await day.driver(
      as: day.anna, on: { LetterBatchScreen(at: $0, whom: .enrolments([cases.asa, cases.siv, cases.tor])) })
    #expect(driver.shows("2 klienter kallas · 1 har ingen kommande tid"))
    await driver.press("h")
    #expect(try sent(day, cases.siv).map(\.way) == [.handedOver])
    #expect(try sent(day, cases.tor).isEmpty)
  }

  @Test func `who may not send letters sees what was sent, and is told why no more`() async throws {
    let (day, cases) = try office()
    let leader = try day.add("leo", "Leo Ask", .sessionLeader, "Vällingby")
    let driver = await day.driver(as: leader, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await driver.press(.enter)
    #expect(driver.message.contains("får du inte skicka brev"))
  }
}
