import Domain

/// One row that an act wrote, as it was before and after (å, Ctrl-Y): undo gives back the one, redo the other.
///
/// The register records them while a verb runs, so that a verb need not say how it is taken back. What follows from
/// other rows (an enrolment's state, an occasion held) is not recorded: it is worked out again.
public enum Change: Hashable, Codable, Sendable {
  case client(Step<Client>)
  case referral(Step<Referral>)
  case enrolment(Step<Enrolment>)
  case occasion(Step<Occasion>)
  case place(Step<Participant>)
  case task(Step<FollowUpTask>)
  case plan(Step<ActivityPlan>)
  case interruption(Step<Interruption>)
  case answer(AnswerStep)
  case completion(CompletionStep)
  /// That a letter came back.
  case cameBack(ReturnStep)
  /// A case that was moved to another jobbtorg.
  case move(CentreMove.ID, Enrolment.ID)
  /// Two clients that were joined, or with false parted again, and the case it was done from.
  case merge(ClientMerge.ID, Enrolment.ID, isJoined: Bool)
  /// An assessment that was begun from the one before, with its number.
  case assessment(Assessment.ID, Enrolment.ID, number: Int)
  /// A try to reach the client that was added.
  case attempt(ContactAttempt.ID, FollowUpTask.ID)
  /// Something that was recorded in an examination.
  case examinationRecord(ExaminationRecord.ID, FollowUpTask.ID)
  /// A setting, or something that the office has.
  case office(OfficeChange)

  case partner(Step<Partner>)
  case opening(Step<Opening>)
  case proposal(Step<Proposal>)
  case consent(Step<Consent>)

  /// A row before and after.
  public struct Step<Value: Hashable & Codable & Sendable>: Hashable, Codable, Sendable {
    /// As it was, nil where the act added it.
    public var before: Value?
    /// As the act left it.
    public var after: Value

    /// A row before and after.
    public init(before: Value?, after: Value) {
      self.before = before
      self.after = after
    }
  }

  /// An answer of an assessment before and after.
  public struct AnswerStep: Hashable, Codable, Sendable {
    /// The case.
    public var enrolment: Enrolment.ID
    /// The question's id in the form.
    public var question: String
    /// The answer as it was.
    public var before: AssessmentAnswer?
    /// As the act left it.
    public var after: AssessmentAnswer?

    /// An answer before and after.
    public init(enrolment: Enrolment.ID, question: String, before: AssessmentAnswer?, after: AssessmentAnswer?) {
      self.enrolment = enrolment
      self.question = question
      self.before = before
      self.after = after
    }
  }

  /// That a letter came back, before and after.
  public struct ReturnStep: Hashable, Codable, Sendable {
    /// The sending.
    public var sent: SentLetter.ID
    /// The case.
    public var enrolment: Enrolment.ID
    /// What was noted.
    public var before: SentLetter.Return?
    /// As the act left it.
    public var after: SentLetter.Return?

    /// A return before and after.
    public init(
      sent: SentLetter.ID, enrolment: Enrolment.ID, before: SentLetter.Return?, after: SentLetter.Return?
    ) {
      self.sent = sent
      self.enrolment = enrolment
      self.before = before
      self.after = after
    }
  }

  /// An assessment's completion before and after.
  public struct CompletionStep: Hashable, Codable, Sendable {
    /// The case.
    public var enrolment: Enrolment.ID
    /// The day it had been completed.
    public var before: Day?
    /// As the act left it.
    public var after: Day?

    /// A completion before and after.
    public init(enrolment: Enrolment.ID, before: Day?, after: Day?) {
      self.enrolment = enrolment
      self.before = before
      self.after = after
    }
  }
}

extension Change {
  /// Whether the row is as it was, but for what follows from other rows.
  public var isIdle: Bool {
    switch self {
    case .client(let step): step.before?.details == step.after.details
    case .referral(let step): step.before?.kept == step.after.kept
    case .enrolment(let step): step.before?.kept == step.after.kept
    case .occasion(let step): step.before?.kept == step.after.kept
    case .place(let step): step.before?.kept == step.after.kept
    case .task(let step): step.before?.kept == step.after.kept
    case .plan(let step): step.before?.kept == step.after.kept
    case .partner(let step): step.before?.content == step.after.content
    case .opening(let step): step.before?.content == step.after.content
    case .proposal(let step): step.before?.outcome == step.after.outcome
    case .consent(let step): step.before?.kept == step.after.kept
    case .interruption(let step): step.before?.kept == step.after.kept
    case .answer(let step): step.before == step.after
    case .completion(let step): step.before == step.after
    case .cameBack(let step): step.before == step.after
    case .office(let change): change.isIdle
    case .assessment, .move, .merge, .attempt, .examinationRecord: false
    }
  }
}
