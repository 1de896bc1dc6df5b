/// The periods that reports are made for, seen from a day (R10.4).
public enum ReportPeriod: String, CaseIterable, Sendable {
  case month, previousMonth, tertial1, tertial2, year

  /// The words on screens.
  public var label: String {
    switch self {
    case .month: "den här månaden"
    case .previousMonth: "förra månaden"
    case .tertial1: "tertial 1 (jan–apr)"
    case .tertial2: "tertial 2 (jan–aug)"
    case .year: "året"
    }
  }

  /// First and last day; what lies after `today` is not seen, so the last day is never later.
  public func days(today: Day) -> (since: Day, asOf: Day) {
    let (_, month, day) = today.parts
    let firstOfMonth = today - (day - 1)
    let firstOfYear = firstOfMonth.adding(months: 1 - month)
    switch self {
    case .month: return (firstOfMonth, today)
    case .previousMonth: return (firstOfMonth.adding(months: -1), firstOfMonth - 1)
    case .tertial1: return (firstOfYear, min(today, firstOfYear.adding(months: 4) - 1))
    case .tertial2: return (firstOfYear, min(today, firstOfYear.adding(months: 8) - 1))
    case .year: return (firstOfYear, today)
    }
  }
}
