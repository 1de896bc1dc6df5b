import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// Young people's plans before the job guarantee (R5.6), contracts of providers (R9.1) and versions against each other
/// (R5.4), as the screens show them.
@Suite struct PlanCareTests {
  private func refer(
    _ given: String, _ birthNumber: Int, unemployedSince: String?, in day: Workday
  ) throws -> Enrolment.ID {
    let enrolment = try day.run(
      RegisterReferral(
        person: Client.Details(
          number: Workday.number("1988-06-06", birthNumber), name: PersonName(given: given, family: "Ung")),
        content: Referral.Content(
          district: day.hasselby, caseworkerName: "Karin Ek", sent: Day(iso: "2008-04-18")!,
          received: Day(iso: "2008-04-18")!, targetGroup: .youth, path: .incomeSupport,
          unemployedSince: unemployedSince.flatMap { Day(iso: $0) }, ground: .consent(Day(iso: "2008-04-18")!))),
      as: day.karin, at: "2008-04-18T10:00"
    ).enrolment.id
    try day.run(AssignResponsible(enrolments: [enrolment], coach: day.anna.user), as: day.anna, at: "2008-04-18T11:00")
    return enrolment
  }

  private func content(_ sheet: PlanSheet, _ words: String) -> ActivityPlan.Content {
    let activity = sheet.activities[0]
    let planned = ActivityPlan.PlannedActivity(
      activity: activity.id, name: activity.name, provider: activity.provider, responsible: .client, hoursAWeek: 4,
      start: Day(iso: "2008-04-28")!)
    return ActivityPlan.Content(
      goals: [ActivityPlan.Goal(words: words, target: Day(iso: "2009-01-01")!, activities: [planned])],
      nextFollowUp: Day(iso: "2008-06-02")!, clientPart: ClientPart(tookPart: true, stance: .agrees))
  }

  private func adopt(_ enrolment: Enrolment.ID, _ words: String, in day: Workday) throws {
    let sheet = try day.run(OpenPlan(enrolment: enrolment), as: day.anna)
    let saved = try day.run(
      SavePlan(enrolment: enrolment, version: 0, content: content(sheet, words)), as: day.anna)
    let plan = try #require(saved.plan)
    try day.run(
      AdvancePlan(plan: plan.id, version: plan.version, event: .adopt, overrideReason: "Bråttom."), as: day.anna)
  }

  @Test func `Min dag reminds of a young person's plan until one is adopted, and the plan shows the days`() async throws
  {
    let day = try Workday()
    let near = try refer("Nora", 980, unemployedSince: "2008-02-04", in: day)
    _ = try refer("Olle", 981, unemployedSince: "2008-04-01", in: day)
    _ = try refer("Pia", 982, unemployedSince: nil, in: day)
    let driver = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) })
    #expect(driver.rows.contains { $0.contains("Plan för ungdom") && $0.contains("Ung, Nora") })
    #expect(driver.rows.count { $0.contains("Plan för ungdom") } == 1)

    let plan = await day.driver(as: day.anna, on: { PlanScreen(at: $0, enrolment: near) })
    #expect(plan.shows("! Ungdom: arbetslös sedan 2008-02-04 · jobbgarantin 2008-05-04, 13 dagar kvar"))

    try adopt(near, "Läsa vidare", in: day)
    let after = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) })
    #expect(!after.shows("Plan för ungdom"))
    let adopted = await day.driver(as: day.anna, on: { PlanScreen(at: $0, enrolment: near) })
    #expect(adopted.shows("jobbgarantin 2008-05-04, planen var klar i tid"))
  }

  @Test func `an activity outside its provider's contract is told before it is kept, and on the plan`() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.anna, on: { PlanScreen(at: $0, enrolment: cases.asa) })
    await driver.press("+")
    await driver.type("Eget företag")
    await driver.press(.control("s"), "+", "a")
    await driver.type("starta")
    await driver.press(.tab, .tab, .tab, .tab)
    await driver.type("1/12")
    #expect(driver.shows("! Avtalet med Egen Start Rådgivning gäller 2007-01-01 – 2008-12-31:"))
    await driver.press(.tab)
    await driver.type("2008-12-31")
    #expect(!driver.shows("! Avtalet"))
    await driver.press(.control("u"))
    await driver.type("2009-02-01")
    #expect(driver.shows("! Avtalet"))
    await driver.press(.control("s"))
    #expect(driver.rows.contains { $0.contains("! Starta-eget") })
    #expect(driver.shows("! Avtalet med Egen Start Rådgivning"))
  }

  @Test func `a version goes against any earlier one`() async throws {
    let day = try Workday()
    let cases = try day.fill()
    for words in ["Ett", "Två", "Tre"] { try adopt(cases.asa, words, in: day) }
    let driver = await day.driver(as: day.anna, on: { PlanScreen(at: $0, enrolment: cases.asa) }, size: Size(120, 30))
    #expect(driver.shows("Fastställd utan färdig kartläggning av Anna Berg: Bråttom."))
    await driver.press("d")
    #expect(driver.rows[0].contains("Version 3 mot version 2"))
    #expect(driver.shows("~ före: Mål 1: ”Två”"))
    await driver.press(.right)
    #expect(driver.message.contains("Det finns ingen nyare version"))
    await driver.press(.left)
    #expect(driver.rows[0].contains("Version 3 mot version 1"))
    #expect(driver.shows("~ före: Mål 1: ”Ett”"))
    #expect(driver.shows("~ nu:   Mål 1: ”Tre”"))
    await driver.press(.left)
    #expect(driver.message.contains("Det finns ingen äldre version."))
  }

  @Test func `an objection needs the client's words`() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.anna, on: { PlanScreen(at: $0, enrolment: cases.asa) })
    await driver.press(.end, "ä", .space, .tab)
    await driver.type("inv")
    await driver.press(.control("s"))
    #expect(driver.shows("Skriv vad klienten invänder, med egna ord."))
    await driver.type("Vill läsa i stället")
    await driver.press(.control("s"))
    #expect(driver.shows("deltog, invänder: ”Vill läsa i stället”"))
  }
}
