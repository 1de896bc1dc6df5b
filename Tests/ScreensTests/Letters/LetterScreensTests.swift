import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// Letters on the screens: looked at, sent, kept as sent (R3.4, R7.5).
@Suite struct LetterScreensTests: LetterDesk {
  @Test func `from the card a kallelse is looked at and printed, and is not sent until somebody says so`() async throws
  {
    let (day, cases) = try office()
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.asa) })
    await driver.press("l", .enter)
    #expect(driver.shows("Till Åsa Svensson · på lättläst svenska"))
    #expect(driver.shows("Provgatan 1"))
    #expect(driver.shows("tisdag 22 april 2008"))
    await driver.press("l")
    #expect(driver.shows("Kallelse lämnad till skrivaren"))
    #expect(driver.shows("Är kallelsen skickad eller lämnad?"))
    #expect(try sent(day, cases.asa).isEmpty)
    await driver.press("n", .escape)
    #expect(driver.shows("i skrivarkön mån 21/4, ej skickad"))
    #expect(try sent(day, cases.asa).isEmpty)
    await driver.press("k", .right, .right, .control("s"))
    #expect(driver.message.contains("Kallelse skickad med post: Svensson, Åsa."))
    #expect(!driver.message.contains("ångrar"))
    #expect(driver.shows("✓ post mån 21/4"))
    let letter = try #require(sent(day, cases.asa).first)
    #expect(letter.text?.contains("tisdag 22 april 2008") == true)
    await driver.press(.escape)
    #expect(driver.shows("skickad med post, lättläst svenska"))
    // What was sent is withdrawn, not undone.
    await driver.press("å")
    #expect(try sent(day, cases.asa).count == 1)
  }

  @Test(arguments: ["p", "h", "m", "t", "l", "k"])
  func `no single key says that a letter was sent`(key: Character) async throws {
    let (day, cases) = try office()
    let letter = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await letter.press(.enter, .character(key))
    #expect(try sent(day, cases.asa).isEmpty, "the letter")
    let list = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await list.press(.character(key))
    #expect(try sent(day, cases.asa).isEmpty, "the letters of a case")
    let made = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await made.press(.enter, "l", "n")
    let outbox = await day.driver(as: day.anna, on: { OutboxScreen(at: $0) })
    #expect(outbox.shows("Svensson, Åsa"))
    await outbox.press(.character(key))
    #expect(try sent(day, cases.asa).isEmpty, "Att skicka")
    let batch = await day.driver(as: day.anna, on: { LetterBatchScreen(at: $0, whom: .enrolments([cases.asa])) })
    await batch.press(.character(key))
    #expect(try sent(day, cases.asa).isEmpty, "several at once")
  }

  @Test func `what was sent is read as it was`() async throws {
    let (day, cases) = try office()
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await driver.press(.enter, "k", .right, .control("s"))
    await driver.press(.end, .enter)
    #expect(driver.shows("kallelse, lämnad i handen 2008-04-21 · lättläst svenska · registrerat mån 21/4 09:00 Anna"))
    #expect(driver.shows("Jobbtorg Vällingby"))
  }

  @Test func `a letter that came back stands in Att skicka again`() async throws {
    let (day, cases) = try office()
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await driver.press(.enter, "k", .right, .right, .control("s"))
    await driver.press(.end, "t", .control("s"))
    #expect(driver.message.contains("kom tillbaka mån 21/4, ligger i Att skicka: Svensson, Åsa."))
    #expect(driver.shows("! kom tillbaka mån 21/4"))
    let outbox = await day.driver(as: day.anna, on: { OutboxScreen(at: $0) })
    #expect(outbox.shows("! kom tillbaka mån 21/4"))
  }

  @Test func `a letter that did not come back after all is put right by the same key, with a question and its trace`()
    async throws
  {
    let (day, cases) = try office()
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await driver.press(.enter, "k", .right, .right, .control("s"))
    await driver.press(.end, "t", .control("s"))
    #expect(driver.shows("! kom tillbaka mån 21/4"))
    // At once by å …
    await driver.press("å")
    #expect(driver.message.contains("Ångrat") && !driver.shows("! kom tillbaka"))
    await driver.press(.control("y"))
    #expect(driver.shows("! kom tillbaka mån 21/4"))
    // … and later by a correction that says why.
    await driver.press(.end, "t")
    #expect(driver.shows("Brevet visar igen vad det visade"))
    await driver.type("Fel brev i handen.")
    await driver.press(.control("s"), "j")
    #expect(driver.message.contains("kom inte tillbaka"))
    #expect(!driver.shows("! kom tillbaka"))
    #expect(try sent(day, cases.asa).map(\.provesDelivery) == [true])
    let outbox = await day.driver(as: day.anna, on: { OutboxScreen(at: $0) })
    #expect(!outbox.shows("kom tillbaka"))
  }

  @Test func `a language without a template is said to be missing, and another is a key away`() async throws {
    let (day, cases) = try office()
    try day.book(cases.hodan, .followUp, at: "2008-04-25T09:00")
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.hodan) })
    await driver.press(.enter)
    #expect(driver.shows("på lättläst svenska (somaliska saknas)"))
    await driver.press("v")
    #expect(driver.shows("på engelska"))
    await driver.press("l")
    #expect(try waiting(day).map(\.language) == ["engelska"])
  }

  @Test func `without a printer one thing is said: not printed, and where the file lies`() async throws {
    let (day, cases) = try office(StubPrinter(.kept("/srv/jobbtorg/letters/unprinted/summons-JT-2008-00001-1.html")))
    let driver = await day.driver(
      as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) }, size: Size(80, 24))
    await driver.press(.enter, "l")
    let text = driver.rows.map { $0.filter { $0 != "│" && $0 != " " } }.joined()
    #expect(text.contains("Ingenskrivaretogemotbrevet.Detärinteutskrivet"))
    #expect(text.contains("/srv/jobbtorg/letters/unprinted/summons-JT-2008-00001-1.html"))
    #expect(!driver.text.contains("✓"))
    await driver.press(.enter)
    #expect(driver.shows("ej utskriven, ej skickad"))
    #expect(try sent(day, cases.asa).isEmpty)
  }

  @Test func `a printer that does not answer is said so, and nothing is printed or sent`() async throws {
    let (day, cases) = try office(StubPrinter(.silent("/srv/brev.html")))
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await driver.press(.enter, "l")
    #expect(driver.shows("Skrivaren svarar inte."))
    await driver.press(.enter)
    #expect(try waiting(day).map(\.printing) == [.notPrinted])
    #expect(try sent(day, cases.asa).isEmpty)
  }

  @Test func `what was sent is listed as sent once; its other row makes it anew`() async throws {
    let (day, cases) = try office()
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    #expect(driver.rows.contains { $0.contains("skicka ") && $0.contains("22/4") })
    await driver.press(.enter, "l", "n", .escape, "k", .right, .right, .control("s"))
    let list = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    #expect(list.rows.contains { $0.contains("på nytt") && $0.contains("✓ post") }, "\(list.text)")
    #expect(list.rows.contains { $0.contains("skickat ") && $0.contains("post mån 21/4") }, "\(list.text)")
    #expect(!list.rows.contains { $0.contains("skicka ") && $0.contains("✓ post") }, "\(list.text)")
  }

  @Test func `Esc stops the printing: the letter stays made and nothing else is recorded`() async throws {
    let printer = StubPrinter(stopsAt: 1)
    let (day, cases) = try office(printer)
    let driver = await day.driver(
      as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) }, worksAside: true)
    await driver.press(.enter)
    driver.terminal.report([.key("l")])
    await printer.arrived()
    await driver.until { $0.shows("Väntar på skrivaren") }
    driver.terminal.report([.key(.escape)])
    await driver.settle()
    #expect(driver.message.contains("Utskriften avbruten, kallelsen ligger i Att skicka: Svensson, Åsa."))
    #expect(try waiting(day).map(\.printing) == [.notPrinted])
    #expect(try sent(day, cases.asa).isEmpty)
  }

  @Test func `what the letter says having changed since it was shown, it is shown anew and not made`() async throws {
    let (day, cases) = try office()
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await driver.press(.enter)
    let details = try day.run(OpenIntake(enrolment: cases.asa), as: day.anna).client
    try day.run(
      CheckDetails(
        enrolment: cases.asa, version: details.version, contact: ContactDetails(address: "Nygatan 7, 162 60 Vällingby")),
      as: day.anna)
    await driver.press("l")
    #expect(driver.message.contains("har ändrats sedan det visades"))
    #expect(driver.shows("Nygatan 7"))
    #expect(try waiting(day).isEmpty)
    await driver.press("l")
    #expect(try waiting(day).count == 1)
  }

  @Test func `what was handed over on paper is recorded with its day`() async throws {
    let (day, cases) = try office()
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await driver.press("r")
    await driver.type("lämn")
    await driver.press(.tab, .control("u"))
    await driver.type("igår")
    await driver.press(.tab, .tab)
    await driver.type("svenska")
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
    await driver.press("r")
    await driver.type("lämn")
    await driver.press(.tab, .control("u"))
    await driver.type("imorgon")
    await driver.press(.tab, .tab)
    await driver.type("svenska")
    await driver.press(.control("s"))
    #expect(driver.shows("Ange dagen då det skickades eller lämnades."))
  }

  @Test func `who may not send letters sees what was sent, and is told why no more`() async throws {
    let (day, cases) = try office()
    let leader = try day.add("leo", "Leo Ask", .sessionLeader, "Vällingby")
    let driver = await day.driver(as: leader, on: { LettersScreen(at: $0, enrolment: cases.asa) })
    await driver.press(.enter)
    #expect(driver.message.contains("får du inte skicka brev"))
  }
}
