/// What became of one record before the register is asked: values, or a rejection.
public enum RowOutcome: Equatable, Sendable {
  case row(ReferralRow)
  case reject(RowReject)
}
