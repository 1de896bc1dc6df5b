/// Something that was done, and that it was written down: the day it tells of, what, and who wrote it when (R7.5).
public struct Evidence: Hashable, Codable, Sendable {
  /// What tells it from every other in the register ("letter 5"), so that it is seen when it goes.
  public var key: String
  /// The day it tells of.
  public var day: Day
  /// What, Swedish: "kallelse skickad med post", "telefon".
  public var what: String
  /// The day it was written down.
  public var written: Day
  /// Who wrote it, by full name.
  public var by: String

  /// Something that was done; written down the same day where nothing else is said.
  public init(key: String = "", day: Day, what: String, written: Day? = nil, by: String) {
    self.key = key
    self.day = day
    self.what = what
    self.written = written ?? day
    self.by = by
  }

  /// Whether it was written down more than a day after what it tells of.
  public var isAfterwards: Bool { written > day + 1 }

  /// "telefon tis 22/4, antecknat samma dag, Karin Ek".
  func words(today: Day) -> String { "\(what) \(day.listText(today: today)), \(noted(today: today))" }

  /// "antecknat i efterhand fre 25/4, Karin Ek".
  func noted(today: Day) -> String {
    let when =
      written == day
      ? "samma dag" : isAfterwards ? "i efterhand \(written.listText(today: today))" : written.listText(today: today)
    return "antecknat \(when), \(by)"
  }
}
