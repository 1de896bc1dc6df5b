import Domain

/// Which column of a timeline a day stands in: from the first activity, or today, to the last day that is known, or eight
/// weeks on, whichever is wider.
struct PlanTimeline {
  /// The first day, a Monday.
  let from: Day
  /// The last day, a Sunday.
  let to: Day
  /// Columns.
  let width: Int

  init(_ content: ActivityPlan.Content, today: Day, width: Int) {
    let activities = content.goals.flatMap(\.activities)
    let ends = activities.compactMap(\.end) + activities.map(\.start) + [content.nextFollowUp].compactMap { $0 }
    let first = min(activities.map(\.start).min() ?? today, today)
    // What began long ago or ends far away would press what is now together: a quarter back and a year ahead are shown.
    let from = max(first, today - 91)
    let to = min(max(ends.max() ?? today, today + 55), today + 364)
    self.from = from - from.weekday.index
    self.to = to + (6 - to.weekday.index)
    // Weeks of equal width where they have a column at all.
    let weeks = (self.to - self.from + 1) / 7
    self.width = max(1, width >= weeks ? width / weeks * weeks : width)
  }

  /// Days in all.
  var days: Int { to - from + 1 }
  /// How many columns a week has, in whole ones at least.
  var columnsAWeek: Int { width * 7 / days }

  /// The column of a day, kept to the edges.
  func column(_ day: Day) -> Int { max(0, min(width - 1, (day - from) * width / days)) }

  /// The columns of a stretch of days; nil when none of it is shown.
  func columns(_ start: Day, _ end: Day?) -> ClosedRange<Int>? {
    guard start <= to, (end ?? to) >= from, start <= end ?? to else { return nil }
    return column(start)...column(end ?? to)
  }

  /// The first days of months that are shown, with the first day of all.
  var months: [Day] { [from] + (1..<days).map { from + $0 }.filter { $0.dayOfMonth == 1 } }

  /// The Mondays that are shown.
  var mondays: [Day] { stride(from: 0, to: days, by: 7).map { from + $0 } }
}
