import Domain
import Testing

/// R6.2, R6.4: not registered is never read as absent.
@Suite struct ParticipationTests {
  @Test func `each mark counts once, and unregistered stands apart`() {
    var counted = Participation()
    counted.count(.present, minutes: 180)
    counted.count(.present(late: 15, leftEarly: 30), minutes: 180)
    counted.count(.excused(reason: "sjuk"), minutes: 60)
    counted.count(.noShow, minutes: 60)
    counted.count(nil, minutes: 60)
    #expect(counted.planned == 5)
    #expect(counted.attended == 2)
    #expect(counted.excused == 1)
    #expect(counted.noShows == 1)
    #expect(counted.unregistered == 1)
    #expect(counted.minutesPlanned == 540)
    #expect(counted.minutesAttended == 315)
    #expect(counted.share.fractionText == "2/3")
  }

  @Test func `a no-show found valid counts as excused, on every paper`() {
    var counted = Participation()
    counted.count(.present, minutes: 60)
    counted.count(.noShow, minutes: 60, isExplained: true)
    #expect(counted.excused == 1)
    #expect(counted.noShows == 0)
    #expect(counted.share.fractionText == "1/1")
  }

  @Test func `a weekly rule skips free days`() {
    let rule = WeeklyRule(
      weekdays: [.monday, .thursday], time: ClockTime(text: "13:00")!, minutes: 180, from: Day(iso: "2008-04-28")!,
      to: Day(iso: "2008-05-08")!)
    // 1 May is a Thursday and both Första maj and Kristi himmelsfärdsdag in 2008.
    let starts = rule.starts(skippingFreeDaysOf: WorkingCalendar()).map(\.iso)
    #expect(starts == ["2008-04-28T13:00:00", "2008-05-05T13:00:00", "2008-05-08T13:00:00"])
  }
}
