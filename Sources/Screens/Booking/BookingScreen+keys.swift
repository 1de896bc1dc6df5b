import Domain
import TerminalKit

extension BookingScreen {
  var keymap: KeyMap<Message> {
    let isField = focus != .times
    let nothing = showsGroups && groups.selection == nil ? "Det finns ingen grupp med lediga platser." : nil
    return KeyMap(
      [
        Binding(
          "booking.book", ["ö", .enter, .control("s")], showsGroups ? "Boka en plats i gruppen" : "Boka tiden",
          short: "boka", synonyms: ["spara"], inFooter: true, disabled: sheet == nil ? "Tiderna läses in." : nothing,
          .book),
        Binding(
          "booking.groups", ["g"], showsGroups ? "Visa veckans lediga tider" : "Visa grupper med lediga platser",
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
    if !offersLetter { return "Brevet är ett eget steg i intaget." }
    if workplace.desk.documents == nil { return Refusal.noDocuments.message }
    return workplace.refusal(of: .sendLetter)
  }

  // MARK: Keys of fields and grid

  mutating func press(_ key: Key) -> [Effect<Message>] {
    switch focus {
    case .times:
      if showsGroups { groups.handle(key) } else { moveInGrid(key) }
      return []
    case .kind:
      let before = chosenKind
      guard key != .backspace, key != .delete, kindField.handle(key) else { return leave(by: key) }
      return chosenKind == before ? [] : [load()]
    case .coach:
      let before = coachField.chosen
      guard key != .backspace, key != .delete, coachField.handle(key) else { return leave(by: key) }
      return coachField.chosen == before ? [] : [load()]
    case .place:
      let before = placeField.chosen
      guard key != .backspace, key != .delete, placeField.handle(key) else { return leave(by: key) }
      return placeField.chosen == before ? [] : [load()]
    case .day:
      let before = dayField.field.text
      guard dayField.handle(key) else { return leave(by: key) }
      if dayField.field.text != before { isDayTyped = true }
      return followDay()
    case .length:
      guard key != .up, key != .down, lengthField.handle(key) else { return leave(by: key) }
      isLengthTyped = !lengthField.field.text.isEmpty
    case .elsewhere: if !elsewhereField.handle(key) { return leave(by: key) }
    case .interpreter: if !languageField.handle(key) { return leave(by: key) }
    }
    return []
  }

  mutating func paste(_ text: String) -> [Effect<Message>] {
    switch focus {
    case .day:
      dayField.field.insert(text)
      isDayTyped = true
      return followDay()
    case .length:
      lengthField.field.insert(text)
      isLengthTyped = true
    case .elsewhere: elsewhereField.insert(text)
    case .interpreter: languageField.insert(text)
    case .times, .kind, .coach, .place: break
    }
    return []
  }

  /// The grid goes to the day that was typed.
  private mutating func followDay() -> [Effect<Message>] {
    guard let sheet, let day = dayField.day, day != chosen?.day else { return [] }
    chosen = nil
    if day - day.weekday.index != sheet.monday { return [load(week: day)] }
    let first = sheet.free.starts(on: day, minutes: minutes, now: workplace.session.now).first
    choose(first ?? times.first.map { LocalDateTime(day, $0) })
    return []
  }

  private mutating func leave(by key: Key) -> [Effect<Message>] {
    switch key {
    case .enter, .down: moveFocus(by: 1)
    case .up: moveFocus(by: -1)
    default: []
    }
  }

  mutating func moveFocus(by step: Int) -> [Effect<Message>] {
    leaveField()
    let order = Focus.allCases.filter { $0 != .elsewhere || placeField.chosen == Self.elsewhere }
    let place = order.firstIndex(of: focus) ?? 0
    focus = order[(place + step + order.count) % order.count]
    return []
  }

  mutating func leaveField() {
    kindField.clearTyped()
    coachField.clearTyped()
    placeField.clearTyped()
    if lengthField.field.text.isEmpty, let sheet { lengthField.field.set("\(sheet.minutes)") }
    // What cannot be read stays, with what is wrong beside it.
    if dayField.field.text.trimmed.isEmpty, let chosen {
      dayField.field.set(chosen.day.iso)
      isDayTyped = false
    }
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
