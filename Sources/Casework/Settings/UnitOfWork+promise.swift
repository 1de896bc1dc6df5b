import Domain

extension UnitOfWork {
  /// The calendar that the first-visit promise of a referral received on `day` is counted with (R2.1).
  func promiseCalendar(of day: Day) throws(Refusal) -> WorkingCalendar {
    WorkingCalendar(promiseOf: day, settings: try settings(), freeDays: try freeDays())
  }
}
