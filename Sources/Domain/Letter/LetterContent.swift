/// What a letter says, before it is put into words of a language (R3.4).
///
/// Each day stands here once, so that the weekday and the date of a letter are made from one value.
public struct LetterContent: Hashable, Sendable {
  /// What the letter is about, and what it says of it.
  public enum Body: Hashable, Sendable {
    case summons(SummonsLetter)
    case plan(PlanLetter)
    case participation(ParticipationLetter)
    case schedule(ScheduleLetter)
  }

  /// To whom.
  public struct Recipient: Hashable, Sendable {
    /// The name.
    public var name: PersonName
    /// Where it is sent; nil where it is not known, or nobody may know it.
    public var address: String?
    /// Whether the address is protected: the letter goes by the tax agency (R11.4).
    public var isProtected: Bool
    /// The language as stated of the client.
    public var language: String?

    /// A recipient; a protected one's address is left out.
    public init(name: PersonName, address: String?, isProtected: Bool, language: String?) {
      self.name = name
      self.address = isProtected ? nil : address
      self.isProtected = isProtected
      self.language = language
    }
  }

  /// The case.
  public var enrolment: Enrolment.ID
  /// Its number; the letter holds no identity number.
  public var caseNumber: CaseNumber
  /// Which letter.
  public var kind: LetterKind
  /// What it is about, for what is kept of it.
  public var subject: SentLetter.Subject
  /// The jobbtorg that sends it.
  public var sender: JobCentre
  /// To whom.
  public var recipient: Recipient
  /// The day it is written.
  public var written: Day
  /// Who writes it, by full name.
  public var writer: String
  /// What it says.
  public var body: Body
  /// The client's own benefit; nil where the letter is to speak of none.
  public var benefit: Benefit?
  /// The occasions that can stand in it.
  public var names: [NamedOccasion]

  /// A letter's content.
  public init(
    enrolment: Enrolment.ID, caseNumber: CaseNumber, kind: LetterKind, subject: SentLetter.Subject, sender: JobCentre,
    recipient: Recipient, written: Day, writer: String, body: Body, benefit: Benefit? = nil, names: [NamedOccasion] = []
  ) {
    self.enrolment = enrolment
    self.caseNumber = caseNumber
    self.kind = kind
    self.subject = subject
    self.sender = sender
    self.recipient = recipient
    self.written = written
    self.writer = writer
    self.body = body
    self.benefit = benefit
    self.names = names
  }
}

extension LetterContent {
  /// Whether somebody who gets it on a day can still do what it asks for: the time has not passed, nor the last day to say
  /// that it does not suit, and the office is open on that day (R3.4).
  public func isTimely(on day: Day, calendar: WorkingCalendar) -> Bool {
    switch body {
    case .summons(let summons):
      summons.start.day >= day && summons.answerBy.map { $0 >= day && calendar.isWorking($0) } ?? true
    case .schedule(let schedule): schedule.sessions.contains { $0.start.day >= day }
    case .plan, .participation: true
    }
  }
}
