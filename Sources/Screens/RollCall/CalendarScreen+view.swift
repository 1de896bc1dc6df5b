import Casework
import Domain
import TerminalKit

extension CalendarScreen {
  var keymap: KeyMap<Message> {
    if let dayPrompt { return dayPrompt.keymap(save: .goToDay, cancel: .leaveQuestion) }
    let row = selection
    let isAlone = (sheet?.colleagues.count ?? 0) < 2
    let bindings: [Binding<Message>] = [
      Binding(
        "calendar.open", ["ö", .enter], "Öppna uppropet", short: "upprop", synonyms: ["närvaro", "registrera"],
        inFooter: true, disabled: row == nil ? "Inget tillfälle är valt." : nil, .open),
      Binding(
        "calendar.view", ["v"], showsDay ? "Visa veckan" : "Visa dagen med lediga tider",
        short: showsDay ? "vecka" : "dag", synonyms: ["vy", "lucka", "ledigt"], inFooter: true, .switchView),
      Binding(
        "calendar.card", ["i"], "Öppna klientens kort", short: "klientkort", synonyms: ["ärende"], inFooter: true,
        disabled: row?.enrolment == nil ? "Välj ett möte med en klient." : nil, .openCard),
      Binding(
        "calendar.previous", [.left], "Dagen före", short: "förra dagen", .day(-1)),
      Binding("calendar.next", [.right], "Dagen efter", short: "nästa dag", .day(1)),
      Binding(
        "calendar.back", showsDay ? [] : [.pageUp], "Veckan före", short: "förra veckan", .week(-1)),
      Binding(
        "calendar.forth", showsDay ? [] : [.pageDown], "Nästa vecka", short: "nästa vecka", inFooter: true,
        .week(1)),
      Binding(
        "calendar.who", ["c"], "Nästa kollegas kalender", short: "kollega", synonyms: ["coach", "annan", "vems"],
        inFooter: true, disabled: isAlone ? "Ingen annan på jobbtorget har en kalender." : nil, .nextColleague),
      Binding(
        "calendar.day", ["g"], "Gå till en dag", short: "gå till dag", synonyms: ["datum"], inFooter: true, .askDay),
      Binding(
        "calendar.today", ["t"], "Till i dag", short: "i dag", synonyms: ["idag", "nu"],
        disabled: day == workplace.today ? "Dagen som är vald är i dag." : nil, .today),
    ]
    return KeyMap(
      bindings,
      hints: showsDay
        ? list.hints(move: "flytta", mark: "", jump: "hoppa till det som börjar så")
        : [KeyHint([.up, .down], "Mötet före och efter")],
      isTyping: showsDay && list.isJumping, widgetKeys: showsDay ? list.widgetKeys : [.up, .down])
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    renderHeading(into: &canvas)
    let below = Rect(x: 0, y: 2, width: canvas.width, height: max(0, canvas.height - 2))
    if showsDay {
      canvas.draw(in: below) { canvas in
        list.render(
          into: &canvas, columns: CalendarRow.columns, theme: theme, wording: .swedish, isFocused: dayPrompt == nil,
          empty: closedWords)
      }
    } else {
      if let row = selection {
        // What the block has no room for.
        let item = OccasionRow(row: row, isOverdue: false)
        let times = "\(row.occasion.start.time.text)–\(row.occasion.end.time.text)"
        canvas.write(
          [Span("\(times) \(item.what), \(row.occasion.place)  ")] + item.progress, 0, 1, width: canvas.width)
      }
      canvas.draw(in: below) { canvas in
        canvas.read({ readWeek(into: &$0) }) { drawWeek(into: &$0, theme: theme) }
      }
    }
    dayPrompt?.render(into: &canvas, theme: theme)
  }

  private var closedWords: String { sheet?.calendar.holiday(on: day).map { "\($0): stängt." } ?? "Stängt den dagen." }

  /// Whose calendar and which day at the left, how much there is at the right.
  private func renderHeading(into canvas: inout Canvas) {
    let name = day.weekday.long.capitalFirst
    let who = sheet.map { $0.user == workplace.session.user ? "Min kalender" : $0.fullName } ?? ""
    let used = canvas.write(
      [
        Span(who, .heading),
        Span("  \(name) \(day.iso)  v\(day.isoWeek.week), \(day.distanceText(today: workplace.today))", .muted),
      ], 0, 0)
    let count = rows.count.counted("tid", "tider")
    canvas.write([Span(count, .muted)], used + 2, 0, width: max(0, canvas.width - used - 2), alignment: .right)
  }

  // MARK: The week

  private static let step = 30
  private static let left = 8

  /// The half hours that are shown: the office's, and those of whatever lies outside them.
  private func times(of sheet: CoachCalendar) -> [ClockTime] {
    let open = sheet.days.flatMap { sheet.hours.openings(on: $0.weekday) }
    let from = (open.map(\.from.minutes) + sheet.rows.map(\.occasion.start.time.minutes)).min() ?? 480
    let to = (open.map(\.to.minutes) + sheet.rows.map(\.occasion.end.time.minutes)).max() ?? 1020
    return stride(from: from / Self.step * Self.step, to: to, by: Self.step).compactMap { ClockTime(minutes: $0) }
  }

  /// A column a day, a row a half hour, each occasion a block from its first half hour on.
  private func drawWeek(into canvas: inout Canvas, theme: Theme) {
    guard let sheet, canvas.width > Self.left else { return }
    let (days, times) = (sheet.days, times(of: sheet))
    let column = (canvas.width - Self.left) / days.count
    canvas.write("v\(sheet.monday.isoWeek.week)", 2, 0, .heading)
    for (place, shown) in days.enumerated() {
      let isToday = shown == workplace.today
      let style: Style = shown == day ? .heading : isToday ? .accent : sheet.calendar.isWorking(shown) ? .text : .muted
      let (name, room) = ("\(shown.weekday.short) \(shown.dayOfMonth)/\(shown.month)", max(0, column - 2))
      let words = isToday && TextWidth.of(name) + 6 < room ? name + " i dag" : name
      canvas.write(words, Self.left + place * column + 2, 0, style, width: room)
    }
    let room = max(0, canvas.height - 1)
    let chosen = selection.flatMap { row in times.lastIndex { $0 <= row.occasion.start.time } } ?? 0
    let first = max(0, min(chosen - room / 2, times.count - room))
    for (offset, time) in times.dropFirst(first).prefix(room).enumerated() {
      canvas.write(time.text, 2, offset + 1, .muted)
      for (place, shown) in days.enumerated() {
        let cell = Rect(x: Self.left + place * column, y: offset + 1, width: column, height: 1)
        draw(time, of: shown, in: sheet, isTop: offset == 0, cell: cell, into: &canvas, theme: theme)
      }
    }
    for (place, shown) in days.enumerated() where !sheet.calendar.isWorking(shown) && sheet.rows(on: shown).isEmpty {
      canvas.write(
        sheet.calendar.holiday(on: shown) ?? "stängt", Self.left + place * column + 2, 1, .muted,
        width: max(0, column - 3))
    }
    if selection == nil, let place = days.firstIndex(of: day) { canvas.putCursor(Self.left + place * column + 2, 0) }
    if first > 0 { canvas.write(theme.glyphs.above, 0, 1, .muted) }
    if first + room < times.count, room > 0 { canvas.write(theme.glyphs.more, 0, room, .muted) }
  }

  /// A half hour of a day: the first of an occasion names it, with its time where it begins within the half hour.
  private func draw(
    _ time: ClockTime, of shown: Day, in sheet: CoachCalendar, isTop: Bool, cell: Rect, into canvas: inout Canvas,
    theme: Theme
  ) {
    let (from, to) = (time.minutes, time.minutes + Self.step)
    let here = sheet.rows(on: shown).filter {
      $0.occasion.start.time.minutes < to && $0.occasion.end.time.minutes > from
    }
    let isOpen = sheet.hours.openings(on: shown.weekday).contains { $0.from.minutes < to && $0.to.minutes > from }
    guard let row = here.first(where: { $0.occasion.start.time.minutes >= from }) ?? here.first else {
      if sheet.calendar.isWorking(shown), isOpen {
        canvas.write("·", cell.x + 2, cell.y, .muted)
      }
      return
    }
    canvas.write(theme.glyphs.block, cell.x + 2, cell.y, .border)
    let start = row.occasion.start.time
    guard start.minutes >= from || isTop else { return }
    let sign = row.occasion.state.expectsAttendance ? "" : "– "
    let clock = start == time ? "" : "\(start.text) "
    let more = here.count > 1 ? " +\(here.count - 1)" : ""
    let words = sign + clock + (row.clientName?.listText ?? row.occasion.title)
    let isChosen = shown == day && row.id == selection?.id
    canvas.write(
      words + more, cell.x + 3, cell.y, sign.isEmpty ? .text : .muted, width: max(0, cell.width - 4))
    guard isChosen else { return }
    canvas.write(theme.glyphs.pointer, cell.x, cell.y, .accent)
    canvas.stand(on: .selection, in: Rect(x: cell.x, y: cell.y, width: cell.width - 1, height: 1))
    canvas.putCursor(cell.x + 2, cell.y)
  }

  /// The chosen day, a line an occasion and a line a free time.
  private func readWeek(into reading: inout Reading) {
    guard let sheet else { return }
    for item in CalendarRow.all(of: sheet, on: day) {
      reading.fact("\(item.from.text)–\(item.to.text)", item.what, item.row == nil ? .muted : .text)
      if item.row != nil, item.row?.id == selection?.id { reading.putCursor() }
    }
    if sheet.rows(on: day).isEmpty, sheet.gaps(on: day).isEmpty { reading.text(closedWords) }
  }
}
