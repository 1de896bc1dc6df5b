/// That something was taken back by a verb of its own: when, by whom and why. What was withdrawn stays as it was, to be
/// read (R5.4, R7.5, R12.2).
public struct Withdrawal: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Withdrawal>

  /// What `å` does not take back.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case note, plan, decision, letter, cameBack
  }

  /// The key in the register.
  public var id: ID
  /// The case.
  public var enrolment: Enrolment.ID
  /// What was withdrawn.
  public var what: Subject
  /// When.
  public var at: LocalDateTime
  /// By whom.
  public var by: User.ID
  /// Why, in the words of whoever withdrew it.
  public var reason: String
  /// The decision as it was; of what is withdrawn otherwise it stands in its own place.
  public var decision: RightDecision?

  /// Which note, plan, examination, letter or return it was.
  public enum Subject: Hashable, Codable, Sendable {
    case note(CaseNote.ID)
    case plan(ActivityPlan.ID)
    case decision(FollowUpTask.ID)
    case letter(SentLetter.ID)
    /// Not the sending: that it was noted to have come back.
    case cameBack(SentLetter.ID)

    /// Its sort.
    public var kind: Kind {
      switch self {
      case .note: .note
      case .plan: .plan
      case .decision: .decision
      case .letter: .letter
      case .cameBack: .cameBack
      }
    }

    /// Whether it can be there again once it was withdrawn: decided anew, come back after all.
    public var canRecur: Bool {
      switch kind {
      case .decision, .cameBack: true
      case .note, .plan, .letter: false
      }
    }
  }

  /// A withdrawal.
  public init(
    id: ID, enrolment: Enrolment.ID, what: Subject, at: LocalDateTime, by: User.ID, reason: String,
    decision: RightDecision? = nil
  ) {
    self.id = id
    self.enrolment = enrolment
    self.what = what
    self.at = at
    self.by = by
    self.reason = reason
    self.decision = decision
  }
}

extension Withdrawal.Kind {
  /// Why `å` does not take it back, and what does.
  public var ownWay: String {
    switch self {
    case .note: "En anteckning ångras inte: den återkallas på kortet, fliken Anteckningar."
    case .plan: "En fastställd plan ångras inte: den återkallas där planen står."
    case .decision: "Ett beslut ångras inte: det återkallas i prövningen."
    case .cameBack: "Rättelsen ångras inte: kom brevet ändå tillbaka antecknas det på nytt på kortet under Brev."
    case .letter:
      "Brev ångras inte: det som är skickat återkallas på kortet under Brev, det andra tas bort i Att skicka."
    }
  }
}
