import Casework
import Domain
import GRDB

/// Drafts that acts have saved.
extension RegisterTransaction {
  func savedDraft(of form: String, by user: User.ID) throws(Refusal) -> String? {
    try Refusal.translating {
      try first("SELECT state FROM saved_draft WHERE user_id = ? AND form = ?", [user, form]) { try $0.value("state") }
    }
  }

  func keepSavedDraft(_ draft: DraftMark, by session: Session, forgettingBefore first: Day) throws(Refusal) {
    try Refusal.translating {
      try execute("DELETE FROM saved_draft WHERE day < ?", [first])
      try execute(
        "INSERT OR REPLACE INTO saved_draft (user_id, form, state, day) VALUES (?, ?, ?, ?)",
        [session.user, draft.form, draft.state, session.today])
    }
  }
}
