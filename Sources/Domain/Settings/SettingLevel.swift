/// What a setting can be kept for besides the whole city.
public enum SettingLevel: Hashable, Sendable {
  case city, centre, district

  /// Whether a value for `unit` is ever looked at: the city's always, a unit's where the setting is kept for its like.
  public func holds(for unit: Unit) -> Bool {
    switch unit {
    case .city: true
    case .centre: self == .centre
    case .district: self == .district
    }
  }
}
