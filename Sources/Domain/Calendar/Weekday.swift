/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: String, CaseIterable, Codable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// 0 for Monday … 6 for Sunday.
  public var index: Int { Weekday.allCases.firstIndex(of: self)! }

  /// Three letters as in the lists: "mån", "tis" …
  public var short: String { ["mån", "tis", "ons", "tor", "fre", "lör", "sön"][index] }

  /// The whole word: "måndag", "tisdag" …
  public var long: String { ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"][index] }
}
