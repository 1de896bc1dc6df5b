import Domain
import TerminalKit

extension PlanScreen {
  /// The plan over time: an activity a row with its dates and hours, its bar over the weeks, today and the follow-ups.
  func drawTimeline(into canvas: inout Canvas, theme: Theme) {
    let isWide = canvas.width >= 76
    let names = isWide ? 22 : 18
    let left = 2 + names + (isWide ? 23 : 14)
    let timeline = PlanTimeline(content, today: workplace.today, width: canvas.width - left - 1)
    var top = drawScale(timeline, left: left, into: &canvas, theme: theme)
    if canvas.height >= 12 { top += 1 }
    let rows = timelineRows
    let height = max(0, canvas.height - top)
    let place = rows.lastIndex { $0 == selectedRow } ?? rows.count - 1
    let first = max(0, min(place - height / 2, rows.count - height))
    canvas.draw(in: Rect(x: 0, y: top, width: canvas.width, height: height)) { canvas in
      for (y, row) in rows.dropFirst(first).prefix(height).enumerated() {
        switch row {
        case .goal(let index): drawGoal(content.goals[index], index, into: &canvas, y: y)
        case .activity(let goal, let place):
          let activity = content.goals[goal].activities[place]
          canvas.write(activity.name, 2, y, width: names)
          drawDates(activity, isWide: isWide, x: 2 + names + 1, into: &canvas, y: y)
          canvas.draw(in: Rect(x: left, y: y, width: timeline.width + 1, height: 1)) {
            drawBar(activity, timeline, into: &$0, glyphs: theme.glyphs)
          }
        case .followUp, .clientPart, nil: break
        }
        if let row { mark(row, into: &canvas, y: y, glyphs: theme.glyphs) }
      }
      canvas.signs(from: first, of: rows.count, elseAt: 1, glyphs: theme.glyphs)
    }
  }

  /// The rows with a place on the timeline; nil is a blank one.
  private var timelineRows: [Row?] {
    content.goals.enumerated().flatMap { index, goal in
      (index > 0 ? [nil] : []) + [Row.goal(index)] + goal.activities.indices.map { Row.activity(index, $0) }
    }
  }

  private func drawDates(
    _ activity: ActivityPlan.PlannedActivity, isWide: Bool, x: Int, into canvas: inout Canvas, y: Int
  ) {
    let today = workplace.today
    let end = activity.end.map { PlanScreen.short($0, today: today) } ?? ""
    canvas.write("\(PlanScreen.short(activity.start, today: today))–\(end)", x, y, .muted, width: 13)
    if isWide { canvas.write("\(activity.hoursAWeek) tim/v", x + 13, y, .muted, width: 8, alignment: .right) }
  }

  // MARK: Over the bars

  /// Months, weeks where they have room, then today and the next follow-up; returns the rows it took.
  private func drawScale(_ timeline: PlanTimeline, left: Int, into canvas: inout Canvas, theme: Theme) -> Int {
    var y = 0
    draw(timeline.months.map { (timeline.column($0), $0.monthName) }, left: left, into: &canvas, y: y)
    y += 1
    if canvas.height >= 9 {
      let step = max(1, (4 + max(1, timeline.columnsAWeek) - 1) / max(1, timeline.columnsAWeek))
      let weeks = timeline.mondays.enumerated().filter { $0.offset % step == 0 }.map(\.element)
      draw(weeks.map { (timeline.column($0), "v\($0.isoWeek.week)") }, left: left, into: &canvas, y: y)
      y += 1
    }
    let now = timeline.column(workplace.today)
    canvas.write("i dag", left + now, y, .accent)
    if let next = content.nextFollowUp, timeline.columns(next, next) != nil {
      let column = timeline.column(next)
      let sign = theme.glyphs.milestone
      let date = PlanScreen.short(next, today: workplace.today)
      // As many words as there is room for.
      let words = ["\(sign) uppföljning \(date)", "\(sign) \(date)", sign].first {
        TextWidth.of($0) <= canvas.width - left - column
      }
      if column > now + 5, let words { canvas.write(words, left + column, y, .accent) }
    }
    return y + 1
  }

  /// Words at their columns, as far as they do not run into each other.
  private func draw(_ labels: [(column: Int, text: String)], left: Int, into canvas: inout Canvas, y: Int) {
    for (index, label) in labels.enumerated() {
      let next = index + 1 < labels.count ? labels[index + 1].column : canvas.width - left
      guard TextWidth.of(label.text) < next - label.column else { continue }
      canvas.write(label.text, left + label.column, y, .muted)
    }
  }

  // MARK: A bar

  private func drawBar(
    _ activity: ActivityPlan.PlannedActivity, _ timeline: PlanTimeline, into canvas: inout Canvas, glyphs: Glyphs
  ) {
    let now = timeline.column(workplace.today)
    canvas.write(glyphs.vertical, now, 0, .border)
    if let span = timeline.columns(activity.start, activity.end) {
      for x in span {
        canvas.write(glyphs.span, x, 0, x < now ? .muted : .accent)
      }
      if (activity.end ?? timeline.to + 1) > timeline.to { canvas.write(glyphs.arrow, timeline.width, 0, .accent) }
    }
    // Marks stand apart: where weeks are a column wide, not every one has room.
    var last = -2
    for day in followUpDays(of: activity, to: timeline.to) where timeline.columns(day, day) != nil {
      let column = timeline.column(day)
      guard column >= last + 2 else { continue }
      canvas.write(glyphs.milestone, column, 0, Style(.text, on: .page, .bold))
      last = column
    }
  }

  /// The days on which an activity is followed up, as its words say: a date, or a rhythm such as "varje vecka".
  private func followUpDays(of activity: ActivityPlan.PlannedActivity, to last: Day) -> [Day] {
    guard let words = activity.followUp else { return [] }
    if let rhythm = FollowUpRhythm(words) {
      return rhythm.days(from: activity.start, to: min(last, activity.end ?? last))
    }
    let grammar = DateExpression(today: workplace.today, calendar: sheet?.calendar ?? WorkingCalendar())
    return (try? grammar.day(words)).map { [$0] } ?? []
  }
}
