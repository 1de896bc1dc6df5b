/// What the value of a setting is: what it is written as, and between which bounds.
public enum SettingKind: Hashable, Sendable {
  /// A whole number.
  case number(ClosedRange<Int>)
  /// One of these words.
  case choice([String])
  /// Months, rising: `1,3,6,12`.
  case months
  /// A youngest and an oldest age: `16-24`.
  case ages
  /// A day, or nothing.
  case day
}
