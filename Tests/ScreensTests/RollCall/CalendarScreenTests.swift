import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// The coach's calendar by day and week (R3).
@Suite struct CalendarScreenTests {
  @Test func theWeekLeadsToTheDayTheRollAndTheCard() async throws {
    let day = try Workday()
    let cases = try day.fill()
    _ = cases
    let driver = await day.driver(as: day.anna, on: { OccasionsScreen(at: $0) })
    await driver.press("v")
    #expect(driver.rows[0].contains("Närvaro › Kalender"))
    #expect(driver.shows("Min kalender"))
    // Åsa's interview is on Tuesday at 10:30: one day to the right, the only one there.
    await driver.press(.right)
    #expect(driver.shows("Tisdag 2008-04-22"))
    #expect(driver.rows.contains { $0.contains("10:30 ") && $0.contains("▸") && $0.contains("Svensson, Åsa") })
    await driver.press("i")
    #expect(driver.rows[0].contains("Åsa Svensson"))
    await driver.press(.escape, .enter)
    #expect(driver.rows[0].contains("Närvaro"))
    #expect(driver.shows("Svensson, Åsa"))
    await driver.press(.escape, "v")
    #expect(driver.rows.contains { $0.contains("08:00–10:30") && $0.contains("ledig 2 tim 30 min") })
    #expect(driver.rows.contains { $0.contains("10:30–11:") && $0.contains("kartläggning") })
    await driver.press("v", .pageDown)
    #expect(driver.shows("Tisdag 2008-04-29") && driver.shows("v18"))
    #expect(driver.rows.contains { $0.contains("1/5") && $0.contains("tor") })
    #expect(driver.shows("Första maj") || driver.shows("Kristi himmel"))
    await driver.press("t")
    #expect(driver.shows("Måndag 2008-04-21"))
  }

  @Test func aColleaguesWeekIsSeenAndNobodyElses() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { CalendarScreen(at: $0) })
    await driver.press("c")
    #expect(driver.shows("Bo ") && !driver.shows("Min kalender"))
    await driver.press("c")
    #expect(driver.shows("Min kalender"))
    let refused = #expect(throws: Refusal.self) {
      try day.run(ReadCalendar(of: day.karin.user, day: Workday.now.day), as: day.anna)
    }
    #expect(refused?.code == "otherUnit")
    #expect(throws: Refusal.self) { try day.run(ReadCalendar(day: Workday.now.day), as: day.karin) }
  }
}
