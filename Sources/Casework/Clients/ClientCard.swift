import Domain

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
    public init(
      occasion: Occasion, participant: Participant, leaderName: String? = nil
    ) {
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
  /// How it moved between jobbtorg, oldest first (R1.7).
  public var moves: [CentreMoveRow]
  /// The clients that were found to be this person, oldest first (R14.3).
  public var merges: [ClientMerge]
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
  /// Interruptions, newest first (R8.2).
  public var interruptions: [Interruption]
  /// What the client did not come to for a valid reason, or by our fault.
  public var explained: Set<Occasion.ID>
  /// Occasions, newest first.
  public var places: [Place]
  /// Tasks, newest first.
  public var tasks: [TaskListRow]
  /// Letters that were sent or handed over, newest first.
  public var letters: [SentLetter]
  /// What the client was proposed for, newest first; empty where the role does not match (R11.2).
  public var proposals: [ClientProposal]
  /// Notes, newest first; empty where the role may not read them.
  public var notes: [Note]
  /// What was withdrawn in the case, oldest first.
  public var withdrawals: [NamedWithdrawal]
  /// What was done in the case, newest first.
  public var history: [HistoryLine]

  /// A card.
  public init(
    row: ClientListRow, client: Client, enrolment: Enrolment, referral: Referral, others: [Enrolment],
    moves: [CentreMoveRow], merges: [ClientMerge],
    promise: FirstVisitPromise, participation: Participation, nextStep: NextStep, assessment: AssessmentSheet,
    isAssessmentSummaryOnly: Bool, answered: Int, questions: Int, plan: PlanSheet, interruptions: [Interruption],
    explained: Set<Occasion.ID> = [],
    places: [Place], tasks: [TaskListRow], letters: [SentLetter], proposals: [ClientProposal], notes: [Note],
    withdrawals: [NamedWithdrawal], history: [HistoryLine]
  ) {
    self.row = row
    self.client = client
    self.enrolment = enrolment
    self.referral = referral
    self.others = others
    self.moves = moves
    self.merges = merges
    self.promise = promise
    self.participation = participation
    self.nextStep = nextStep
    self.assessment = assessment
    self.isAssessmentSummaryOnly = isAssessmentSummaryOnly
    self.answered = answered
    self.questions = questions
    self.plan = plan
    self.interruptions = interruptions
    self.explained = explained
    self.places = places
    self.tasks = tasks
    self.letters = letters
    self.proposals = proposals
    self.notes = notes
    self.withdrawals = withdrawals
    self.history = history
  }
}
