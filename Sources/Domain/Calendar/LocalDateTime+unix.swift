extension LocalDateTime {
  /// What the clocks of Stockholm show at a moment, whatever `TZ` says.
  ///
  /// Summer time is the EU's since 1996: from the last Sunday of March to the last Sunday of October, both at 01:00
  /// UTC. Earlier moments are not needed and follow the same rule.
  ///
  /// - Parameter unixSeconds: Seconds since 1970-01-01T00:00:00 UTC.
  public init(unixSeconds: Int) {
    let utc = LocalDateTime(day: Day(ordinal: 0), second: unixSeconds)
    let isSummer =
      utc >= Self.switching(month: 3, year: utc.day.year) && utc < Self.switching(month: 10, year: utc.day.year)
    self = LocalDateTime(day: utc.day, second: utc.second + (isSummer ? 7200 : 3600))
  }

  /// The moment in UTC. Of the hour that the clocks show twice in October it is the first.
  public var utc: LocalDateTime {
    let winter = LocalDateTime(day: day, second: second - 3600)
    let summer = LocalDateTime(day: day, second: second - 7200)
    let isSummer =
      summer >= Self.switching(month: 3, year: day.year) && summer < Self.switching(month: 10, year: day.year)
    return isSummer ? summer : winter
  }

  /// 01:00 UTC on the last Sunday of a month of 31 days.
  private static func switching(month: Int, year: Int) -> LocalDateTime {
    let last = Day(ordinal: 0).adding(months: (year - 1970) * 12 + month) - 1
    return LocalDateTime(day: last - (last.weekday.index + 1) % 7, second: 3600)
  }
}
