import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// "5 Matchning": openings, candidates, proposals, partners and consents by keys (R9).
@Suite struct MatchingScreenTests {
  let day: Workday
  let cases: Workday.Cases
  let opening: Opening.ID

  init() throws {
    day = try Workday()
    cases = try day.fill()
    opening = try day.match(cases)
  }

  private func open(as session: Session, _ size: Size = Size(100, 30)) async -> Driver {
    let driver = await day.driver(as: session, on: { CoachDayScreen(at: $0) }, size: size)
    await driver.press("5")
    return driver
  }

  @Test func `the open openings come by last day, and v shows those that are past`() async {
    let driver = await open(as: day.anna)
    let rows = driver.rows
    let kitchen = rows.firstIndex { $0.contains("Köksbiträde") }
    let care = rows.firstIndex { $0.contains("Vårdbiträde") }
    #expect(kitchen ?? 99 < care ?? 0)
    #expect(!driver.text.contains("Bussförare"))
    #expect(rows[care ?? 0].contains("2 av 2"))
    await driver.press("v")
    #expect(driver.text.contains("Bussförare") && !driver.text.contains("Köksbiträde"))
  }

  @Test func `an opening is added with what it asks for, and undone`() async {
    let driver = await open(as: day.anna)
    await driver.press("+")
    await driver.type("Lokalvårdare")
    await driver.press(.tab)
    await driver.type("äng")
    await driver.press(.tab, .tab)
    await driver.type("2/5")
    await driver.press(.tab)
    await driver.type("städ")
    await driver.press(.tab, .tab, .space, .tab)
    await driver.type("gymn")
    await driver.press(.control("s"))
    #expect(driver.text.contains("Plats tillagd: Lokalvårdare."))
    await driver.press(.home, .down, .enter)
    #expect(driver.text.contains("Krav: nämner städ · körkort B · utbildning minst gymnasium"))
    await driver.press(.escape, "å")
    #expect(driver.text.contains("Ångrat: Plats tillagd: Lokalvårdare."))
    #expect(!driver.rows.dropLast(2).joined().contains("Lokalvårdare"))
  }

  @Test func `an opening that somebody else changed meanwhile is refused with both values`() async throws {
    let driver = await day.driver(as: day.anna, on: { OpeningScreen(at: $0, opening: opening) })
    await driver.press("ä")
    await driver.type(" natt")
    let stored = try day.run(OpenOpening(opening: opening), as: day.bo).opening
    var theirs = stored.content
    theirs.title = "Undersköterska"
    theirs.requirements.words = ["vård", "omsorg"]
    try day.run(SaveOpening(opening: opening, version: stored.version, content: theirs), as: day.bo)
    await driver.press(.control("s"))
    #expect(driver.shows("Arbete: sparat ”Undersköterska” – hos dig ”Vårdbiträde natt”"))
    #expect(driver.shows("Nämner: sparat ”vård, omsorg” – hos dig ”vård”"))
    await driver.press(.enter)
    #expect(driver.shows("Vårdbiträde natt"))
    #expect(try day.run(OpenOpening(opening: opening), as: day.bo).opening.content == theirs)
  }

  @Test func `what is wrong in the form stands at its field`() async {
    let driver = await open(as: day.anna)
    await driver.press("+", .control("s"))
    #expect(driver.text.contains("Skriv vad arbetet är.") && driver.text.contains("Välj arbetsgivare."))
  }

  @Test func `without a consent f says why, and with one it proposes`() async throws {
    try day.assess(cases.hodan, complete: true)
    try day.plan(cases.hodan)
    let driver = await day.driver(as: day.anna, on: { [opening] in OpeningScreen(at: $0, opening: opening) })
    await driver.press(.right, "v")
    #expect(driver.text.contains("✗ kan 0 av 20 tim/vecka"))
    await driver.press("f")
    #expect(driver.text.contains("Samtycke saknas: Ali, Hodan. Coachen registrerar samtycket på klientens kort."))
    await driver.press("ö", "m", "+")
    await driver.type("stadens")
    await driver.press(.tab, .space, .right, .space, .tab, .tab)
    await driver.type("+3m")
    await driver.press(.control("s"))
    #expect(driver.text.contains("Samtycke till Stadens verksamheter till och med mån 21/7: Ali, Hodan."))
    await driver.press(.escape, .escape)
    #expect(driver.text.contains("✓ samtycke finns"))
    await driver.press("f")
    #expect(driver.text.contains("Föreslagen för Vårdbiträde, Stadens verksamheter: Ali, Hodan."))
    await driver.press(.left)
    #expect(driver.text.contains("[Förslag 2]"))
  }

  @Test func `a hire opens the closing with own work prefilled, and a person confirms`() async {
    let driver = await day.driver(as: day.anna, on: { [opening] in OpeningScreen(at: $0, opening: opening) })
    await driver.press("h")
    #expect(driver.text.contains("› Avslut"))
    #expect(driver.text.contains(/Orsak +eget arbete deltid/))
    #expect(driver.text.contains("avsluta efter anställning"))
    await driver.press(.control("f"))
    #expect(driver.text.contains("Avsluta Siv Svensson Ek, JT-2008-00003, den 2008-04-21 som"))
    await driver.press("j")
    #expect(driver.text.contains("Avslutad mån 21/4, eget arbete deltid: Svensson Ek, Siv."))
    #expect(driver.text.contains("✓ anställd") && driver.text.contains("1 av 2 platser kvar"))
  }

  @Test func `the card shows the proposal, and opens its page`() async {
    let driver = await day.driver(as: day.anna, on: { [cases] in ClientCardScreen(at: $0, enrolment: cases.siv) })
    let line = driver.rows.first { $0.contains("Vårdbiträde") }
    #expect(line?.contains("◐ intervju, Stadens verksamheter") == true)
    await driver.press(".")
    await driver.type("vårdb")
    await driver.press(.enter, .enter)
    #expect(driver.text.contains("Krav: nämner vård"))
  }

  @Test func `a consent is taken back after a question`() async {
    let driver = await day.driver(as: day.anna, on: { [cases] in ConsentsScreen(at: $0, enrolment: cases.siv) })
    await driver.press("d")
    #expect(driver.text.contains("Har Siv Svensson Ek återkallat samtycket till Stadens verksamheter?"))
    await driver.press("j")
    #expect(driver.text.contains("✗ återkallat mån 21/4"))
    await driver.press("d")
    #expect(driver.text.contains("Välj ett samtycke som gäller."))
  }

  @Test func `a partner is added and its contract's end is told`() async {
    let driver = await open(as: day.anna)
    await driver.press("p", "+")
    await driver.type("Ölands Bygg")
    await driver.press(.tab)
    await driver.type("upph")
    await driver.press(.control("s"))
    #expect(driver.text.contains("Skriv avtalets sista dag."))
    await driver.type("2008-03-31")
    await driver.press(.control("s"))
    #expect(driver.text.contains("Tillagd: Ölands Bygg."))
    #expect(driver.rows.first { $0.contains("Ölands Bygg") }?.contains("! gick ut mån 31/3") == true)
  }

  @Test func `another jobbtorg sees the opening and not who was proposed`() async {
    let driver = await day.driver(as: day.kista, on: { [opening] in OpeningScreen(at: $0, opening: opening) })
    #expect(driver.text.contains("klient i Vällingby") && !driver.text.contains("Svensson"))
    await driver.press("h")
    #expect(driver.text.contains("Förslaget är Vällingbys och följs upp där."))
  }

  @Test func `a matcher begins here, sees reasons and contact, and opens no card`() async {
    let workplace = day.workplace(day.matcher)
    #expect(JobbtorgProgram.home(at: workplace) is OpeningsScreen)
    let driver = await day.driver(as: day.matcher, on: { [opening] in OpeningScreen(at: $0, opening: opening) })
    await driver.press(.right)
    #expect(driver.text.contains("08-465 000 01") && driver.text.contains("✓ vill arbeta med vård"))
    await driver.press("ö")
    #expect(driver.text.contains("Som matchare får du inte öppna klienters ärenden."))
    await driver.press("2")
    #expect(driver.text.contains("Som matchare får du inte öppna klienters ärenden."))
  }
}
