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
    let letters = try work.sentLetters(of: enrolment.id)
    var row = try work.clientRow(enrolment.id)
    // What has begun is to be registered, and is no time to come; the list is read by the day.
    if let next = row.nextTime, next <= session.now { row.nextTime = coming(places, at: session.now)?.start }
    let card = ClientCard(
      row: row, client: try work.client(enrolment.client), enrolment: enrolment,
      referral: referral, others: try work.enrolments(of: enrolment.client).filter { $0.id != enrolment.id },
      moves: try work.moves(of: enrolment.id).map { move throws(Refusal) in
        try CentreMoveRow(move, in: work, by: session)
      },
      merges: try work.merges(into: enrolment.client),
      promise: promise, participation: participation,
      nextStep: try nextStep(
        enrolment, promise, assessment, plan, places, tasks, letters, participation, interruptions.first { $0.isOpen },
        work, session),
      assessment: isSummaryOnly ? assessment.summaryOnly : assessment, isAssessmentSummaryOnly: isSummaryOnly,
      answered: assessment.progress.answered, questions: assessment.progress.total,
      plan: plan, interruptions: interruptions, explained: explained,
      places: try places.map { item throws(Refusal) in
        ClientCard.Place(
          occasion: item.occasion, participant: item.participant,
          leaderName: try item.occasion.leader.map { id throws(Refusal) in try work.user(id).fullName })
      },
      tasks: rows, letters: letters,
      proposals: session.permissions.contains(.match) ? try work.clientProposals(of: enrolment.id) : [],
      notes: notes, withdrawals: try work.namedWithdrawals(of: enrolment.id),
      history: try work.history(of: enrolment.id))
    return card
  }

  private func nextStep(
    _ enrolment: Enrolment, _ promise: FirstVisitPromise, _ assessment: AssessmentSheet, _ plan: PlanSheet,
    _ places: [(occasion: Occasion, participant: Participant)], _ tasks: [FollowUpTask], _ letters: [SentLetter],
    _ counted: Participation, _ interruption: Interruption?, _ work: any UnitOfWork, _ session: Session
  ) throws(Refusal) -> NextStep {
    let coming = coming(places, at: session.now)
    // One that is over counts as not registered.
    let begun = places.first {
      $0.occasion.isUnregistered($0.participant, at: session.now) && session.now < $0.occasion.end
    }
    func whose(_ kind: FollowUpTask.Kind) throws(Refusal) -> (owner: String, due: Day)? {
      guard let task = tasks.first(where: { $0.kind == kind && $0.state == .open }) else { return nil }
      return (try work.ownerName(of: task), task.due)
    }
    return NextStep(
      NextStep.Situation(
        state: enrolment.state, endedBy: enrolment.referralEnd?.kind, promise: promise.state(today: session.today),
        promiseLastDay: promise.lastDay,
        nextTime: coming.map { ($0.start, $0.title) },
        begun: begun.map { ($0.occasion.start, $0.occasion.title) },
        absenceCheck: try whose(.checkAbsence), examination: try whose(.examineRight),
        reconsideration: try reconsideration(whose),
        returned: try returned(letters, of: enrolment, places, tasks, work, session.now),
        isClosureProposed: tasks.contains { $0.kind == .confirmClosure && $0.state == .open },
        isHired: tasks.contains { $0.kind == .closeAfterHire && $0.state == .open },
        newTimeMissing: tasks.contains { $0.kind == .giveNewTime && $0.state == .open },
        questionsLeft: assessment.progress.total - assessment.progress.answered, plan: plan.plan?.state,
        planFollowUp: plan.plan?.content.nextFollowUp, interruption: interruption, unregistered: counted.unregistered),
      today: session.today)
  }

  /// The nearest of the client's times that stand and have not begun.
  private func coming(
    _ places: [(occasion: Occasion, participant: Participant)], at now: LocalDateTime
  ) -> Occasion? {
    places.filter { $0.occasion.isToCome(for: $0.participant, at: now) }.map(\.occasion).min { $0.start < $1.start }
  }

  /// The open task to reconsider, with what.
  private func reconsideration(
    _ whose: (FollowUpTask.Kind) throws(Refusal) -> (owner: String, due: Day)?
  ) throws(Refusal) -> (owner: String, due: Day, what: String)? {
    for (kind, what) in [(FollowUpTask.Kind.reconsiderDecision, "beslutet"), (.reconsiderClosure, "avslutet")] {
      if let task = try whose(kind) { return (task.owner, task.due, what) }
    }
    return nil
  }

  /// The letter that came back and waits to be sent anew, or that called to a time whose absence counts; what is neither for
  /// a coming time nor counts has been and gone.
  private func returned(
    _ letters: [SentLetter], of enrolment: Enrolment, _ places: [(occasion: Occasion, participant: Participant)],
    _ tasks: [FollowUpTask], _ work: any UnitOfWork, _ now: LocalDateTime
  ) throws(Refusal) -> NextStep.ReturnedLetter? {
    let returned = letters.filter { $0.cameBack != nil }
    if returned.isEmpty { return nil }
    let waiting = Set(try work.outbox(of: enrolment.id).map(\.id))
    for letter in returned {
      guard let day = letter.cameBack?.day else { continue }
      // What was sent since about the same, and stands, is the answer.
      if letters.contains(where: {
        $0.id.rawValue > letter.id.rawValue && $0.subject == letter.subject && $0.provesDelivery
      }) {
        continue
      }
      var step = NextStep.ReturnedLetter(what: letter.kind.label, day: day)
      for (occasion, _) in places where letter.names.contains(where: { $0.occasion == occasion.id }) {
        let check = tasks.first { $0.kind == .checkAbsence && $0.state == .closed && $0.occasion == occasion.id }
        guard let check, check.finding?.counts == true, letters.calling(to: occasion) == nil else { continue }
        step.counted = try work.ownerName(of: check)
        return step
      }
      let isComing = letter.names.isEmpty || letter.names.contains { $0.start > now }
      if isComing, waiting.contains(letter.letter.id) { return step }
    }
    return nil
  }
}
