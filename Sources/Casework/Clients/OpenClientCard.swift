import Domain

/// Opens a client's card: everything its tabs show, as far as the role may see it (R11.2). The opening is logged (R12.1).
public struct OpenClientCard: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID
  /// False when the card is only read anew while it stays open.
  public var isOpening: Bool = true

  /// Opens a card.
  public init(enrolment: Enrolment.ID, isOpening: Bool = true) {
    self.enrolment = enrolment
    self.isOpening = isOpening
  }

  public var access: VerbAccess { isOpening ? .write : .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ClientCard {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.seeCases, for: enrolment)
    if isOpening { try work.trace(.cardOpened, in: enrolment, by: session) }
    let assessment = try AssessmentSheet(of: enrolment, in: work, on: session.today)
    let isSummaryOnly = !session.permissions.contains(.seeNotes)
    let plan = try PlanSheet(of: enrolment, in: work, by: session)
    let places = try work.occasions(of: enrolment.id)
    let tasks = try work.tasks(of: enrolment.id)
    var rows: [TaskListRow] = []
    for task in tasks { rows.append(try TaskListRow(task, in: work, today: session.today)) }
    var notes: [ClientCard.Note] = []
    if session.permissions.contains(.seeNotes) {
      for note in try work.notes(of: enrolment.id) {
        notes.append(ClientCard.Note(note: note, author: try work.user(note.author).fullName))
      }
    }
    let promise = try work.promise(of: enrolment, today: session.today)
    let interruptions = try work.interruptions(of: enrolment.id)
    let explained = try work.explainedAbsences(of: enrolment.id)
    let participation = Participation(of: places, explained: explained, before: session.now)
    let referral = try work.referral(enrolment.referral)
    let card = ClientCard(
      row: try work.clientRow(enrolment.id), client: try work.client(enrolment.client), enrolment: enrolment,
      referral: referral, others: try work.enrolments(of: enrolment.client).filter { $0.id != enrolment.id },
      moves: try work.moves(of: enrolment.id).map { move throws(Refusal) in
        try CentreMoveRow(move, in: work, by: session)
      },
      merges: try work.merges(into: enrolment.client),
      promise: promise, participation: participation,
      nextStep: try nextStep(
        enrolment, promise, assessment, plan, places, tasks, participation, interruptions.first { $0.isOpen }, work,
        session),
      assessment: isSummaryOnly ? assessment.summaryOnly : assessment, isAssessmentSummaryOnly: isSummaryOnly,
      answered: assessment.progress.answered, questions: assessment.progress.total,
      plan: plan, interruptions: interruptions, explained: explained,
      places: try places.map { item throws(Refusal) in
        ClientCard.Place(
          occasion: item.occasion, participant: item.participant,
          leaderName: try item.occasion.leader.map { id throws(Refusal) in try work.user(id).fullName })
      },
      tasks: rows, letters: try work.sentLetters(of: enrolment.id),
      proposals: session.permissions.contains(.match) ? try work.clientProposals(of: enrolment.id) : [],
      notes: notes, withdrawals: try work.namedWithdrawals(of: enrolment.id),
      history: try work.history(of: enrolment.id))
    return card
  }

  private func nextStep(
    _ enrolment: Enrolment, _ promise: FirstVisitPromise, _ assessment: AssessmentSheet, _ plan: PlanSheet,
    _ places: [(occasion: Occasion, participant: Participant)], _ tasks: [FollowUpTask], _ counted: Participation,
    _ interruption: Interruption?, _ work: any UnitOfWork, _ session: Session
  ) throws(Refusal) -> NextStep {
    let coming = places.filter {
      $0.occasion.start > session.now && $0.occasion.state == .booked && $0.participant.state == .booked
    }.min { $0.occasion.start < $1.occasion.start }
    func whose(_ kind: FollowUpTask.Kind) throws(Refusal) -> (owner: String, due: Day)? {
      guard let task = tasks.first(where: { $0.kind == kind && $0.state == .open }) else { return nil }
      let owner = try task.owner.user.map { id throws(Refusal) in try work.user(id).fullName } ?? "stadsdelens enhet"
      return (owner, task.due)
    }
    return NextStep(
      NextStep.Situation(
        state: enrolment.state, endedBy: enrolment.referralEnd?.kind, promise: promise.state(today: session.today),
        promiseLastDay: promise.lastDay,
        nextTime: coming.map { ($0.occasion.start, $0.occasion.title) },
        absenceCheck: try whose(.checkAbsence), examination: try whose(.examineRight),
        isClosureProposed: tasks.contains { $0.kind == .confirmClosure && $0.state == .open },
        isHired: tasks.contains { $0.kind == .closeAfterHire && $0.state == .open },
        newTimeMissing: tasks.contains { $0.kind == .giveNewTime && $0.state == .open },
        questionsLeft: assessment.progress.total - assessment.progress.answered, plan: plan.plan?.state,
        planFollowUp: plan.plan?.content.nextFollowUp, interruption: interruption, unregistered: counted.unregistered),
      today: session.today)
  }
}
