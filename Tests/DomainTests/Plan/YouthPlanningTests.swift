import Domain
import Testing

/// A young person's plan before the job guarantee at three months (R5.6).
@Suite struct YouthPlanningTests {
  private func day(_ iso: String) -> Day { Day(iso: iso)! }

  @Test(arguments: [
    ("2008-02-04", "2008-05-04"), ("2007-11-30", "2008-02-29"), ("2008-01-31", "2008-04-30"),
    ("2007-12-15", "2008-03-15"),
  ])
  func `the guarantee is three months after the first day of unemployment`(since: String, guarantee: String) {
    #expect(YouthPlanning(unemployedSince: day(since)).guarantee == day(guarantee))
  }

  @Test func `without a plan the days are counted, from thirty days before it is urgent`() {
    let clock = YouthPlanning(unemployedSince: day("2008-02-04"))
    #expect(clock.state(today: day("2008-04-21")) == .open(daysLeft: 13))
    #expect(clock.state(today: day("2008-05-04")) == .open(daysLeft: 0))
    #expect(clock.state(today: day("2008-05-05")) == .late(days: 1))
    #expect(!clock.isUrgent(today: day("2008-04-03")))
    #expect(clock.isUrgent(today: day("2008-04-04")))
    #expect(clock.isUrgent(today: day("2008-06-01")))
    #expect(
      clock.words(today: day("2008-04-21"))
        == "arbetslös sedan 2008-02-04 · jobbgarantin 2008-05-04, 13 dagar kvar")
  }

  @Test func `an adopted plan ends it, in time or late`() {
    let inTime = YouthPlanning(unemployedSince: day("2008-02-04"), adopted: day("2008-05-04"))
    #expect(inTime.state(today: day("2008-09-01")) == .planned(daysLate: 0))
    #expect(!inTime.isUrgent(today: day("2008-09-01")))
    let late = YouthPlanning(unemployedSince: day("2008-02-04"), adopted: day("2008-05-07"))
    #expect(late.state(today: day("2008-09-01")) == .planned(daysLate: 3))
  }

  @Test func `only the young have it, and only where the day is stated`() {
    var referral = Referral.Content(
      district: .init(1), sent: day("2008-04-01"), received: day("2008-04-01"), targetGroup: .youth,
      path: .incomeSupport, unemployedSince: day("2008-02-04"))
    #expect(YouthPlanning(referral, adopted: nil) != nil)
    referral.unemployedSince = nil
    #expect(YouthPlanning(referral, adopted: nil) == nil)
    referral.unemployedSince = day("2008-02-04")
    referral.targetGroup = .newApplicant
    #expect(YouthPlanning(referral, adopted: nil) == nil)
  }
}
