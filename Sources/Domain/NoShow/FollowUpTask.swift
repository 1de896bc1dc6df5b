/// Something that somebody has to do about a case, with an owner and a last day (R7, R1.4, R5.3).
public struct FollowUpTask: Hashable, Codable, Sendable {
  public typealias ID = Identifier<FollowUpTask>

  /// What is to be done.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// The home handläggare finds out why a client did not come (R7.1).
    case checkAbsence
    /// The coach books the new time that closing the check did not (R7.3).
    case giveNewTime
    /// The handläggare reads an adopted plan (R5.3, information).
    case readPlan
    /// The handläggare approves or returns a plan (R5.3, approval).
    case approvePlan
    /// The district reconsiders the target group (R1.4).
    case reconsiderTargetGroup
    /// A known number came in under another name (R1.9).
    case decideName
    /// The district completes a referral that was returned, or lets it be (R1.2).
    case completeReferral
    /// The home handläggare examines the right to income support after the second no-show that counts (R7.4).
    case examineRight
    /// The ground of a negative decision is gone: the handläggare reconsiders it (R7.4).
    case reconsiderDecision
    /// The coach confirms or declines closing as `missedIntroduction` (R7.6).
    case confirmClosure
    /// The ground of a closing as `missedIntroduction` is gone: the coach reconsiders it (R7.6).
    case reconsiderClosure
    /// The coach confirms closing a case whose client was hired (R9.3).
    case closeAfterHire
    /// Whether a self-supporting closure held, some months after it (R8.5).
    case followUpSupport
  }

  /// Where it stands.
  public enum State: String, Codable, Sendable {
    case open, closed, withdrawn
  }

  /// Whose it is: a person, or everybody of a unit while no person is known (R1.10, R1.11).
  public struct Owner: Hashable, Codable, Sendable {
    /// The person, nil for the unit as such.
    public var user: User.ID?
    /// The unit.
    public var unit: Unit

    /// An owner.
    public init(user: User.ID? = nil, unit: Unit) {
      self.user = user
      self.unit = unit
    }
  }

  /// That a finding was written down.
  public struct Found: Hashable, Codable, Sendable {
    /// When.
    public var at: LocalDateTime
    /// By whom.
    public var by: User.ID

    /// A finding's writing.
    public init(at: LocalDateTime, by: User.ID) {
      self.at = at
      self.by = by
    }
  }

  /// The key in the register.
  public var id: ID
  /// What is to be done.
  public var kind: Kind
  /// The case.
  public var enrolment: Enrolment.ID
  /// The client.
  public var client: Client.ID
  /// The occasion that was missed, for `checkAbsence` and `giveNewTime`.
  public var occasion: Occasion.ID?
  /// The plan, for `readPlan` and `approvePlan`.
  public var plan: ActivityPlan.ID?
  /// Which no-show of the enrolment it is about: "gång 2"; for `followUpSupport` how many months after the closure; 0 for
  /// other kinds.
  public var ordinal: Int
  /// Whose.
  public var owner: Owner
  /// The last day.
  public var due: Day
  /// When it was opened.
  public var opened: LocalDateTime
  /// Where it stands.
  public var state: State
  /// What was found, once closed.
  public var finding: AbsenceReason?
  /// Who wrote what was found, and when.
  public var found: Found?
  /// What was decided about the right to income support, for a closed `examineRight`.
  public var decision: RightDecision?
  /// What is to be reconsidered, for `reconsiderDecision` and `reconsiderClosure`.
  public var reconsiders: Reconsideration?
  /// What became of the client's own support, for a closed `followUpSupport`.
  public var support: SupportOutcome?
  /// The motive, comment or reason that goes with it.
  public var note: String?
  /// Rises by one at each change (R15.3).
  public var version: Int

  /// A task as stored.
  public init(
    id: ID, kind: Kind, enrolment: Enrolment.ID, client: Client.ID, occasion: Occasion.ID? = nil,
    plan: ActivityPlan.ID? = nil, ordinal: Int, owner: Owner, due: Day, opened: LocalDateTime, state: State,
    finding: AbsenceReason? = nil, found: Found? = nil, decision: RightDecision? = nil,
    reconsiders: Reconsideration? = nil,
    support: SupportOutcome? = nil, note: String? = nil, version: Int
  ) {
    self.id = id
    self.kind = kind
    self.enrolment = enrolment
    self.client = client
    self.occasion = occasion
    self.plan = plan
    self.ordinal = ordinal
    self.owner = owner
    self.due = due
    self.opened = opened
    self.state = state
    self.finding = finding
    self.found = found
    self.decision = decision
    self.reconsiders = reconsiders
    self.support = support
    self.note = note
    self.version = version
  }
}
