import Domain
import TerminalKit

/// The draft is the form's; what the register says of the number is asked anew when it is taken up.
extension ReferralFormScreen {
  var draftKey: String? { isReady ? "referral" : nil }

  var draft: Draft { form.draft }

  func changes(in draft: Draft) -> [DraftChange] { form.changes(in: draft) }

  mutating func resume(_ draft: Draft) -> [Effect<Message>] {
    form.resume(draft)
    // Only with the number alone was the register not asked yet.
    guard draft.fields.keys.contains(where: { $0 != ReferralField.number.rawValue }) else { return [] }
    return lookUp(then: .goOnWriting)
  }
}
