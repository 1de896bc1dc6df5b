extension Day {
  /// As in lists: `tis 22/4`, and with the year when it is another one than today's: `tis 22/4 2007`.
  public func listText(today: Day) -> String {
    let (year, month, day) = parts
    return "\(weekday.short) \(day)/\(month)" + (year == today.year ? "" : " \(year)")
  }

  /// How far it is: "i dag", "i morgon", "i går", "om 4 dagar", "för 3 dagar sedan".
  public func distanceText(today: Day) -> String {
    switch self - today {
    case 0: "i dag"
    case 1: "i morgon"
    case -1: "i går"
    case let days where days > 0: "om \(days) dagar"
    case let days: "för \(-days) dagar sedan"
    }
  }

  /// What a date field shows beside what was typed: "→ fre 2008-04-25, v17, om 4 dagar".
  public func meaningText(today: Day) -> String {
    "→ \(weekday.short) \(iso), v\(isoWeek.week), \(distanceText(today: today))"
  }

  /// "april".
  public var monthName: String { Day.months[month - 1] }

  /// The Swedish months, January first.
  static let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
  ]
}
