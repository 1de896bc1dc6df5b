/// A day on which the office is closed besides the red ones (R2.2), with when that was decided.
public struct OfficeFreeDay: Hashable, Codable, Sendable {
  /// The day.
  public var day: Day
  /// What it is called: "Planeringsdag".
  public var name: String
  /// The day of the decision: what was promised till then is not moved by it.
  public var decided: Day
  /// The day on which it was taken back, nil while it stands.
  public var withdrawn: Day?

  /// A free day.
  public init(day: Day, name: String, decided: Day, withdrawn: Day? = nil) {
    self.day = day
    self.name = name
    self.decided = decided
    self.withdrawn = withdrawn
  }
}

extension [OfficeFreeDay] {
  /// The free days as they are known on `day`.
  public func known(on day: Day) -> [Day: String] {
    names { $0.decided <= day && ($0.withdrawn.map { $0 > day } ?? true) }
  }

  /// The free days that a promise given on `day` was counted with: those decided before.
  public func known(before day: Day) -> [Day: String] {
    names { $0.decided < day && ($0.withdrawn.map { $0 >= day } ?? true) }
  }

  private func names(_ isKnown: (OfficeFreeDay) -> Bool) -> [Day: String] {
    Dictionary(filter(isKnown).map { ($0.day, $0.name) }) { first, _ in first }
  }
}

extension WorkingCalendar {
  /// The calendar that the first-visit promise of a referral received on `day` is counted with; later decisions do not move
  /// what was promised (R2.1).
  public init(promiseOf day: Day, settings: Settings, freeDays: [OfficeFreeDay]) {
    self.init(eves: settings.eves(on: day), officeDays: freeDays.known(before: day))
  }
}
