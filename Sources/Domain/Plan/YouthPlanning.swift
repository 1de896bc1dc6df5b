/// When a young person's plan is to be there: efforts are "planeras från den dag de blir arbetslösa", before the job
/// guarantee at three months of unemployment (R5.6).
public struct YouthPlanning: Hashable, Sendable {
  /// How it stands.
  public enum State: Hashable, Sendable {
    /// Adopted on or before the day of the guarantee, or that many days after it.
    case planned(daysLate: Int)
    /// No plan is adopted; so many days are left, 0 on the day of the guarantee.
    case open(daysLeft: Int)
    /// No plan is adopted and the guarantee began so many days ago.
    case late(days: Int)
  }

  /// The days before the guarantee from which Min dag reminds of a plan.
  public static let reminderDays = 30

  /// The first day of unemployment.
  public let unemployedSince: Day
  /// The day on which the first plan was adopted, nil while none is.
  public let adopted: Day?

  /// The clock of a young person.
  public init(unemployedSince: Day, adopted: Day? = nil) {
    self.unemployedSince = unemployedSince
    self.adopted = adopted
  }

  /// The clock that a referral starts; nil for other groups, and where the day is not stated.
  public init?(_ referral: Referral.Content, adopted: Day?) {
    guard referral.targetGroup == .youth, let since = referral.unemployedSince else { return nil }
    self.init(unemployedSince: since, adopted: adopted)
  }

  /// The day of the job guarantee, three months after the first day of unemployment.
  public var guarantee: Day { unemployedSince.adding(months: 3) }

  /// How it stands on a day.
  public func state(today: Day) -> State {
    if let adopted { return .planned(daysLate: max(0, adopted - guarantee)) }
    return today > guarantee ? .late(days: today - guarantee) : .open(daysLeft: guarantee - today)
  }

  /// Whether Min dag reminds of it.
  public func isUrgent(today: Day) -> Bool {
    switch state(today: today) {
    case .planned: false
    case .late: true
    case .open(let left): left <= Self.reminderDays
    }
  }

  /// "arbetslös sedan 2008-02-04 · jobbgarantin 2008-05-04, 13 dagar kvar".
  public func words(today: Day) -> String {
    func days(_ count: Int) -> String { count.counted("dag", "dagar") }
    let state =
      switch state(today: today) {
      case .planned(0): "planen var klar i tid"
      case .planned(let late): "planen kom \(days(late)) för sent"
      case .open(0): "går ut i dag"
      case .open(let left): "\(days(left)) kvar"
      case .late(let late): "\(days(late)) utan plan"
      }
    return "arbetslös sedan \(unemployedSince.iso) · jobbgarantin \(guarantee.iso), \(state)"
  }
}
