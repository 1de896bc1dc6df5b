import Casework
import Domain
import GRDB

/// Who acts, looked at again in every transaction (R11.1).
extension RegisterTransaction {
  /// Refuses a session whose user was switched off since, whatever is open in whichever program. One row by its key; who is
  /// nobody yet signs in. A role is never taken from somebody who is not switched off; with a district that ends it goes
  /// to the successor's, and so does the session (R1.7).
  func requireActive(_ session: Session) throws(Refusal) {
    guard !session.isNobody else { return }
    let isActive = try Refusal.translating {
      try count("SELECT active FROM user WHERE id = ?", [session.user]) == 1
    }
    guard isActive else { throw Refusal.switchedOff }
  }
}
