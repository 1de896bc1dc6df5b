import Domain
import TerminalKit

extension BookingScreen {
  var keymap: KeyMap<Message> {
    let isField = isInForm
    let nothing = showsGroups && groups.selection == nil ? "Det finns ingen grupp med lediga platser." : nil
    return KeyMap(
      [
        Binding(
          "booking.book", ["ö", .enter, .control("s")], showsGroups ? "Boka en plats i gruppen" : "Boka tiden",
          short: "boka", synonyms: ["spara"], inFooter: true, disabled: sheet == nil ? "Tiderna läses in." : nothing,
          .book),
        Binding(
          .showGroups, showsGroups ? "Visa veckans lediga tider" : "Visa grupper med lediga platser",
          short: showsGroups ? "enskild tid" : "grupper", synonyms: ["möte", "tillfälle", "lista"], inFooter: true,
          .groups),
        Binding(
          "booking.interpreter", ["t"], "Tolk: behövs, bokad eller inte", short: "tolk", synonyms: ["språk"],
          inFooter: true, .interpreter),
        Binding(
          "booking.letter", ["l"], summons == nil ? "Kallelse: visa brevet när tiden är bokad" : "Ingen kallelse",
          short: "kallelse", synonyms: ["brev", "skicka"], inFooter: true, disabled: letterRefusal, .letter),
        Binding("booking.next", [.tab], "Nästa fält", short: "fält", inFooter: true, .next),
        Binding("booking.previous", [.backTab], "Förra fältet", .previous),
        Binding(
          "booking.nextWeek", [.pageDown], "Nästa vecka", short: "nästa vecka", inFooter: !showsGroups,
          disabled: showsGroups ? "Grupperna visas för fyra veckor." : nil, .nextWeek),
        Binding(
          "booking.previousWeek", [.pageUp], "Förra veckan",
          disabled: showsGroups ? "Grupperna visas för fyra veckor." : nil, .previousWeek),
        Binding(
          "booking.back", [.escape], isField ? "Tillbaka till tiderna" : "Tillbaka", short: "tillbaka", inFooter: true,
          .back),
      ],
      hints: showsGroups
        ? [
          KeyHint([.up, .down, .home, .end], "Gå mellan grupperna"),
          KeyHint(["."], "Hoppa till gruppen som börjar på det du skriver"),
        ]
        : [
          KeyHint(
            [.left, .right, .up, .down, .home, .end],
            "Gå mellan dagar och tider: · är ledig, – är för kort, blank är stängt eller har varit")
        ],
      isTyping: isField || groups.isJumping,
      widgetKeys: isField ? [.enter, .up, .down] : groups.widgetKeys)
  }

  /// Why no kallelse can follow from here; nil when one can.
  private var letterRefusal: String? {
    if moved != nil { return "Flytta tiden först. Kallelsen skickas sedan från klientkortet." }
    if !offersLetter { return "Brevet är ett eget steg i intaget." }
    if workplace.desk.documents == nil { return Refusal.noDocuments.message }
    return workplace.refusal(of: .sendLetter)
  }

  // MARK: Keys of fields and grid

  mutating func press(_ key: Key) -> [Effect<Message>] {
    guard isInForm else {
      if showsGroups { groups.handle(key) } else { moveInGrid(key) }
      return []
    }
    if case .choice(let choice) = form.focused.flatMap(form.field)?.control {
      // There is always a kind, a coach and a place.
      if key == .delete || key == .backspace, choice.typed.isEmpty { return [] }
    } else if form.isAtLast, key == .down {
      return moveFocus(by: 1)
    }
    return follow(form.handle(key))
  }

  mutating func paste(_ text: String) -> [Effect<Message>] { isInForm ? follow(form.paste(text)) : [] }

  /// What an entry leads to: other times, another week.
  private mutating func follow(_ outcome: Form<Field>.Outcome) -> [Effect<Message>] {
    switch outcome {
    case .finished: return moveFocus(by: 1)
    case .ignored, .moved: return []
    case .edited(let field):
      adapt()
      switch field {
      case .kind, .coach, .place: return [load()]
      case .day: return followDay()
      case .length, .elsewhere, .language, .interpreterBooked: return []
      }
    }
  }

  /// The grid goes to the day that was typed.
  private mutating func followDay() -> [Effect<Message>] {
    guard let sheet, let day = form.day(.day), day != chosen?.day else { return [] }
    chosen = nil
    if day - day.weekday.index != sheet.monday { return [load(week: day)] }
    let first = sheet.free.starts(on: day, minutes: minutes, now: workplace.session.now).first
    choose(first ?? times.first.map { LocalDateTime(day, $0) })
    return []
  }

  /// Tab goes from the times through the fields and back to the times.
  mutating func moveFocus(by step: Int) -> [Effect<Message>] {
    if !isInForm {
      isInForm = true
      form.focus(on: step > 0 ? .kind : .language)
    } else if step > 0 ? form.isAtLast : form.isAtFirst {
      leaveForm()
    } else {
      _ = form.handle(step > 0 ? .tab : .backTab)
    }
    return []
  }

  /// Goes back to the times; fields that were emptied hold what is proposed again.
  mutating func leaveForm() {
    if isInForm { form.leave() }
    isInForm = false
    if form[.length].isEmpty, let sheet { form.load(.length, ["\(sheet.minutes)"]) }
    // What cannot be read stays, with what is wrong beside it.
    if form.text(.day) == nil, let chosen { form.load(.day, [chosen.day.iso]) }
  }

  // MARK: The grid

  /// The days that are shown: Monday to Friday, and a weekend day on which the office is open.
  var days: [Day] {
    guard let sheet else { return [] }
    return (0..<7).map { sheet.monday + $0 }.filter { day in
      day.weekday.index < 5 || !sheet.free.hours.openings(on: day.weekday).isEmpty
    }
  }

  /// The starts that are shown: every half hour of the openings of the week.
  var times: [ClockTime] {
    guard let sheet else { return [] }
    var minutes = Set<Int>()
    for opening in sheet.free.hours.openings {
      for minute in stride(from: opening.from.minutes, to: opening.to.minutes, by: 30) { minutes.insert(minute) }
    }
    return minutes.sorted().compactMap { ClockTime(minutes: $0) }
  }

  private mutating func moveInGrid(_ key: Key) {
    let (days, times) = (self.days, self.times)
    guard let chosen, let column = days.firstIndex(of: chosen.day), !times.isEmpty else { return }
    let row = times.lastIndex { $0 <= chosen.time } ?? 0
    var place = (column: column, row: row)
    switch key {
    case .left: place.column -= 1
    case .right: place.column += 1
    case .up: place.row -= 1
    case .down: place.row += 1
    case .home: place.row = 0
    case .end: place.row = times.count - 1
    default: return
    }
    place = (max(0, min(place.column, days.count - 1)), max(0, min(place.row, times.count - 1)))
    choose(LocalDateTime(days[place.column], times[place.row]))
  }
}
