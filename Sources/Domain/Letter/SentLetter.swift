/// A letter that a client was sent or handed, kept as it was; only added to (R3.4, R7.5).
public struct SentLetter: Hashable, Sendable {
  public typealias ID = Identifier<SentLetter>

  /// What a letter is about.
  public enum Subject: Hashable, Sendable {
    /// The client's place at an occasion: the time that a summons asks the client to.
    case place(Participant.ID)
    /// A recurring activity: all its sessions, of a schedule.
    case activity(Activity.ID)
    /// A version of the plan.
    case plan(ActivityPlan.ID)
    /// A task of the no-show chain.
    case task(FollowUpTask.ID)
    /// The case as a whole.
    case enrolment
  }

  /// The key in the register.
  public var id: ID
  /// The case.
  public var enrolment: Enrolment.ID
  /// To whom.
  public var client: Client.ID
  /// Which letter.
  public var kind: LetterKind
  /// What it is about.
  public var subject: Subject
  /// The language of the text as people say it: "svenska", "lättläst svenska", "somaliska".
  public var language: String
  /// How it reached the client.
  public var way: SendingWay
  /// The day it was sent or handed over: what the five working days of R7.5 count from.
  public var day: Day
  /// When that was recorded; the moment itself for what the program sent.
  public var recorded: LocalDateTime
  /// Who sent it or handed it over.
  public var by: User.ID
  /// The text as sent; nil where the paper was not made by the program.
  public var text: String?

  /// A letter as stored.
  public init(
    id: ID, enrolment: Enrolment.ID, client: Client.ID, kind: LetterKind, subject: Subject, language: String,
    way: SendingWay, day: Day, recorded: LocalDateTime, by: User.ID, text: String? = nil
  ) {
    self.id = id
    self.enrolment = enrolment
    self.client = client
    self.kind = kind
    self.subject = subject
    self.language = language
    self.way = way
    self.day = day
    self.recorded = recorded
    self.by = by
    self.text = text
  }
}
