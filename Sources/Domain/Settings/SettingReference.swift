/// A setting as the reference file gives it, with its unit by name.
public struct SettingReference: Hashable, Codable, Sendable {
  /// Where a setting holds.
  public enum Scope: Hashable, Codable, Sendable {
    case city
    case centre(String)
    case district(String)
  }

  /// Which setting.
  public var key: SettingKey
  /// Where it holds.
  public var scope: Scope
  /// The first day on which it holds.
  public var validFrom: Day
  /// The value as text, checked to have the form that `SettingKey` says.
  public var value: String

  /// A setting of the file.
  public init(key: SettingKey, scope: Scope, validFrom: Day, value: String) {
    self.key = key
    self.scope = scope
    self.validFrom = validFrom
    self.value = value
  }
}
