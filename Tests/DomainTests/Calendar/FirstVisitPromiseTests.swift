import Domain
import Testing

/// R2.1 and R2.3.
@Suite struct FirstVisitPromiseTests {
  private static func day(_ iso: String) -> Day { Day(iso: iso)! }

  private static func promise(
    given: String? = nil, returned: String? = nil, isTakenOver: Bool = false
  ) -> FirstVisitPromise {
    FirstVisitPromise(
      received: day("2008-04-14"), given: given.map(day), returned: returned.map(day), isTakenOver: isTakenOver,
      calendar: WorkingCalendar())
  }

  @Test(
    arguments: [
      ("2008-04-14", .running(daysLeft: 5), "5 dagar kvar"), ("2008-04-18", .running(daysLeft: 1), "1 dag kvar"),
      ("2008-04-20", .running(daysLeft: 1), "1 dag kvar"), ("2008-04-21", .dueToday, "går ut i dag"),
      ("2008-04-22", .breached(daysLate: 1), "1 dag för sent"),
      ("2008-04-28", .breached(daysLate: 5), "5 dagar för sent"),
      ("2008-04-26", .breached(daysLate: 4), "4 dagar för sent"),
    ] as [(String, FirstVisitPromise.State, String)])
  func theClockRunsInWorkingDays(_ today: String, _ state: FirstVisitPromise.State, _ label: String) {
    #expect(Self.promise().state(today: Self.day(today)) == state)
    #expect(state.label == label)
  }

  @Test(arguments: [
    ("2008-04-14", 0, 0, "i tid"), ("2008-04-17", 0, 3, "i tid"), ("2008-04-21", 0, 5, "i tid"),
    ("2008-04-22", 1, 6, "given 1 dag för sent"), ("2008-05-02", 8, 13, "given 8 dagar för sent"),
  ])
  func theDayATimeWasGivenIsWhatCounts(_ given: String, _ late: Int, _ workingDay: Int, _ label: String) {
    let promise = Self.promise(given: given)
    let state = promise.state(today: Self.day("2008-06-01"))
    #expect(state == .met(daysLate: late))
    #expect(state.label == label)
    #expect(promise.workingDayGiven == workingDay)
  }

  @Test func aPromiseThatRanOutOnAFridayIsLateOnTheSaturday() {
    let promise = FirstVisitPromise(received: Self.day("2008-04-11"), calendar: WorkingCalendar())
    #expect(promise.lastDay.iso == "2008-04-18")
    #expect(promise.state(today: Self.day("2008-04-19")) == .breached(daysLate: 1))
  }

  @Test func aReturnedReferralStopsTheClock() {
    #expect(Self.promise(returned: "2008-04-16").state(today: Self.day("2008-05-30")) == .paused)
    #expect(
      Self.promise(given: "2008-04-15", returned: "2008-04-16").state(today: Self.day("2008-05-30"))
        == .met(daysLate: 0))
  }

  @Test func aTakenOverEnrolmentIsUnknownAndNeverLate() {
    let promise = Self.promise(isTakenOver: true)
    #expect(promise.state(today: Self.day("2008-05-30")) == .unknown)
    #expect(
      promise.explanation(today: Self.day("2008-05-30")) == "övertagen från ett äldre system, första tid är inte känd")
  }

  @Test(arguments: [
    ("2008-04-03", "mottagen tor 3/4, arbetsdag 1 fre 4/4 … sista dag tor 10/4"),
    (
      "2008-03-19",
      "mottagen ons 19/3, arbetsdag 1 tor 20/3 … sista dag fre 28/3 (räknas inte: fre 21/3 Långfredagen, mån 24/3 Annandag påsk)"
    ),
    (
      "2007-12-28",
      "mottagen fre 28/12 2007, arbetsdag 1 ons 2/1 … sista dag tis 8/1 "
        + "(räknas inte: mån 31/12 2007 Nyårsafton, tis 1/1 Nyårsdagen)"
    ),
  ])
  func theLastDayIsShownWithHowItWasCounted(_ received: String, _ text: String) {
    let promise = FirstVisitPromise(received: Self.day(received), calendar: WorkingCalendar())
    #expect(promise.explanation(today: Self.day("2008-04-21")) == text)
  }

  @Test func theNumberOfDaysIsASetting() {
    let promise = FirstVisitPromise(received: Self.day("2008-04-14"), calendar: WorkingCalendar(), workingDays: 1)
    #expect(promise.lastDay.iso == "2008-04-15")
    #expect(promise.explanation(today: Self.day("2008-04-14")) == "mottagen mån 14/4, sista dag tis 15/4")
  }
}
