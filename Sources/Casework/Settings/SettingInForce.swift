import Domain

/// A setting as it holds today at a unit.
public struct SettingInForce: Hashable, Sendable {
  /// Which setting.
  public var key: SettingKey
  /// The value as text.
  public var value: String
  /// The first day on which it holds, nil for the value that holds where nothing is set.
  public var validFrom: Day?
  /// Where it was set: the unit's name, "hela staden", or "förval".
  public var place: String
  /// The home district that it is about, nil for what holds for the unit as such.
  public var district: String?

  /// A setting in force.
  public init(
    key: SettingKey, value: String, validFrom: Day? = nil, place: String, district: String? = nil
  ) {
    self.key = key
    self.value = value
    self.validFrom = validFrom
    self.place = place
    self.district = district
  }
}
