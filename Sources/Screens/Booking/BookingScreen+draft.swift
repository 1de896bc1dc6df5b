import Domain
import TerminalKit

/// What is filled in above the times is the draft, and with it the time that was chosen; moving about in the week alone
/// is nothing that could be lost.
extension BookingScreen {
  /// What the chosen time is called in a draft.
  private static let time = "time"

  var draftKey: String? {
    guard isReady else { return nil }
    return "booking/\(enrolment.rawValue)" + (moved.map { "/move/\($0.place.rawValue)" } ?? "")
  }

  var draft: Draft {
    var draft = form.draft
    guard !draft.isEmpty else { return draft }
    if let chosen {
      draft.fields[Self.time] = [chosen.iso]
      draft.words[Self.time] = Draft.Words(
        label: "Vald tid", place: .max, text: "\(chosen.day.iso) \(chosen.time.text)")
    }
    // Which it was follows from where it was opened, and may be another one from elsewhere.
    form.put(.kind, into: &draft)
    return draft
  }

  mutating func resume(_ draft: Draft) -> [Effect<Message>] {
    chosen = draft.fields[Self.time]?.first.flatMap { LocalDateTime(iso: $0) } ?? chosen
    if let chosen { form.load(.day, [chosen.day.iso]) }
    form.resume(draft)
    showsGroups = false
    adapt()
    return [load(week: chosen?.day)]
  }

  func changes(in draft: Draft) -> [DraftChange] { form.changes(in: draft) }

  /// Shows the field for a place elsewhere where there is one: a group has its own.
  mutating func adapt() {
    let isHidden = !isElsewhere || showsGroups
    form.change(.elsewhere) { $0.isHidden = isHidden }
  }
}
