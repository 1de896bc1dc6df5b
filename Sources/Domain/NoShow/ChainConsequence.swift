/// What an event of the no-show chain makes the register do, in the same transaction.
public enum ChainConsequence: String, CaseIterable, Sendable {
  case openCheck, withdrawCheck, withdrawNewTime
  case openExamination, withdrawExamination
  case proposeClosure, withdrawProposal

  /// In words, for the table.
  public var meaning: String {
    switch self {
    case .openCheck: "the check is opened for the home handläggare (R7.1)"
    case .withdrawCheck: "the check is withdrawn, with its history"
    case .withdrawNewTime: "the coach's task to give a new time is withdrawn"
    case .openExamination: "the examination is opened for the home handläggare (R7.4)"
    case .withdrawExamination: "the examination is withdrawn, with its history"
    case .proposeClosure: "closing is proposed to the coach (R7.6)"
    case .withdrawProposal: "the proposal is withdrawn"
    }
  }
}
