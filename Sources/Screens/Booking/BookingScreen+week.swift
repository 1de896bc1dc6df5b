import Casework
import Domain
import TerminalKit

extension BookingScreen {
  /// What stands in a half hour of a day.
  private enum Slot {
    /// A meeting of the chosen length can begin here.
    case free
    /// Free, but not for as long as the meeting is.
    case tooShort
    /// Taken; `isFirst` in the block's first half hour.
    case taken(FreeTimes.Taken, isFirst: Bool)
    /// Closed, or past.
    case closed
  }

  private static let step = 30

  private func slot(_ start: LocalDateTime, _ free: FreeTimes, now: LocalDateTime) -> Slot {
    let end = start.adding(minutes: Self.step)
    let blocks = free.taken.filter { $0.start < end && start < $0.end }
    if let block = blocks.first(where: { $0.title != nil }) ?? blocks.first {
      let hasBegun = block.start < start && free.hours.contains(start.day.weekday, from: before(start), to: start.time)
      return .taken(block, isFirst: !hasBegun)
    }
    switch free.refusal(start: start, minutes: minutes, now: now)?.kind {
    case nil: return .free
    case .occupied: return .tooShort
    default:
      let fits = free.refusal(start: start, minutes: Self.step, now: now) == nil
      return fits ? .tooShort : .closed
    }
  }

  private func before(_ start: LocalDateTime) -> ClockTime {
    ClockTime(minutes: max(0, start.time.minutes - Self.step)) ?? start.time
  }

  /// The week as a calendar: a column a day, a row a half hour, what is taken as blocks.
  func drawWeek(_ sheet: BookingSheet, into canvas: inout Canvas, theme: Theme) {
    let (days, times, now) = (self.days, self.times, workplace.session.now)
    let left = 8
    guard !days.isEmpty, canvas.width > left else { return }
    let column = min(24, (canvas.width - left) / days.count)
    canvas.write("v\(sheet.monday.isoWeek.week)", 2, 0, .heading)
    for (place, day) in days.enumerated() {
      let style: Style =
        !sheet.free.calendar.isWorking(day) || day < now.day ? .muted : day == now.day ? .accent : .text
      canvas.write("\(day.weekday.short) \(day.dayOfMonth)/\(day.month)", left + place * column + 2, 0, style)
    }
    let room = max(0, canvas.height - 1)
    let row = chosen.flatMap { chosen in times.lastIndex { $0 <= chosen.time } } ?? 0
    let first = max(0, min(row - room / 2, times.count - room))
    for (offset, time) in times.dropFirst(first).prefix(room).enumerated() {
      canvas.write(time.text, 2, offset + 1, .muted)
      for (place, day) in days.enumerated() {
        let cell = Rect(x: left + place * column, y: offset + 1, width: column, height: 1)
        let slot = slot(LocalDateTime(day, time), sheet.free, now: now)
        draw(slot, isTop: offset == 0, in: cell, into: &canvas, glyphs: theme.glyphs)
        guard LocalDateTime(day, time) == chosen else { continue }
        canvas.write(theme.glyphs.pointer, cell.x, cell.y, !isInForm ? .accent : .muted)
        canvas.stand(on: .selection, in: Rect(x: cell.x, y: cell.y, width: column - 1, height: 1))
        if !isInForm { canvas.putCursor(cell.x + 2, cell.y) }
      }
    }
    for (place, day) in days.enumerated() where !sheet.free.calendar.isWorking(day) {
      let name = sheet.free.calendar.holiday(on: day) ?? "stängt"
      let words = TextWidth.of(name) <= column - 3 ? name : "röd dag"
      canvas.write(words, left + place * column + 2, 1, .muted)
    }
    if first > 0 { canvas.write(theme.glyphs.above, 0, 1, .muted) }
    if first + room < times.count, room > 0 { canvas.write(theme.glyphs.more, 0, room, .muted) }
  }

  private func draw(_ slot: Slot, isTop: Bool, in cell: Rect, into canvas: inout Canvas, glyphs: Glyphs) {
    let (x, width) = (cell.x + 2, max(0, cell.width - 2))
    switch slot {
    case .free: canvas.write("·", x, cell.y, Style(.good, on: .page, .bold))
    case .tooShort: canvas.write("–", x, cell.y, .muted)
    case .closed: break
    case .taken(let block, let isFirst):
      canvas.write(glyphs.block, x, cell.y, .border)
      guard isFirst || isTop else { return }
      let words = block.title ?? (block.who == form.field(.coach)?.words ? "upptagen" : block.who)
      canvas.write(words, x + 1, cell.y, .muted, width: max(0, width - 1))
    }
  }

  /// What the signs of the calendar mean; over the calendar, when nothing else stands there.
  func drawLegend(into canvas: inout Canvas, y: Int, theme: Theme) {
    canvas.write(
      [
        Span("LEDIGA TIDER", .heading), Span("   ·", Style(.good, on: .page, .bold)),
        Span(" ledig   – för kort   ", .muted),
        Span(theme.glyphs.block, .border), Span("upptagen", .muted),
        Span(canvas.width >= 70 ? "   blank: stängt eller förbi" : "", .muted),
      ], 0, y, width: canvas.width)
  }
}
