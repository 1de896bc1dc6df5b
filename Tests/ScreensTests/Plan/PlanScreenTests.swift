import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

struct PlanScreenTests {
  let day: Workday
  let cases: Workday.Cases

  init() throws {
    day = try Workday()
    cases = try day.fill()
  }

  private func open(_ enrolment: Enrolment.ID, as session: Session? = nil, size: Size = Size(100, 30)) async -> Driver {
    await day.driver(
      as: session ?? day.anna, on: { HostScreen(PlanScreen(at: $0, enrolment: enrolment)) }, size: size)
  }

  private func plan(_ enrolment: Enrolment.ID) throws -> ActivityPlan? {
    try day.run(OpenPlan(enrolment: enrolment), as: day.anna).plan
  }

  /// A goal, an activity and what stands below, by keys alone.
  private func write(_ driver: Driver) async {
    await driver.press("+")
    await driver.type("Arbeta i skolkök")
    await driver.press(.tab)
    await driver.type("+6m")
    await driver.press(.enter, "+", "a")
    await driver.type("jobbs")
    await driver.press(.tab, .tab, .tab, .tab)
    await driver.type("nästa mån")
    await driver.press(.control("s"), .end, "ä")
    await driver.press(.backTab)
    await driver.type("+6v")
    await driver.press(.tab, .space, .tab)
    await driver.type("inst")
    await driver.press(.tab)
    await driver.type("bra plan")
    await driver.press(.control("s"))
  }

  @Test(arguments: [Size(100, 30), Size(80, 24), Size(60, 16), Size(132, 43)])
  func `a plan looks as recorded`(size: Size) async throws {
    let sheet = try day.run(OpenPlan(enrolment: cases.siv), as: day.anna)
    var content = sheet.plan!.content
    let seeking = sheet.activities.first { $0.name == "Jobbsökaraktivitet" }!
    content.goals[0].activities.append(
      ActivityPlan.PlannedActivity(
        activity: seeking.id, name: seeking.name, provider: seeking.provider, responsible: .client, hoursAWeek: 10,
        start: Day(iso: "2008-04-28")!, followUp: "varje vecka"))
    content.goals.append(ActivityPlan.Goal(words: "Körkort B", target: Day(iso: "2008-12-01")!))
    try day.run(SavePlan(enrolment: cases.siv, version: 0, content: content), as: day.anna)
    let driver = await open(cases.siv, size: size)
    await driver.press(.down, .down)
    #expect(driver.snapshot("plan-\(size.width)x\(size.height)") == .same)
  }

  @Test func `a new plan is written by keys, and every row is stored at once`() async throws {
    let driver = await open(cases.asa)
    #expect(driver.shows("Planen är tom. + lägger till det första målet"))
    await write(driver)
    let content = try #require(try plan(cases.asa)?.content)
    #expect(content.goals.map(\.words) == ["Arbeta i skolkök"])
    #expect(content.goals[0].target == Day(iso: "2008-10-21"))
    #expect(content.goals[0].activities.map(\.name) == ["Jobbsökaraktivitet"])
    #expect(content.goals[0].activities.map(\.provider) == ["Jobbtorget"])
    #expect(content.goals[0].activities.map(\.hoursAWeek) == [10])
    #expect(content.goals[0].activities.map(\.start) == [Day(iso: "2008-04-28")])
    #expect(content.nextFollowUp == Day(iso: "2008-06-02"))
    #expect(content.clientPart == ClientPart(tookPart: true, stance: .agrees, words: "bra plan"))
    #expect(driver.shows("Summa 10 av 40 tim/vecka █████░"))
    #expect(driver.shows("sparat 09.00"))
    #expect(driver.shows("version 1 · utkast · Hässelby-Vällingby: plan för kännedom"))
  }

  @Test func `a plan without a completed assessment is adopted with a reason`() async throws {
    let driver = await open(cases.asa)
    await write(driver)
    await driver.press(.control("f"))
    #expect(driver.shows("Kartläggningen är inte klar."))
    await driver.press("s")
    await driver.type("Praktikplatsen börjar i morgon")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Planen är fastställd. Handläggaren har fått en uppgift att läsa den."))
    #expect(try plan(cases.asa)?.overrideReason == "Praktikplatsen börjar i morgon")
    #expect(driver.shows("Fastställd utan färdig kartläggning av Anna Berg: Praktikplatsen börjar i morgon"))
  }

  @Test func `what is missing is named before anything is adopted`() async throws {
    let driver = await open(cases.asa)
    await driver.press("+")
    await driver.type("Arbeta")
    await driver.press(.control("s"), .control("f"))
    #expect(driver.shows("Planen saknar slutdatum för mål 1, minst en aktivitet, nästa"))
    await driver.press(.escape)
    #expect(try plan(cases.asa)?.state == .draft)
  }

  @Test func `changing an adopted plan begins the next version, and d shows what differs`() async throws {
    let driver = await open(cases.siv)
    await driver.press("d")
    #expect(driver.message.contains("ingen tidigare version"))
    await driver.press(.down, "ä", .tab, .tab, .tab, .control("u"))
    await driver.type("20")
    await driver.press(.control("s"))
    #expect(driver.shows("version 2 · utkast"))
    #expect(driver.shows("Summa 20 av 40"))
    await driver.press("d")
    #expect(driver.rows[0].contains("Version 2 mot"))
    #expect(driver.shows("~ före: Mål 1: Validering hos Vård- och omsorgscollege, anordnare, 12 tim/vecka"))
    #expect(driver.shows("~ nu:   Mål 1: Validering hos Vård- och omsorgscollege, anordnare, 20 tim/vecka"))
    await driver.press(.escape, .control("f"))
    #expect(driver.shows("Planen saknar klientens del."))
    await driver.press(.enter, .end, "ö", "d", .tab, "i", .control("s"), .control("f"))
    #expect(driver.shows("Fastställ planen?"))
    await driver.press("j")
    #expect(try plan(cases.siv)?.number == 2)
    #expect(try plan(cases.siv)?.state == .adopted)
  }

  @Test func `nothing is removed from a plan by Enter, and what was removed is said`() async throws {
    let driver = await open(cases.siv)
    await driver.press("x")
    #expect(driver.shows("Ta bort") && driver.shows("n  Nej"))
    await driver.press(.enter)
    #expect(driver.shows("MÅL 1"))
    await driver.press("n")
    #expect(driver.shows("MÅL 1"))
    await driver.press(.down, "x")
    #expect(driver.shows("Ta bort Validering?"))
    await driver.press("n")
    #expect(driver.shows("Validering"))
    await driver.press("x", .enter)
    #expect(driver.shows("Ta bort Validering?"))
    await driver.press("j")
    #expect(!driver.rows.dropLast(2).contains { $0.contains("Validering") })
    #expect(driver.message == " ✓ Borttaget: Validering.")
    #expect(driver.shows("version 2 · utkast"))
  }

  @Test func `where the district approves, the plan is sent, waits, is returned and is approved`() async throws {
    try day.assess(cases.per, complete: true)
    var driver = await open(cases.per)
    await write(driver)
    #expect(driver.shows("Bromma: plan godkänns av stadsdelen"))
    await driver.press(.control("f"))
    #expect(driver.shows("Skicka planen till Bromma för godkännande?"))
    await driver.press("j")
    #expect(driver.shows("! Väntar på godkännande sedan mån 21/4, i dag."))
    await driver.press("ä")
    #expect(driver.message.contains("väntar på stadsdelens godkännande"))

    driver = await open(cases.per, as: day.lars)
    await driver.press("r")
    await driver.type("Fler timmar behövs")
    await driver.press(.control("s"))
    #expect(driver.message.contains("återsänd"))

    driver = await open(cases.per)
    #expect(driver.shows("! Återsänd: Fler timmar behövs"))
    await driver.press(.control("f"), "j")
    driver = await open(cases.per, as: day.lars)
    await driver.press(.control("f"))
    #expect(driver.shows("Godkänn planen?"))
    await driver.press("j")
    #expect(try plan(cases.per)?.state == .approved)

    driver = await open(cases.per)
    await driver.press(.control("f"), "j")
    #expect(try plan(cases.per)?.state == .adopted)
  }

  @Test func `a handläggare reads an adopted plan and closes the task with k`() async throws {
    let driver = await open(cases.siv, as: day.karin)
    await driver.press("ä")
    #expect(driver.message.contains("får du inte skriva aktivitetsplaner"))
    await driver.press("k")
    #expect(driver.message.contains("Uppgift klar, läs plan: "))
    #expect(try day.run(OpenPlan(enrolment: cases.siv), as: day.karin).readTask == nil)
    await driver.press("k")
    #expect(driver.message.contains("Det finns ingen uppgift att läsa planen."))
  }

  @Test func `a plan that somebody else changed meanwhile is not overwritten unseen`() async throws {
    let driver = await open(cases.asa)
    await write(driver)
    await driver.press(.home, "ä")
    await driver.type(" nu")
    let stored = try #require(try plan(cases.asa))
    var theirs = stored.content
    theirs.clientPart = ClientPart(tookPart: true, stance: .objects, words: "vill läsa")
    theirs.goals[0].words = "Arbeta på bageri"
    try day.run(SavePlan(enrolment: cases.asa, version: stored.version, content: theirs), as: day.bo)
    await driver.press(.control("s"))
    #expect(driver.shows("Någon annan har ändrat planen"))
    #expect(driver.shows("Sparat: Klientens del: deltog, invänder: ”vill läsa” – hos dig:"))
    await driver.press("d")
    #expect(driver.message.contains("Ditt ligger slängt i Mina utkast i dag."))
    #expect(driver.shows("”Arbeta på bageri”"))
    #expect(driver.shows("Klientens del      deltog, invänder: ”vill läsa”"))
  }

  @Test func `what two people changed in different parts of a plan merges by itself`() async throws {
    let driver = await open(cases.asa)
    await write(driver)
    await driver.press(.home, "ä")
    await driver.type(" nu")
    let stored = try #require(try plan(cases.asa))
    var theirs = stored.content
    theirs.clientPart = ClientPart(tookPart: true, stance: .objects, words: "vill läsa")
    try day.run(SavePlan(enrolment: cases.asa, version: stored.version, content: theirs), as: day.bo)
    await driver.press(.control("s"))
    #expect(driver.message.contains("Utkastet är sparat, med det som någon annan ändrade samtidigt."))
    #expect(driver.shows("Klientens del      deltog, invänder: ”vill läsa”"))
    let merged = try #require(try plan(cases.asa)).content
    #expect(merged.clientPart == theirs.clientPart && merged.goals[0].words.hasSuffix(" nu"))
  }

  @Test func `Esc in a changed row throws nothing away`() async throws {
    let driver = await open(cases.asa)
    await driver.press("+")
    await driver.type("Arb")
    await driver.press(.escape)
    #expect(driver.shows("Planen är tom."))
    #expect(driver.message.contains("Utkastet ligger kvar"))
    await driver.press("+", "r")
    #expect(driver.shows("Arb"))
    await driver.press(.escape, "+", "x", .escape)
    #expect(driver.shows("Planen är tom."))
    await driver.press("+")
    #expect(!driver.shows("Utkast från"))
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(12, 3)])
  func `any size can be painted`(size: Size) throws {
    let sheet = try day.run(OpenPlan(enrolment: cases.siv), as: day.anna)
    var screen = PlanScreen(at: day.workplace(day.anna), enrolment: cases.siv)
    _ = screen.update(.opened(size))
    _ = screen.update(.message(.loaded(.success(sheet))))
    _ = screen.update(.message(.delete))
    let others: [any Screen] = [
      screen,
      PlanDifferenceScreen(
        .init(number: 2, content: sheet.plan!.content), against: [.init(number: 1, content: .init())]),
      PlanReasonScreen(.override, of: "plan/1"),
      PlanActivityScreen(
        nil, goal: 0, index: nil, among: ["a", "b"], of: "plan/1", catalogue: sheet.activities, today: Workday.now.day,
        calendar: sheet.calendar),
    ]
    for screen in others {
      var canvas = Canvas(size)
      screen.render(into: &canvas, theme: .plain)
      #expect(canvas.fullSize == size)
    }
  }
}
