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
    let assessment = try AssessmentSheet(of: enrolment, in: work)
    let isSummaryOnly = !session.role.permissions.contains(.seeNotes)
    let plan = try PlanSheet(of: enrolment, in: work, by: session)
    let places = try work.occasions(of: enrolment.id)
    let tasks = try work.tasks(of: enrolment.id)
    var rows: [TaskListRow] = []
    for task in tasks { rows.append(try TaskListRow(task, in: work, today: session.today)) }
    var notes: [ClientCard.Note] = []
    if session.role.permissions.contains(.seeNotes) {
      for note in try work.notes(of: enrolment.id) {
        notes.append(ClientCard.Note(note: note, author: try work.user(note.author).fullName))
      }
    }
    let promise = try work.promise(of: enrolment, today: session.today)
    let participation = ClientCard.participation(of: places, before: session.now)
    let referral = try work.referral(enrolment.referral)
    let card = ClientCard(
      row: try work.clientRow(enrolment.id), client: try work.client(enrolment.client), enrolment: enrolment,
      referral: referral, others: try work.enrolments(of: enrolment.client).filter { $0.id != enrolment.id },
      promise: promise, participation: participation,
      nextStep: try nextStep(enrolment, promise, assessment, plan, places, tasks, participation, work, session),
      assessment: isSummaryOnly ? assessment.summaryOnly : assessment, isAssessmentSummaryOnly: isSummaryOnly,
      answered: assessment.progress.answered, questions: assessment.progress.total,
      plan: plan,
      places: try places.map { item throws(Refusal) in
        ClientCard.Place(
          occasion: item.occasion, participant: item.participant,
          leaderName: try item.occasion.leader.map { id throws(Refusal) in try work.user(id).fullName })
      },
      tasks: rows, notes: notes, history: try work.history(of: enrolment.id))
    return card
  }

  private func nextStep(
    _ enrolment: Enrolment, _ promise: FirstVisitPromise, _ assessment: AssessmentSheet, _ plan: PlanSheet,
    _ places: [(occasion: Occasion, participant: Participant)], _ tasks: [FollowUpTask], _ counted: Participation,
    _ work: any UnitOfWork, _ session: Session
  ) throws(Refusal) -> NextStep {
    let coming = places.filter {
      $0.occasion.start > session.now && $0.occasion.state == .booked && $0.participant.state == .booked
    }.min { $0.occasion.start < $1.occasion.start }
    let check = tasks.first { $0.kind == .checkAbsence && $0.state == .open }
    let owner = try check?.owner.user.map { id throws(Refusal) in try work.user(id).fullName } ?? "stadsdelens enhet"
    return NextStep(
      NextStep.Situation(
        state: enrolment.state, promise: promise.state(today: session.today), promiseLastDay: promise.lastDay,
        nextTime: coming.map { ($0.occasion.start, $0.occasion.title) },
        absenceCheck: check.map { (owner, $0.due) },
        newTimeMissing: tasks.contains { $0.kind == .giveNewTime && $0.state == .open },
        questionsLeft: assessment.progress.total - assessment.progress.answered, plan: plan.plan?.state,
        planFollowUp: plan.plan?.content.nextFollowUp, unregistered: counted.unregistered),
      today: session.today)
  }
}

/// A client's card as the tabs show it.
public struct ClientCard: Hashable, Sendable {
  /// An occasion with the client's place at it.
  public struct Place: Hashable, Sendable, Identifiable {
    /// The place.
    public var id: Participant.ID { participant.id }
    /// The occasion.
    public var occasion: Occasion
    /// The client's place.
    public var participant: Participant
    /// Who leads.
    public var leaderName: String?

    /// A place.
    public init(occasion: Occasion, participant: Participant, leaderName: String? = nil) {
      self.occasion = occasion
      self.participant = participant
      self.leaderName = leaderName
    }
  }

  /// A note with its author's name.
  public struct Note: Hashable, Sendable {
    /// The note.
    public var note: CaseNote
    /// Full name.
    public var author: String

    /// A note.
    public init(note: CaseNote, author: String) {
      self.note = note
      self.author = author
    }
  }

  /// The line of the list.
  public var row: ClientListRow
  /// The person.
  public var client: Client
  /// The enrolment.
  public var enrolment: Enrolment
  /// The referral it arose with.
  public var referral: Referral
  /// The client's other enrolments, newest first.
  public var others: [Enrolment]
  /// The first-visit promise (R2).
  public var promise: FirstVisitPromise
  /// Past occasions of the enrolment (R6.4).
  public var participation: Participation
  /// The one next step.
  public var nextStep: NextStep
  /// The assessment with its form.
  public var assessment: AssessmentSheet
  /// Whether the session sees the coach's summary only (R11.2); `assessment` then holds no other answer.
  public var isAssessmentSummaryOnly: Bool
  /// How many questions of the assessment are answered, those that the session does not see included.
  public var answered: Int
  /// How many questions the form has.
  public var questions: Int
  /// The plan.
  public var plan: PlanSheet
  /// Occasions, newest first.
  public var places: [Place]
  /// Tasks, newest first.
  public var tasks: [TaskListRow]
  /// Notes, newest first; empty where the role may not read them.
  public var notes: [Note]
  /// What was done in the case, newest first.
  public var history: [HistoryLine]

  /// A card.
  public init(
    row: ClientListRow, client: Client, enrolment: Enrolment, referral: Referral, others: [Enrolment],
    promise: FirstVisitPromise, participation: Participation, nextStep: NextStep, assessment: AssessmentSheet,
    isAssessmentSummaryOnly: Bool, answered: Int, questions: Int, plan: PlanSheet, places: [Place],
    tasks: [TaskListRow], notes: [Note],
    history: [HistoryLine]
  ) {
    self.row = row
    self.client = client
    self.enrolment = enrolment
    self.referral = referral
    self.others = others
    self.promise = promise
    self.participation = participation
    self.nextStep = nextStep
    self.assessment = assessment
    self.isAssessmentSummaryOnly = isAssessmentSummaryOnly
    self.answered = answered
    self.questions = questions
    self.plan = plan
    self.places = places
    self.tasks = tasks
    self.notes = notes
    self.history = history
  }

  /// Counts the occasions that stand or were held, once they are over or registered (R6.2, R6.4).
  static func participation(
    of places: [(occasion: Occasion, participant: Participant)], before now: LocalDateTime
  ) -> Participation {
    var counted = Participation()
    for (occasion, participant) in places
    where occasion.state.expectsAttendance && participant.state == .booked
      && (occasion.end <= now || participant.mark != nil)
    {
      counted.count(participant.mark, minutes: occasion.minutes)
    }
    return counted
  }
}
