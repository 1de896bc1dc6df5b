import Casework
import Domain
import TerminalKit

extension BookingScreen {
  /// The fields as they are before anything has been read.
  static func fields(kind: AppointmentKind, today: Day) -> [FormField<Field>] {
    [
      FormField(
        .kind, "Slag",
        .choice(ChoiceField(AppointmentKind.allCases.map { Choice($0.rawValue, $0.label) }, chosen: kind.rawValue))),
      FormField(.day, "Dag", .parsed(.date(nil, today: today, calendar: WorkingCalendar()))),
      FormField(.coach, "Coach", .choice(ChoiceField([]))),
      FormField(.length, "Längd i minuter", .parsed(.number(nil, in: 5...600))),
      FormField(.place, "Plats", .choice(ChoiceField([]))),
      FormField(
        .elsewhere, "Var", .text(TextField(limit: 200)), required: "Skriv var ni ska träffas.", isHidden: true),
      FormField(
        .language, "Tolk", .text(TextField(limit: 60)), help: "Språket som tolken behöver. Töm fältet om ingen behövs."),
      FormField(
        .interpreterBooked, "Tolken är",
        .choice(ChoiceField([Choice("yes", "bokad"), Choice("no", "ej bokad")], chosen: "no")), isHidden: true),
    ]
  }

  /// Puts into the fields what the register proposes; what was entered stays.
  mutating func propose(from new: BookingSheet) {
    let coaches = new.coaches.map { Choice("\($0.id.rawValue)", $0.fullName) }
    let places =
      [Choice(Self.house, "jobbtorget")] + new.rooms.map { Choice("\($0.id.rawValue)", $0.name) }
      + [Choice(Self.elsewhere, "annan plats")]
    for (id, choices) in [(Field.coach, coaches), (.place, places)] {
      form.change(id) { field in
        guard case .choice(var choice) = field.control else { return }
        choice.choices = choices
        field.control = .choice(choice)
      }
    }
    if !isReady {
      form.count(by: new.free.calendar, today: workplace.today, in: [.day])
      if let moved = new.moved { propose(moved, rooms: new.rooms) }
      let details = new.client.details
      if form.text(.language) == nil, details.needsInterpreter == true, let language = details.language {
        form.load(.language, [language])
      }
    }
    if form[.coach].isEmpty, let coach = new.coach { form.load(.coach, ["\(coach.rawValue)"]) }
    if form[.place].isEmpty { form.load(.place, [Self.house]) }
    if !form.changed.contains(.length) { form.load(.length, ["\(new.minutes)"]) }
  }

  /// What goes along with a meeting that is moved besides its length (R3.2): the room, and the interpreter's language; that
  /// one is booked was said of the old time.
  private mutating func propose(_ moved: BookingSheet.Moved, rooms: [Room]) {
    if let language = moved.place.interpreterLanguage { form.load(.language, [language]) }
    guard !moved.occasion.isGroup else { return }
    if let room = moved.occasion.room {
      if rooms.contains(where: { $0.id == room }) { form.load(.place, ["\(room.rawValue)"]) }
    } else if moved.occasion.place != "jobbtorget" {
      form.load(.place, [Self.elsewhere])
      form.load(.elsewhere, [moved.occasion.place])
      adapt()
    }
  }

  /// A value as it reads where the focus is elsewhere.
  func shown(_ field: FormField<Field>) -> String {
    switch field.id {
    case .length: form[.length] + " min"
    case .language: form.text(.language).map { $0 + (isInterpreterBooked ? ", bokad" : ", ej bokad") } ?? "ingen"
    case .kind, .day, .coach, .place, .elsewhere, .interpreterBooked: field.words.isEmpty ? "–" : field.words
    }
  }

  /// The fields a row, as the width allows.
  func lines(width: Int) -> [[FormCell<Field>]] {
    let isWide = width >= 98
    let first: [FormCell<Field>] = [
      FormCell(.kind, labelWidth: 8, width: 20), FormCell(.day, labelWidth: 7, width: 12),
    ]
    let second: [FormCell<Field>] = [
      FormCell(.coach, labelWidth: 8, width: 20), FormCell(.length, "Längd", labelWidth: 7, width: 8),
    ]
    let third: [FormCell<Field>] = [
      FormCell(.place, labelWidth: isWide ? 7 : 8, width: isWide ? 12 : 20),
      FormCell(.language, labelWidth: isWide ? 6 : 7, width: 21),
    ]
    return (isWide ? [first, second + third] : [first, second, third])
      + (form.field(.elsewhere).map(form.isShown) == true ? [[FormCell(.elsewhere, labelWidth: 8, width: 40)]] : [])
  }
}
