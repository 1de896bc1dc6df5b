import Domain

/// A case's letters: what can be sent, and what was.
public struct LetterSheet: Hashable, Sendable {
  /// A letter that can be made.
  public struct Offer: Hashable, Sendable {
    /// What it is about.
    public var request: LetterRequest
    /// Which letter.
    public var kind: LetterKind
    /// What it is about, in words: the meeting, the version of the plan.
    public var title: String
    /// When the time is, for a summons.
    public var start: LocalDateTime?
    /// The latest that was sent about the same and shows that it reached the client; to a time, what calls to it (R7.5).
    public var latest: SentLetter?
    /// The one about the same that is made and waits to be sent.
    public var waiting: WaitingLetter?

    /// A letter that can be made.
    public init(
      request: LetterRequest, kind: LetterKind, title: String, start: LocalDateTime? = nil, latest: SentLetter? = nil,
      waiting: WaitingLetter? = nil
    ) {
      self.request = request
      self.kind = kind
      self.title = title
      self.start = start
      self.latest = latest
      self.waiting = waiting
    }
  }

  /// A letter that was sent.
  public struct Sent: Hashable, Sendable {
    /// The letter.
    public var letter: SentLetter
    /// Who sent it, by full name.
    public var by: String
    /// The time that it was about.
    public var occasion: Occasion?
    /// Who withdrew it, when and why; nil where it stands.
    public var withdrawal: NamedWithdrawal?

    /// A letter that was sent.
    public init(letter: SentLetter, by: String, occasion: Occasion? = nil, withdrawal: NamedWithdrawal? = nil) {
      self.letter = letter
      self.by = by
      self.occasion = occasion
      self.withdrawal = withdrawal
    }
  }

  /// The case.
  public var enrolment: Enrolment
  /// The client.
  public var client: Client
  /// What can be sent: coming times first, then schedules, plan and participation.
  public var offers: [Offer]
  /// What was sent, newest first.
  public var sent: [Sent]
  /// The office's calendar, for dates as typed.
  public var calendar: WorkingCalendar

  /// A case's letters.
  public init(enrolment: Enrolment, client: Client, offers: [Offer], sent: [Sent], calendar: WorkingCalendar) {
    self.enrolment = enrolment
    self.client = client
    self.offers = offers
    self.sent = sent
    self.calendar = calendar
  }
}
