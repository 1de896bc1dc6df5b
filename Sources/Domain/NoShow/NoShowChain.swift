/// The no-show chain of one enrolment as one state machine (R7): its no-shows, the examination of the right to income
/// support, and the proposal to close.
///
/// What each event leads to in each state stands in `NoShowTable` and nowhere else. A value of this type is the whole
/// state: verbs load it, hand it the event, and carry out the consequences in the same transaction.
public struct NoShowChain: Hashable, Sendable {
  /// A no-show that stands, or stood.
  public struct Link: Hashable, Sendable {
    /// Where it stands.
    public var state: LinkState
    /// Whether what was missed is an introduction meeting (R7.6).
    public var isIntroduction: Bool
    /// Why it leads to no examination; nil where it can (R7.4).
    public var nothing: NothingToExamine?

    /// A no-show.
    public init(_ state: LinkState, isIntroduction: Bool = false, nothing: NothingToExamine? = nil) {
      self.state = state
      self.isIntroduction = isIntroduction
      self.nothing = nothing
    }
  }

  /// From how many on something follows (*settings* of the home district).
  public struct Limits: Hashable, Sendable {
    /// No-shows that count at which the right to income support is examined (R7.4).
    public var examination: Int
    /// No-shows that count at introduction meetings at which closing is proposed (R7.6).
    public var closure: Int

    /// Limits; two and two where nothing is set, and never below.
    public init(examination: Int = 2, closure: Int = 2) {
      self.examination = max(examination, ExaminationTerms.fewestAbsences)
      self.closure = max(closure, ExaminationTerms.fewestAbsences)
    }
  }

  /// The no-shows by what was missed; none that was never marked.
  public var links: [Occasion.ID: Link]
  /// Where the examination of the right to income support stands.
  public var examination: ExaminationState
  /// Whether a decision is to be reconsidered, for something that it rested on is gone (R7.5).
  public var isQuestioned = false
  /// Where the proposal to close stands.
  public var proposal: ProposalState
  /// Whether the client has come to anything of the case; closing is not proposed then (R7.6).
  public var hasCome: Bool
  /// From how many on something follows.
  public var limits: Limits

  /// A chain.
  public init(
    links: [Occasion.ID: Link] = [:], examination: ExaminationState = .none, proposal: ProposalState = .none,
    hasCome: Bool = false, limits: Limits = Limits()
  ) {
    self.links = links
    self.examination = examination
    self.proposal = proposal
    self.hasCome = hasCome
    self.limits = limits
  }

  /// How many no-shows count: checked and found not valid, or not reached (R7.4).
  public var count: Int { links.values.count { $0.state == .counted } }

  /// How many of them the right to income support can be examined for.
  public var examinable: Int { links.values.count { $0.state == .counted && $0.nothing == nil } }

  /// Why nothing is examined though as many count as the limit says; nil where that is not so.
  public var nothingToExamine: NothingToExamine? {
    guard count >= limits.examination, examinable < limits.examination else { return nil }
    let found = Set(links.values.filter { $0.state == .counted }.compactMap(\.nothing))
    return NothingToExamine.allCases.first { found.contains($0) }
  }

  /// Whether a no-show waits for its check.
  public var hasUnchecked: Bool { links.values.contains { $0.state == .unchecked } }

  /// Whether closing as `missedIntroduction` is to be proposed (R7.6).
  public var callsForClosure: Bool {
    !hasCome && !hasUnchecked
      && links.values.count { $0.state == .counted && $0.isIntroduction } >= limits.closure
  }

  /// Hands a no-show its event; what is to be done follows in order.
  /// - Throws: `.impossible` where the event cannot happen in that state.
  public mutating func apply(
    _ event: LinkEvent, at occasion: Occasion.ID, isIntroduction: Bool = false
  ) throws(Refusal) -> [ChainConsequence] {
    let before = self
    var link = links[occasion] ?? Link(.none, isIntroduction: isIntroduction)
    let row = NoShowTable.links[link.state, event]
    guard let next = row.to else { throw NoShowChain.impossible(link.state, event) }
    link.state = next
    links[occasion] = next == .none ? nil : link
    return row.consequences + settle(from: before)
  }

  /// Closes the open examination (R7.4): only a handläggare does, and with a negative outcome only when nothing of the
  /// checklist is missing (R7.5).
  /// - Throws: `.notPermitted` for another role, `.impossible` where none is open or an item is missing.
  public mutating func close(
    as outcome: RightOutcome, checklist: ExaminationChecklist, by role: Role, at unit: Unit
  ) throws(Refusal) -> [ChainConsequence] {
    guard role.permissions(at: unit).contains(.decideRight) else {
      throw Refusal(
        .notPermitted, "permission.decideRight", "Som \(role.label) får du inte \(Permission.decideRight.label).")
    }
    try checklist.require(for: outcome)
    let event: ExaminationEvent = outcome.isNegative ? .decidedNegatively : .decidedWithoutMeasure
    let row = NoShowTable.examinations[examination, event]
    guard let next = row.to else {
      throw Refusal(.impossible, "noExamination", "Det finns ingen öppen prövning att avsluta.")
    }
    examination = next
    return row.consequences
  }

  /// What the numbers lead to that have changed since `before`, for a change that no single event stands for: an undo, a
  /// client who came after all.
  /// - Parameters:
  ///   - examined: what was examined already when something comes back: up to that count nothing is opened anew.
  ///   - isRestored: whether something came back that was taken back: what was declined before stays so.
  public mutating func settle(
    from before: NoShowChain, examined: Int = 0, isRestored: Bool = false
  ) -> [ChainConsequence] {
    var consequences: [ChainConsequence] = []
    let isReached = examinable >= limits.examination
    if examinable > before.examinable, isReached, examinable > examined { consequences += hand(.limitReached) }
    let isOpenedAnew = examination.isOpen && !before.examination.isOpen
    if !isReached, examinable < before.examinable || isOpenedAnew { consequences += hand(.limitLost) }
    if callsForClosure, !before.callsForClosure { consequences += hand(isRestored ? .restored : .called) }
    if !callsForClosure { consequences += hand(.recalled) }
    return consequences
  }

  private mutating func hand(_ event: ExaminationEvent) -> [ChainConsequence] {
    let row = NoShowTable.examinations[examination, event]
    examination = row.to ?? examination
    return row.consequences
  }

  private mutating func hand(_ event: ProposalEvent) -> [ChainConsequence] {
    let row = NoShowTable.proposals[proposal, event]
    proposal = row.to ?? proposal
    return row.consequences
  }

  private static func impossible(_ state: LinkState, _ event: LinkEvent) -> Refusal {
    switch state {
    case .none:
      Refusal(.impossible, "noNoShow", "Ingen utebliven är registrerad där; det finns inget att kontrollera.")
    case .unchecked, .excused, .counted:
      Refusal(.impossible, "chain", "Det går inte: frånvaron är \(state.label).")
    }
  }
}
