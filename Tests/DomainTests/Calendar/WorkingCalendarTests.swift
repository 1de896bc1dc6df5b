import Domain
import TestSupport
import Testing

/// R2.2.
@Suite struct WorkingCalendarTests {
  private static func day(_ iso: String) -> Day { Day(iso: iso)! }

  @Test(arguments: [
    ("2008-03-19", "2008-03-28"), ("2008-04-24", "2008-05-02"), ("2008-06-18", "2008-06-26"),
    ("2008-12-19", "2009-01-02"), ("2015-12-23", "2016-01-05"), ("2026-12-18", "2026-12-29"),
  ])
  func theFifthWorkingDayIsTheKnownOne(_ received: String, _ last: String) {
    #expect(WorkingCalendar().adding(workingDays: 5, to: Self.day(received)).iso == last)
  }

  @Test(arguments: [("2008-06-18", "2008-06-25"), ("2008-12-19", "2008-12-30"), ("2026-12-18", "2026-12-28")])
  func workingEvesCount(_ received: String, _ last: String) {
    #expect(WorkingCalendar(eves: .working).adding(workingDays: 5, to: Self.day(received)).iso == last)
  }

  @Test func aDayOfTheOfficesOwnIsFree() {
    let calendar = WorkingCalendar(officeDays: [Self.day("2008-04-22"): "Planeringsdag"])
    #expect(calendar.holiday(on: Self.day("2008-04-22")) == "Planeringsdag")
    #expect(calendar.adding(workingDays: 1, to: Self.day("2008-04-21")).iso == "2008-04-23")
  }

  @Test func theRedDaysOf2008AreThoseOfTheAlmanac() {
    let expected = [
      "2008-01-01 Nyårsdagen", "2008-01-06 Trettondedag jul", "2008-03-21 Långfredagen", "2008-03-23 Påskdagen",
      "2008-03-24 Annandag påsk", "2008-05-01 Första maj och Kristi himmelsfärdsdag", "2008-05-11 Pingstdagen",
      "2008-06-06 Nationaldagen", "2008-06-20 Midsommarafton", "2008-06-21 Midsommardagen",
      "2008-11-01 Alla helgons dag", "2008-12-24 Julafton", "2008-12-25 Juldagen", "2008-12-26 Annandag jul",
      "2008-12-31 Nyårsafton",
    ]
    let calendar = WorkingCalendar()
    let start = Self.day("2008-01-01")
    let found = (0..<366).compactMap { offset in
      calendar.holiday(on: start + offset).map { "\((start + offset).iso) \($0)" }
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("2004-05-31", true), ("2004-06-07", false), ("2005-05-16", false), ("2004-06-06", true), ("2005-06-06", true),
    ("2001-06-06", false), ("2003-06-09", true), ("2006-06-05", false),
  ])
  func whitMondayGaveWayToTheNationalDayIn2005(_ iso: String, _ isFree: Bool) {
    #expect(WorkingCalendar().isWorking(Self.day(iso)) == !isFree)
  }

  @Test(arguments: [2000, 2006, 2009, 2010, 2015, 2020, 2026])
  func midsummerAndAllSaintsFallOnSaturdays(_ year: Int) {
    let days = (0..<366).map { Day(year: year, month: 1, day: 1)! + $0 }
    for (holiday, first, last) in [
      (PublicHoliday.midsummersDay, (6, 20), (6, 26)), (.midsummersEve, (6, 19), (6, 25)),
      (.allSaintsDay, (10, 31), (11, 6)),
    ] {
      let found = days.filter { PublicHoliday.all(on: $0).contains(holiday) && $0.year == year }
      #expect(found.count == 1)
      #expect(found[0].weekday == (holiday == .midsummersEve ? .friday : .saturday))
      #expect((found[0].month, found[0].dayOfMonth) >= first && (found[0].month, found[0].dayOfMonth) <= last)
    }
  }

  /// From the printed tables of Easter Sundays, not from a computation.
  @Test(arguments: [
    "1818-03-22", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "1989-03-26", "1990-04-15", "1991-03-31",
    "1992-04-19", "1993-04-11", "1994-04-03", "1995-04-16", "1996-04-07", "1997-03-30", "1998-04-12", "1999-04-04",
    "2000-04-23", "2001-04-15", "2002-03-31", "2003-04-20", "2004-04-11", "2005-03-27", "2006-04-16", "2007-04-08",
    "2008-03-23", "2009-04-12", "2010-04-04", "2011-04-24", "2012-04-08", "2013-03-31", "2014-04-20", "2015-04-05",
    "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09",
    "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13",
    "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22",
  ])
  func easterIsWhereTheTablesHaveIt(_ iso: String) {
    #expect(PublicHoliday.easterSunday(of: Self.day(iso).year)?.iso == iso)
  }

  @Test func countingThereAndBackAgrees() {
    var random = SeededGenerator.printed()
    let calendar = WorkingCalendar(officeDays: [Self.day("2008-05-02"): "Klämdag"])
    for _ in 0..<500 {
      let start = Self.day("2004-01-01") + Int.random(in: 0...2_000, using: &random)
      let count = Int.random(in: 1...40, using: &random)
      let end = calendar.adding(workingDays: count, to: start)
      #expect(calendar.isWorking(end))
      #expect(calendar.workingDays(from: start, to: end) == count)
      #expect(calendar.workingDays(from: end, to: start) == -count)
      #expect((start.ordinal + 1...end.ordinal).filter { calendar.isWorking(Day(ordinal: $0)) }.count == count)
      let back = calendar.adding(workingDays: -count, to: end)
      #expect(calendar.isWorking(back) && back <= start + 7)
    }
    #expect(calendar.adding(workingDays: 0, to: Self.day("2008-04-20")).iso == "2008-04-20")
  }

  @Test func theTableGivesARowADay() {
    let days = Self.day("2008-04-30")...Self.day("2008-05-03")
    let rows = Array(CalendarTable(days: days, calendar: WorkingCalendar()))
    #expect(rows.map(\.date.iso) == ["2008-04-30", "2008-05-01", "2008-05-02", "2008-05-03"])
    #expect(rows.map(\.isWorking) == [true, false, true, false])
    #expect(rows.map(\.weekday) == [.wednesday, .thursday, .friday, .saturday])
    #expect(rows.map(\.fifthWorkingDay.iso) == ["2008-05-08", "2008-05-08", "2008-05-09", "2008-05-09"])
    #expect(rows[1].holiday == "Första maj och Kristi himmelsfärdsdag")
    #expect(rows[3].holiday == nil)
  }
}
