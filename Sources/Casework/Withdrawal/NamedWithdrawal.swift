import Domain

/// A withdrawal with the name of whoever it was.
public struct NamedWithdrawal: Hashable, Sendable {
  /// The withdrawal.
  public var withdrawal: Withdrawal
  /// Full name.
  public var by: String
}

extension UnitOfWork {
  /// What was withdrawn in a case, with names, oldest first.
  func namedWithdrawals(of enrolment: Enrolment.ID) throws(Refusal) -> [NamedWithdrawal] {
    try withdrawals(of: enrolment).map { item throws(Refusal) in
      NamedWithdrawal(withdrawal: item, by: try user(item.by).fullName)
    }
  }
}
