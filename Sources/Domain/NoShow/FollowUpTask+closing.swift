/// Who may do a task, for whom it is, and when there is one: what opening, handing over and switching off ask (R7.7).
extension FollowUpTask.Kind {
  /// Whose work it is.
  public enum Side: Sendable {
    /// The home district's (R1.11).
    case district
    /// The jobbtorg's (R1.10).
    case centre
  }

  /// Whose work it is.
  public var side: Side {
    switch self {
    case .checkAbsence, .readPlan, .approvePlan, .reconsiderTargetGroup, .decideName, .completeReferral, .examineRight,
      .reconsiderDecision:
      .district
    case .giveNewTime, .reconsiderClosure, .confirmClosure, .closeAfterHire, .followUpSupport: .centre
    }
  }

  /// What one must be allowed to, to close it.
  public var closing: Permission {
    switch self {
    case .checkAbsence: .checkAbsence
    case .examineRight, .reconsiderDecision: .decideRight
    case .approvePlan: .approvePlan
    case .reconsiderTargetGroup: .decideTargetGroup
    case .giveNewTime: .book
    case .reconsiderClosure, .confirmClosure, .closeAfterHire, .followUpSupport: .close
    case .readPlan, .decideName, .completeReferral: .closeTasks
    }
  }

  /// Whether it has a meaning once the case has ended: a new time, a plan or a closing has none there. Closing the case
  /// leaves such a task where it lies (R7.4, R7.7), and withdraws the others.
  public var outlivesCase: Bool {
    switch self {
    case .checkAbsence, .examineRight, .reconsiderDecision, .reconsiderClosure, .decideName, .completeReferral,
      .followUpSupport:
      true
    case .giveNewTime, .readPlan, .approvePlan, .reconsiderTargetGroup, .confirmClosure, .closeAfterHire: false
    }
  }

  /// Whether a case has one of them at a time, whatever it is about.
  public var isOneACase: Bool {
    switch self {
    case .giveNewTime, .reconsiderTargetGroup, .completeReferral, .examineRight, .reconsiderClosure, .confirmClosure,
      .closeAfterHire, .followUpSupport:
      true
    case .checkAbsence, .readPlan, .approvePlan, .decideName, .reconsiderDecision: false
    }
  }
}

extension FollowUpTask {
  /// Whether both are about one thing, which is asked for once.
  public func isSameThing(as other: FollowUpTask) -> Bool {
    guard kind == other.kind, enrolment == other.enrolment else { return false }
    return kind.isOneACase
      || (occasion == other.occasion && plan == other.plan && ordinal == other.ordinal
        && reconsiders?.decision == other.reconsiders?.decision)
  }
}

extension Role {
  /// Whether somebody in the role at a unit sees such a task and may close it.
  public func mayClose(_ kind: FollowUpTask.Kind, at unit: Unit) -> Bool {
    permissions(at: unit).isSuperset(of: [.handleTasks, .closeTasks, kind.closing])
  }
}
