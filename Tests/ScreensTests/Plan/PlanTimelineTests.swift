import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

struct PlanTimelineTests {
  static let today = Day(iso: "2008-04-21")!

  private func content(_ stretches: [(String, String?)], followUp: String? = nil) -> ActivityPlan.Content {
    let activities = stretches.map { start, end in
      ActivityPlan.PlannedActivity(
        activity: .init(1), name: "Praktik", provider: "Jobbtorget", responsible: .client, hoursAWeek: 8,
        start: Day(iso: start)!, end: end.flatMap(Day.init(iso:)))
    }
    return ActivityPlan.Content(
      goals: [ActivityPlan.Goal(words: "Arbeta", activities: activities)],
      nextFollowUp: followUp.flatMap(Day.init(iso:)))
  }

  @Test(
    arguments: [
      ([("2008-04-28", "2008-05-30")], nil, "2008-04-21", "2008-06-15"),
      ([("2008-03-12", nil)], nil, "2008-03-10", "2008-06-15"),
      ([("2006-01-01", "2012-01-01")], nil, "2008-01-21", "2009-04-26"),
      ([], "2008-09-03", "2008-04-21", "2008-09-07"),
    ] as [([(String, String?)], String?, String, String)])
  func `it shows whole weeks from what began, a quarter back at most, to what ends, a year on at most`(
    stretches: [(String, String?)], followUp: String?, from: String, to: String
  ) {
    let timeline = PlanTimeline(content(stretches, followUp: followUp), today: Self.today, width: 50)
    #expect(timeline.from.iso == from)
    #expect(timeline.to.iso == to)
    #expect(timeline.width <= 50)
  }

  @Test func `days stand in order, weeks are equally wide, and what lies outside has no column`() {
    let timeline = PlanTimeline(content([("2008-04-28", "2008-05-30")]), today: Self.today, width: 50)
    #expect(timeline.width == 48 && timeline.columnsAWeek == 6)
    #expect(timeline.mondays.map(timeline.column) == [0, 6, 12, 18, 24, 30, 36, 42])
    #expect(timeline.columns(Day(iso: "2008-04-28")!, Day(iso: "2008-05-04")!) == 6...11)
    #expect(timeline.columns(Day(iso: "2008-06-09")!, nil) == 42...47)
    #expect(timeline.columns(Day(iso: "2008-06-16")!, nil) == nil)
    #expect(timeline.columns(Day(iso: "2008-01-01")!, Day(iso: "2008-04-20")!) == nil)
    #expect(timeline.months.map(\.monthName) == ["april", "maj", "juni"])
  }

  @Test func `v shows the plan over time and the list again, with the same row selected`() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.anna, on: { PlanScreen(at: $0, enrolment: cases.siv) })
    await driver.press(.down)
    #expect(driver.shows("Följs upp"))
    await driver.press("v")
    #expect(!driver.shows("Följs upp"))
    #expect(driver.shows("v17   v18   v19"))
    #expect(driver.rows.contains { $0.hasPrefix(" ▸ Validering") && $0.contains("28/4–30/5") && $0.contains("━━━") })
    #expect(driver.shows("i dag"))
    #expect(driver.shows("i dag                               ◆ 2/6"))
    await driver.press("v")
    #expect(driver.rows.contains { $0.hasPrefix(" ▸ Validering") && $0.contains("anordnare") })
  }

  @Test(arguments: Size.tiny + [Size(60, 16)])
  func `any size can be painted`(size: Size) async throws {
    let day = try Workday()
    let cases = try day.fill()
    var screen = PlanScreen(at: day.workplace(day.anna), enrolment: cases.siv)
    _ = screen.update(.opened(size))
    _ = screen.update(.message(.loaded(.success(try day.run(OpenPlan(enrolment: cases.siv), as: day.anna)))))
    _ = screen.update(.message(.timeline))
    var canvas = Canvas(size)
    screen.render(into: &canvas, theme: .plain)
    #expect(canvas.fullSize == size)
  }
}
