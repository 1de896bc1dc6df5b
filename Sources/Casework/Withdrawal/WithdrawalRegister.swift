import Domain

/// What was taken back by a verb of its own; only added to (R12.2).
public protocol WithdrawalRegister {
  /// What was withdrawn in a case, oldest first.
  func withdrawals(of enrolment: Enrolment.ID) throws(Refusal) -> [Withdrawal]
  /// Adds one; `id` of the value is ignored.
  func addWithdrawal(_ withdrawal: Withdrawal) throws(Refusal) -> Withdrawal
}

extension UnitOfWork {
  /// Records that something is withdrawn, with its reason and the entry in the log; refused without a reason, or where it
  /// is withdrawn already.
  func withdraw(
    _ what: Withdrawal.Subject, because reason: String, decision: RightDecision? = nil, in enrolment: Enrolment,
    by session: Session
  ) throws(Refusal) {
    let accepted = try TextFilter.accept(reason, maxLength: 1000, lines: .multiple)
    guard !accepted.allSatisfy(\.isWhitespace) else {
      throw Refusal(
        .invalid, "reasonMissing", "Skriv varför det återkallas; skälet visas i historiken.",
        fields: ["reason": "Skriv varför."])
    }
    if !what.canRecur, try withdrawals(of: enrolment.id).contains(where: { $0.what == what }) {
      throw Refusal(.impossible, "withdrawnAlready", "Det är redan återkallat.")
    }
    let added = try addWithdrawal(
      Withdrawal(
        id: .init(0), enrolment: enrolment.id, what: what, at: session.now, by: session.user, reason: accepted,
        decision: decision))
    try trace(what.kind.logAction, in: enrolment, detail: ["withdrawal": "\(added.id.rawValue)"], by: session)
  }
}

extension Withdrawal.Kind {
  /// What the log calls its withdrawal.
  var logAction: LogAction {
    switch self {
    case .note: .noteWithdrawn
    case .plan: .planWithdrawn
    case .decision: .decisionWithdrawn
    case .letter: .letterWithdrawn
    case .cameBack: .returnWithdrawn
    }
  }
}
