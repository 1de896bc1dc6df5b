/// A letter to a client: what it is about and what it says; made by the program, or known only to have been sent.
///
/// Made, printed and sent are three facts (R3.4): the first two stand here, each sending is a `SentLetter`.
public struct ClientLetter: Hashable, Sendable {
  public typealias ID = Identifier<ClientLetter>

  /// What a letter is about.
  public enum Subject: Hashable, Sendable {
    /// The client's place at an occasion: the time that a summons asks the client to.
    case place(Participant.ID)
    /// A recurring activity: all its sessions, of a schedule.
    case activity(Activity.ID)
    /// A version of the plan.
    case plan(ActivityPlan.ID)
    /// The case as a whole.
    case enrolment
  }

  /// That the program made it.
  public struct Making: Hashable, Sendable {
    /// When.
    public var at: LocalDateTime
    /// Who made it.
    public var by: User.ID

    /// When and by whom a letter was made.
    public init(at: LocalDateTime, by: User.ID) {
      self.at = at
      self.by = by
    }
  }

  /// Where it stands with the printer.
  public enum Printing: Hashable, Sendable {
    /// Nothing came out, as far as is known.
    case notPrinted
    /// A printer's queue took it, as the job with this name; nothing says yet that it came out.
    case queued(at: LocalDateTime, job: String?)
    /// The queue says that it came out.
    case printed(at: LocalDateTime)
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
  /// The occasions that stand in it.
  public var names: [NamedOccasion]
  /// The language of the text as people say it: "svenska", "lättläst svenska", "somaliska".
  public var language: String
  /// What it rested on when it was made; nil where it was not made by the program.
  public var basis: LetterBasis?
  /// The text as made; nil where the paper was not made by the program.
  public var text: String?
  /// When and by whom it was made; nil where that was not by the program.
  public var made: Making?
  /// Where it stands with the printer.
  public var printing: Printing
  /// Whether it is the home district's to send, where the paper lies: whoever made it, or says that it was sent, works there.
  /// Else it is the jobbtorg's. The unit is the case's of today, so that it goes along with the case (R3.4).
  public var isDistricts: Bool

  /// A letter as stored.
  public init(
    id: ID, enrolment: Enrolment.ID, client: Client.ID, kind: LetterKind, subject: Subject,
    names: [NamedOccasion] = [], language: String, basis: LetterBasis? = nil, text: String? = nil, made: Making? = nil,
    printing: Printing = .notPrinted, isDistricts: Bool = false
  ) {
    self.id = id
    self.enrolment = enrolment
    self.client = client
    self.kind = kind
    self.subject = subject
    self.names = names
    self.language = language
    self.basis = basis
    self.text = text
    self.made = made
    self.printing = printing
    self.isDistricts = isDistricts
  }

  /// Whether it takes the place of one of `kind` about `subject`, or that one its.
  public func isSame(as kind: LetterKind, about subject: Subject) -> Bool {
    self.subject == subject && self.kind.isSame(as: kind)
  }

  /// Whether an occasion stands in it, at the time at which that is now.
  public func names(_ occasion: Occasion) -> Bool {
    names.contains(NamedOccasion(occasion: occasion.id, start: occasion.start))
  }
}
