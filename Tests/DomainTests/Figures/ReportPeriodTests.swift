import Domain
import Testing

@Suite struct ReportPeriodTests {
  @Test(
    arguments: [
      (.month, "2008-04-21", "2008-04-01", "2008-04-21"), (.previousMonth, "2008-04-21", "2008-03-01", "2008-03-31"),
      (.previousMonth, "2008-01-15", "2007-12-01", "2007-12-31"),
      (.previousMonth, "2008-03-31", "2008-02-01", "2008-02-29"),
      (.tertial1, "2008-04-21", "2008-01-01", "2008-04-21"), (.tertial1, "2008-09-01", "2008-01-01", "2008-04-30"),
      (.tertial2, "2008-09-01", "2008-01-01", "2008-08-31"), (.tertial2, "2008-06-01", "2008-01-01", "2008-06-01"),
      (.year, "2008-12-31", "2008-01-01", "2008-12-31"), (.month, "2008-02-29", "2008-02-01", "2008-02-29"),
    ] as [(ReportPeriod, String, String, String)])
  func `a period never ends after the day it is seen from`(
    period: ReportPeriod, today: String, since: String, asOf: String
  ) {
    let days = period.days(today: Day(iso: today)!)
    #expect(days.since.iso == since)
    #expect(days.asOf.iso == asOf)
  }
}
