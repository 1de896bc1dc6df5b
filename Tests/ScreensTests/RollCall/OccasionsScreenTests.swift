import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

@Suite struct OccasionsScreenTests {
  private func office(_ size: Size = Size(100, 30)) async throws -> (Driver, Workday) {
    let day = try Workday()
    let cases = try day.fill()
    _ = try day.group(of: 3)
    _ = try day.group(of: 0, at: "2008-04-18T08:00")
    try day.book(cases.asa, .planMeeting, at: "2008-04-21T13:00")
    let workshops = try day.workshops(from: "2008-04-18", to: "2008-04-25")
    try day.run(JoinOccasion(enrolment: cases.siv, occasion: workshops[0].id), as: day.anna, at: "2008-04-14T09:00")
    return (await day.driver(as: day.anna, on: { OccasionsScreen(at: $0) }, size: size), day)
  }

  @Test(arguments: Size.recorded)
  func theDaysMeetingsAreReadableAtEverySize(_ size: Size) async throws {
    let (driver, _) = try await office(size)
    #expect(driver.snapshot("occasions-\(size.name)") == .same)
  }

  @Test func theOneWithPeopleNotRegisteredStandsFirstUntilItIsDone() async throws {
    let (driver, _) = try await office()
    #expect(driver.rows.contains { $0.contains("▸ ! fre 18/4") && $0.contains("○ 0 av 1") })
    await driver.press("ö", "r", .escape)
    #expect(!driver.shows("! fre 18/4"))
  }

  @Test func arrowsAndADateGoToOtherDays() async throws {
    let (driver, _) = try await office()
    await driver.press(.right)
    #expect(driver.shows("Tisdag 2008-04-22"))
    await driver.press("g")
    await driver.type("fre")
    #expect(driver.shows("om 4 dagar"))
    await driver.press(.enter)
    #expect(driver.shows("Fredag 2008-04-25"))
    #expect(driver.shows("Jobbsökarverkstad"))
    await driver.press("t")
    #expect(driver.shows("Måndag 2008-04-21"))
  }

  @Test(arguments: [Size(100, 30), Size(60, 16)])
  func theWeeklyRuleIsReadableAtEverySize(_ size: Size) async throws {
    let (driver, _) = try await office(size)
    await driver.press("+")
    #expect(driver.snapshot("plan-sessions-\(size.name)") == .same)
  }

  @Test func aWeeklyRuleLaysOutMeetingsAndSkipsRedDays() async throws {
    let (driver, day) = try await office()
    await driver.press("+", .tab, .tab)
    await driver.press(.right, .right, .right, .space, .tab)
    await driver.type("10")
    await driver.press(.tab, .tab, .tab)
    await driver.type("15/5")
    #expect(driver.shows("När du sparar: 3 tillfällen"))
    await driver.press(.control("s"))
    #expect(
      driver.message.contains("3 tillfällen upplagda, det första") && driver.message.contains(": Introduktionsmöte."))
    let may = try day.run(OccasionsOfDay(day: Day(iso: "2008-05-01")!), as: day.anna)
    #expect(may.rows.isEmpty)
  }

  @Test func aWeeklyRuleWithoutAWeekdayIsRefusedBesideTheField() async throws {
    let (driver, _) = try await office()
    await driver.press("+", .control("s"))
    #expect(driver.shows("Välj minst en veckodag."))
    #expect(driver.message.contains("Rätta det som är markerat"))
  }

  @Test(arguments: Size.tiny)
  func nothingTrapsWhereThereIsNoRoom(_ size: Size) async throws {
    let (driver, _) = try await office(size)
    await driver.press("+")
    #expect(driver.terminal.frame.fullSize == size)
  }
}
