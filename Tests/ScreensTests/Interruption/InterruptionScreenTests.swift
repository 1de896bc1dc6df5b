import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// R8.2: `a` on the card leads to an interruption; it is told what it takes away, and what ends it.
@Suite struct InterruptionScreenTests {
  private let day: Workday
  private let cases: Workday.Cases

  init() throws {
    day = try Workday()
    cases = try day.fill()
  }

  private func card(_ enrolment: Enrolment.ID) async -> Driver {
    await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: enrolment) })
  }

  @Test func `an interruption is made with its times, shows everywhere, and ends`() async throws {
    let driver = await card(cases.siv)
    await driver.press("a", "b")
    await driver.type("sjuk")
    await driver.press(.tab, .tab)
    await driver.type("+4v")
    #expect(driver.shows("När du sparar: 1 bokad tid avbokas."))
    #expect(driver.shows("fre 25/4 13:00"))
    await driver.press(.control("s"))
    #expect(driver.message.contains("Avbrott från mån 21/4, väntas tillbaka mån 19/5: Svensson Ek, Siv."))
    #expect(driver.shows("Nästa steg: avbrott (sjukdom), väntas tillbaka mån 19/5."))
    #expect(driver.shows("Läge: avbrott"))
    await driver.press("a")
    #expect(driver.shows("har avbrott. Vad har hänt?"))
    await driver.press("b")
    #expect(driver.shows("Avbrott sedan mån 21/4 (sjukdom), väntas tillbaka mån 19/5."))
    await driver.press(.control("s"))
    #expect(driver.shows("Välj vad som händer"))
    await driver.press(.right, .tab, .control("s"))
    #expect(driver.message.contains("Tillbaka mån 21/4 efter avbrott, i aktivitet: "))
    await driver.press("å", "å")
    #expect(driver.shows("Läge: i aktivitet"))
    await driver.press(.right, .right, .right, .right)
    #expect(driver.shows("bokad, rum 4"))
  }

  @Test func `it goes on to another day, which is told where it cannot`() async throws {
    try day.interrupt(cases.siv)
    let driver = await card(cases.siv)
    await driver.press("a", "b")
    await driver.type("avbr")
    await driver.press(.tab, .control("s"))
    #expect(driver.shows("Tidigast 2008-04-22."))
    await driver.type("+2v")
    #expect(driver.shows("När du sparar: 1 bokad tid avbokas."))
    await driver.press(.control("s"))
    #expect(driver.message.contains("Avbrottet fortsätter, väntas tillbaka mån 5/5: "))
  }

  @Test func `another day that somebody else gave meanwhile is told of before one's own is saved`() async throws {
    try day.interrupt(cases.siv)
    let driver = await card(cases.siv)
    await driver.press("a", "b")
    await driver.type("avbr")
    await driver.press(.tab)
    await driver.type("+3v")
    let theirs = try #require(try day.run(OpenInterruption(enrolment: cases.siv), as: day.bo).interruption)
    let until = Day(iso: "2008-04-24")!
    try day.run(
      ProlongInterruption(interruption: theirs.id, version: theirs.version, expectedReturn: until, cancelling: []),
      as: day.bo)
    driver.terminal.report([.wake])
    await driver.settle()
    await driver.press(.control("s"))
    #expect(driver.message.contains("Någon annan har ändrat avbrottet."))
    #expect(driver.shows("24/4."))
    #expect(try day.run(OpenInterruption(enrolment: cases.siv), as: day.bo).interruption?.expectedReturn == until)
    await driver.press(.control("s"))
    #expect(driver.message.contains("Avbrottet fortsätter, väntas tillbaka mån 12/5: "))
  }

  @Test func `who is not active yet is told what makes it possible`() async throws {
    let driver = await card(cases.asa)
    await driver.press("a", "b")
    #expect(driver.message.contains("Avbrott görs när klienten är i aktivitet"))
    #expect(driver.message.contains("Nu: kartläggs."))
  }

  @Test func `what ends soon stands on Min dag and opens there`() async throws {
    try day.interrupt(cases.siv)
    let driver = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) }, size: Size(132, 43))
    #expect(driver.shows("Avbrott slutar"))
    await driver.press(.tab, ".")
    await driver.type("svensson ek")
    await driver.press(.enter, .enter)
    #expect(driver.shows("Siv Svensson Ek: avbrott"))
  }

  @Test func `the roll is called without who is away`() async throws {
    let (occasion, people) = try day.group(of: 3, at: "2008-04-21T08:00")
    try day.interrupt(cases.siv, from: "2008-04-16")
    try day.seat(cases.siv, at: occasion)
    let driver = await day.driver(as: day.anna, on: { RollCallScreen(at: $0, occasion: occasion.id) })
    #expect(people.count == 3)
    #expect(driver.shows("registrerade 0 av 4"))
    #expect(driver.shows("ej registrerad (avbrott)"))
    await driver.press("r")
    #expect(driver.shows("registrerade 3 av 4"))
    await driver.press(".")
    await driver.type("svensson")
    await driver.press(.enter, "u")
    #expect(driver.message.contains("Avbrott: ingen närvaro väntas."))
    await driver.press("v")
    await driver.type("sjukskriven")
    await driver.press(.enter)
    #expect(driver.shows("väntades inte: sjukskriven"))
    #expect(driver.shows("registrerade 3 av 3"))
  }

  @Test func `dated back over what has been it names that, and asks why the client was not expected`() async throws {
    let (occasion, _) = try day.group(of: 1, at: "2008-04-18T08:00")
    try day.seat(cases.siv, at: occasion)
    let driver = await day.driver(as: day.anna, on: { InterruptionScreen(at: $0, enrolment: cases.siv) })
    await driver.type("sjuk")
    await driver.press(.tab)
    await driver.type("17/4")
    #expect(driver.shows("Ej registrerat; registrera eller fyll i Väntades inte:"))
    #expect(driver.shows("Morgonverkstad fre 18/4 08:00"))
    await driver.press(.tab)
    await driver.type("+4v")
    await driver.press(.control("s"))
    #expect(driver.message.contains("har varit, ligger i avbrottet och är inte registrerat."))
    // The focus is in the field that asks for it.
    await driver.type("sjukskriven sedan i torsdags")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Avbrott från tor 17/4"))
    let roll = await day.driver(as: day.anna, on: { RollCallScreen(at: $0, occasion: occasion.id) })
    #expect(roll.shows("väntades inte: sjukskriven sedan i torsdags"))
  }

  @Test(arguments: [Size(60, 16), Size(80, 24), Size(132, 43)])
  func `dated back, it looks as recorded`(size: Size) async throws {
    let (occasion, _) = try day.group(of: 1, at: "2008-04-18T08:00")
    try day.seat(cases.siv, at: occasion)
    let driver = await day.driver(as: day.anna, on: { InterruptionScreen(at: $0, enrolment: cases.siv) }, size: size)
    await driver.type("sjuk")
    await driver.press(.tab)
    await driver.type("17/4")
    await driver.press(.tab)
    await driver.type("+4v")
    await driver.press(.tab)
    #expect(driver.snapshot("interruption-past-\(size.name)") == .same)
  }

  @Test func `a time in it is told before it is booked`() async throws {
    try day.interrupt(cases.siv)
    let driver = await day.driver(
      as: day.anna, on: { BookingScreen(at: $0, enrolment: cases.siv, kind: .followUp) }, size: Size(132, 43))
    await driver.press(.left)
    #expect(driver.shows("Avbrott 2008-04-21 till 2008-04-25 (sjukdom)"))
    await driver.press("ö")
    #expect(driver.message.contains("Avbrott 2008-04-21 till 2008-04-25 (sjukdom): ingen närvaro väntas."))
  }

  @Test func `the list of clients is cut by it`() async throws {
    try day.interrupt(cases.siv)
    let page = try day.run(
      ListClients(query: ClientListQuery(filter: ClientListQuery.Filter(state: .interrupted))), as: day.anna)
    #expect(page.rows.map(\.id) == [cases.siv])
    #expect(page.rows.map(\.stateLabel) == ["avbrott"])
  }
}
