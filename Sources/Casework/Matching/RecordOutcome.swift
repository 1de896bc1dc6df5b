import Domain

/// Records what came of a proposal; a hire proposes closing the case with own work, which a person confirms (R9.2, R9.3).
public struct RecordOutcome: Verb {
  /// What was recorded, and what it proposes.
  public struct Outcome: Hashable, LineOutcome {
    /// What was done.
    public var line: ActLine
    /// The case.
    public var enrolment: Enrolment.ID
    /// The reason for closing that a hire proposes; nil for other outcomes.
    public var closing: ClosureReason?
  }

  /// The proposal.
  public var proposal: Proposal.ID
  /// The version read (R15.3).
  public var version: Int
  /// What came of it.
  public var outcome: ProposalOutcome

  /// An outcome.
  public init(proposal: Proposal.ID, version: Int, outcome: ProposalOutcome) {
    self.proposal = proposal
    self.version = version
    self.outcome = outcome
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Outcome {
    var proposal = try work.proposal(proposal)
    let enrolment = try work.enrolment(proposal.enrolment)
    try session.require(.match, for: enrolment)
    try proposal.outcome.requireStep(to: outcome)
    let row = try work.openingRow(proposal.opening)
    if outcome == .hired, row.left == 0 {
      throw Refusal(
        .impossible, "filled",
        "Platsen är tillsatt: \(row.hired) av \(row.opening.content.places) är anställda. Ändra platserna om det är fler."
      )
    }
    let wasHired = proposal.outcome == .hired
    proposal.outcome = outcome
    proposal.outcomeDay = session.today
    proposal.version = version
    try work.update(proposal)
    try work.trace(
      .outcomeRecorded, in: enrolment,
      detail: ["proposal": "\(proposal.id.rawValue)", "outcome": outcome.rawValue], by: session)
    let closing = outcome == .hired && enrolment.isOpen ? try work.closureReason(ofHireIn: enrolment) : nil
    if closing != nil { try proposeClosing(enrolment, row, in: work, by: session) }
    if wasHired { try withdrawClosing(of: enrolment, in: work, by: session) }
    let line = try work.line(
      outcome.label, [row.opening.content.title, row.employer], of: enrolment.client)
    try work.keepUndo(title: line, by: session)
    return Outcome(line: line, enrolment: enrolment.id, closing: closing)
  }

  private func proposeClosing(
    _ enrolment: Enrolment, _ row: OpeningListRow, in work: any UnitOfWork, by session: Session
  ) throws(Refusal) {
    try work.open(
      .closeAfterHire, in: enrolment,
      due: try work.workingCalendar(on: session.today).adding(workingDays: 5, to: session.today),
      note: "\(row.opening.content.title), \(row.employer)", by: session)
  }

  private func withdrawClosing(of enrolment: Enrolment, in work: any UnitOfWork, by session: Session) throws(Refusal) {
    guard try !work.proposals(of: enrolment.id).contains(where: { $0.outcome == .hired }) else { return }
    for task in try work.tasks(of: enrolment.id) where task.kind == .closeAfterHire && task.state == .open {
      try work.withdraw(task, because: "Anställningen blev inte av.", by: session)
    }
  }
}
