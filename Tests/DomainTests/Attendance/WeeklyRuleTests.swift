import Domain
import Testing

/// R6.1: recurring sessions come from a weekly rule that skips free days.
@Suite struct WeeklyRuleTests {
  /// Spring 2008: Easter 21–24 March, 1 May is Thursday, and Ascension Day too; 6 June is Friday.
  @Test(
    arguments: [
      ([.monday, .thursday], "2008-04-21", "2008-05-05", ["2008-04-21", "2008-04-24", "2008-04-28", "2008-05-05"]),
      ([.friday], "2008-03-14", "2008-03-28", ["2008-03-14", "2008-03-28"]),
      ([.friday], "2008-05-30", "2008-06-13", ["2008-05-30", "2008-06-13"]),
      ([.saturday, .sunday], "2008-04-21", "2008-05-05", []),
      ([.tuesday], "2008-04-22", "2008-04-22", ["2008-04-22"]),
      ([.tuesday], "2008-04-22", "2008-04-21", []), ([], "2008-04-21", "2008-05-05", []),
    ] as [(Set<Weekday>, String, String, [String])])
  func freeDaysAreSkipped(_ weekdays: Set<Weekday>, _ from: String, _ to: String, _ expected: [String]) {
    let rule = WeeklyRule(
      weekdays: weekdays, time: ClockTime(hour: 9, minute: 0)!, minutes: 90, from: Day(iso: from)!, to: Day(iso: to)!)
    let starts = rule.starts(skippingFreeDaysOf: WorkingCalendar())
    #expect(starts.map(\.iso) == expected.map { $0 + "T09:00:00" })
  }

  @Test func aDayThatTheOfficeAddedIsSkippedToo() {
    let day = Day(iso: "2008-04-28")!
    let rule = WeeklyRule(
      weekdays: [.monday], time: ClockTime(hour: 9, minute: 0)!, minutes: 90, from: day - 7, to: day + 7)
    let starts = rule.starts(skippingFreeDaysOf: WorkingCalendar(officeDays: [day: "Planeringsdag"]))
    #expect(starts.map(\.day) == [day - 7, day + 7])
  }
}
