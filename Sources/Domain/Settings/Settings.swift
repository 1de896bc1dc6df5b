/// All settings with their dates, asked for the value that holds on a day at a unit.
public struct Settings: Hashable, Sendable {
  /// One value from one day on.
  public struct Entry: Hashable, Codable, Sendable {
    /// Which setting.
    public var key: SettingKey
    /// Where it holds; the city's holds where nothing nearer is set.
    public var unit: Unit
    /// The first day on which it holds.
    public var validFrom: Day
    /// The value as text; `SettingKey` says in which form.
    public var value: String
    /// Who set it and when; nil for what the register began with.
    public var changedBy: User.ID?
    public var changedAt: LocalDateTime?

    /// A value from a day on.
    public init(
      key: SettingKey, unit: Unit, validFrom: Day, value: String, changedBy: User.ID? = nil,
      changedAt: LocalDateTime? = nil
    ) {
      self.key = key
      self.unit = unit
      self.validFrom = validFrom
      self.value = value
      self.changedBy = changedBy
      self.changedAt = changedAt
    }

    /// Whether the other says what the same setting is at the same unit from the same day on.
    public func replaces(_ other: Entry) -> Bool {
      key == other.key && unit == other.unit && validFrom == other.validFrom
    }
  }

  /// Every entry, in any order.
  public var entries: [Entry]

  /// Settings with these entries; an empty list means the defaults.
  public init(entries: [Entry] = []) { self.entries = entries }

  /// The text that holds on `day` at `unit`: the unit's latest entry, else the city's, else the default.
  public func value(_ key: SettingKey, at unit: Unit = .city, on day: Day) -> String {
    (entry(key, at: unit, on: day) ?? entry(key, at: .city, on: day))?.value ?? key.defaultValue
  }

  /// The unit's own latest entry on `day`; nil where the city's or the default holds there.
  public func entry(_ key: SettingKey, at unit: Unit, on day: Day) -> Entry? {
    entries.filter { $0.key == key && $0.unit == unit && $0.validFrom <= day }.max { $0.validFrom < $1.validFrom }
  }

  /// A whole number, the default where the text is none.
  public func number(_ key: SettingKey, at unit: Unit = .city, on day: Day) -> Int {
    Int(value(key, at: unit, on: day)) ?? Int(key.defaultValue) ?? 0
  }

  /// Whether the eves are free (R2.2).
  public func eves(on day: Day) -> WorkingCalendar.Eves {
    WorkingCalendar.Eves(rawValue: value(.eves, on: day)) ?? .free
  }

  /// The policy for plans of a home district (R5.3).
  public func planPolicy(of district: HomeDistrict.ID, on day: Day) -> PlanPolicy {
    PlanPolicy(rawValue: value(.planPolicy, at: .district(district), on: day)) ?? .information
  }

  /// The ages of a young person on the referral date (R1.6).
  public func youthAges(on day: Day) -> ClosedRange<Int> {
    let parts = value(.youthAges, on: day).split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 && parts[0] <= parts[1] ? parts[0]...parts[1] : 16...24
  }

  /// The months after a self-supporting closure at which it is asked whether it held, rising (R8.5).
  public func followUpMonths(at unit: Unit, on day: Day) -> [Int] {
    value(.followUpMonths, at: unit, on: day).split(separator: ",").compactMap { Int($0) }
  }

  /// Whether the second step's target groups are open on `day` (R1.5).
  public func isSecondStepOpen(on day: Day) -> Bool {
    Day(iso: value(.secondStepStart, on: day)).map { $0 <= day } ?? false
  }
}
