import Domain
import TerminalKit

/// What is filled in above the times is the draft, and with it the time that was chosen; moving about in the week alone
/// is nothing that could be lost.
extension BookingScreen {
  /// What a draft keeps, in the order of the screen.
  enum DraftField: String, CaseIterable, Sendable {
    case kind, coach, day, length, place, elsewhere, language, interpreterBooked, time

    var label: String {
      switch self {
      case .kind: "Slag"
      case .coach: "Coach"
      case .day: "Dag"
      case .length: "Längd"
      case .place: "Plats"
      case .elsewhere: "Var"
      case .language: "Tolk"
      case .interpreterBooked: "Tolken bokad"
      case .time: "Tid"
      }
    }
  }

  /// What stands in the fields; the day only where it was typed.
  var typed: [DraftField: String] {
    var typed: [DraftField: String] = [
      .kind: chosenKind.rawValue, .coach: coachField.chosen ?? "", .place: placeField.chosen ?? "",
      .elsewhere: elsewhereField.text, .language: languageField.text,
      .interpreterBooked: isInterpreterBooked ? "yes" : "no",
    ]
    if isLengthTyped { typed[.length] = lengthField.field.text }
    if isDayTyped { typed[.day] = dayField.field.text }
    return typed
  }

  var draftKey: String? { loaded == nil ? nil : "booking/\(enrolment.rawValue)" }

  var draft: Draft {
    let loaded = loaded ?? [:]
    var fields: [String: [String]] = [:]
    for (field, text) in typed where loaded[field] != text { fields[field.rawValue] = [text] }
    if !fields.isEmpty, let chosen { fields[DraftField.time.rawValue] = [chosen.iso] }
    return Draft(fields)
  }

  mutating func resume(_ draft: Draft) -> [Effect<Message>] {
    func text(_ field: DraftField) -> String? { draft.fields[field.rawValue]?.first }
    if let kind = text(.kind) { kindField.choose(kind) }
    if let coach = text(.coach) { coachField.choose(coach) }
    if let place = text(.place) { placeField.choose(place) }
    if let elsewhere = text(.elsewhere) { elsewhereField.set(elsewhere) }
    if let language = text(.language) { languageField.set(language) }
    if let booked = text(.interpreterBooked) { isInterpreterBooked = booked == "yes" }
    if let length = text(.length) {
      lengthField.field.set(length)
      isLengthTyped = true
    }
    chosen = text(.time).flatMap { LocalDateTime(iso: $0) } ?? chosen
    if let chosen { dayField.field.set(chosen.day.iso) }
    if let day = text(.day) {
      dayField.field.set(day)
      isDayTyped = true
    }
    showsGroups = false
    return [load(week: chosen?.day)]
  }

  func changes(in draft: Draft) -> [DraftChange] {
    let now = typed
    return DraftField.allCases.compactMap { field in
      guard let text = draft.fields[field.rawValue]?.first, field != .time, text != now[field] else { return nil }
      return DraftChange(label: field.label, saved: words(field, now[field] ?? ""), draft: words(field, text))
    }
  }

  private func words(_ field: DraftField, _ text: String) -> String {
    func label(_ choices: [Choice]) -> String { choices.first { $0.id == text }?.label ?? text }
    return switch field {
    case .kind: label(kindField.choices)
    case .coach: label(coachField.choices)
    case .place: label(placeField.choices)
    case .interpreterBooked: text == "yes" ? "ja" : "nej"
    case .day, .length, .elsewhere, .language, .time: text
    }
  }
}
