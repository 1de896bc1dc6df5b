import Domain
import Foundation
import TerminalKit

/// The plan's text while it is not stored: between a row that was written and the register, and where somebody else has
/// changed the plan meanwhile (R15.1, R15.3).
extension PlanScreen {
  /// What the drafts of this plan and its rows are called.
  var draftName: String { "plan/\(enrolment.rawValue)" }

  var draftKey: String? { whyReadOnly == nil ? draftName : nil }

  var draft: Draft {
    guard isChanged, let text = try? JSONEncoder.sorted.encode(content) else { return Draft() }
    var draft = Draft(["content": [String(decoding: text, as: UTF8.self)]])
    draft.words["content"] = Draft.Words(label: "Planen", place: 0, text: content.text)
    return draft
  }

  var showsDraftState: Bool { true }

  mutating func resume(_ draft: Draft) -> [Effect<Message>] {
    guard let content = content(of: draft) else { return [] }
    self.content = content
    isRevising = sheet?.plan?.state.isSettled == true
    return []
  }

  func changes(in draft: Draft) -> [DraftChange] {
    guard let drafted = content(of: draft) else { return [] }
    return PlanDifference(from: content, to: drafted).changes.compactMap { change in
      switch change {
      case .same: nil
      case .added(let text): DraftChange(label: "Nytt", saved: "", draft: text)
      case .removed(let text): DraftChange(label: "Borttaget", saved: text, draft: "")
      case .changed(let before, let now): DraftChange(label: "Ändrat", saved: before, draft: now)
      }
    }
  }

  private func content(of draft: Draft) -> ActivityPlan.Content? {
    draft.fields["content"]?.first.flatMap {
      try? JSONDecoder().decode(ActivityPlan.Content.self, from: Data($0.utf8))
    }
  }
}

extension ActivityPlan.Content {
  /// All that it says, line by line.
  fileprivate var text: String {
    PlanDifference(from: ActivityPlan.Content(), to: self).changes.compactMap {
      if case .added(let line) = $0 { line } else { nil }
    }.joined(separator: "\n")
  }
}

extension JSONEncoder {
  /// The same value gives the same text.
  fileprivate static var sorted: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return encoder
  }
}
