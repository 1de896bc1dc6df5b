import TerminalKit

/// What is written in the box that asks is a draft like any form's.
extension RollCallScreen {
  var draftKey: String? {
    guard let asked, prompt != nil else { return nil }
    let people = asked == .notHeld ? "" : about.map { "\($0.rawValue)" }.joined(separator: "-")
    return "rollCall/\(occasion.rawValue)/\(asked.rawValue)/\(people)"
  }

  var draft: Draft { prompt?.form.draft ?? Draft() }

  mutating func resume(_ draft: Draft) -> [Effect<Message>] {
    prompt?.form.resume(draft)
    return []
  }

  func changes(in draft: Draft) -> [DraftChange] { prompt?.form.changes(in: draft) ?? [] }
}
