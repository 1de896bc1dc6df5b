import Domain

/// Every setting with all its values: what the administrator looks through and changes.
public struct SettingsSheet: Sendable {
  /// A setting at a unit, with everything that it was, is and is to be there.
  public struct Row: Hashable, Identifiable, Sendable {
    /// Which setting, where.
    public struct ID: Hashable, Sendable {
      public var key: SettingKey
      public var unit: Unit
    }

    public var id: ID
    /// "hela staden", or the unit's name.
    public var place: String
    /// The values with their days, the latest first.
    public var values: [Value]
    /// The value that holds today, with the days it stands for; nil where the default does.
    public var inForce: Value?
    /// The next value that is already decided.
    public var planned: Value?

    /// The value that holds today: the unit's, else the default.
    public var current: String { inForce?.value ?? id.key.defaultValue }
  }

  /// A value from a day on.
  public struct Value: Hashable, Sendable {
    public var value: String
    public var validFrom: Day
    /// Who set it and when; nil for what the register began with.
    public var changedBy: String?
    public var changedAt: LocalDateTime?
  }

  /// The city's row of every setting, each followed by those of the units that have values of their own.
  public var rows: [Row]
  /// Every jobbtorg, and every district that is today.
  public var centres: [JobCentre]
  public var districts: [HomeDistrict]
  /// What days are counted by.
  public var calendar: WorkingCalendar

  /// The units that a setting can be kept for, with their names, the city first.
  public func places(of key: SettingKey) -> [(unit: Unit, name: String)] {
    let city: [(unit: Unit, name: String)] = [(.city, SettingsSheet.city)]
    switch key.level {
    case .city: return city
    case .centre: return city + centres.map { (.centre($0.id), $0.name) }
    case .district: return city + districts.map { (.district($0.id), $0.name) }
    }
  }

  /// What the whole city is called.
  static let city = "hela staden"
}
