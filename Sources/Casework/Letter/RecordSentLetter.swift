import Domain

/// Records that a client was sent or handed a letter, schedule or plan that the program did not make (R7.5).
public struct RecordSentLetter: Verb {
  /// How many letters the name of a language has at most.
  public static let languageLimit = 100

  /// The case.
  public var enrolment: Enrolment.ID
  /// Which letter.
  public var kind: LetterKind
  /// What it is about.
  public var subject: SentLetter.Subject
  /// The language of its text.
  public var language: String
  /// How it reached the client.
  public var way: SendingWay
  /// The day it did; nil is today.
  public var day: Day?
  /// The day the client said yes to reminders by e-mail or text message.
  public var agreed: Day?

  /// What was sent or handed over.
  public init(
    enrolment: Enrolment.ID, kind: LetterKind, subject: SentLetter.Subject, language: String, way: SendingWay,
    day: Day? = nil, agreed: Day? = nil
  ) {
    self.enrolment = enrolment
    self.kind = kind
    self.subject = subject
    self.language = language
    self.way = way
    self.day = day
    self.agreed = agreed
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> SentLetter {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.sendLetter, for: enrolment)
    let day = day ?? session.today
    guard try work.belongs(subject, to: enrolment) else {
      throw Refusal(.impossible, "otherCase", "Brevet gäller något som inte hör till ärendet.")
    }
    let language = try TextFilter.accept(language, maxLength: Self.languageLimit, lines: .single)
    guard !language.allSatisfy(\.isWhitespace) else {
      throw Refusal(.invalid, "language", "Ange språket.", fields: ["language": "Ange språket."])
    }
    let letter = ClientLetter(
      id: .init(0), enrolment: enrolment.id, client: enrolment.client, kind: kind, subject: subject,
      names: try work.occasions(named: subject, of: enrolment, sent: day), language: language,
      isDistricts: session.unit.isDistrict)
    try work.checkSending(
      of: letter, way: way, day: day, agreed: agreed, to: try work.client(enrolment.client), in: enrolment, by: session)
    let sent = try work.keep(
      SentLetter(
        id: .init(0), letter: letter, way: way, day: day, recorded: session.now, by: session.user, agreed: agreed),
      in: enrolment, by: session)
    try work.keepAct(
      try work.line("\(kind.sent(by: way)) \(day.listText(today: session.today))", of: enrolment.client),
      withdrawnAs: .letter, made: [.letter(sent.id)], by: session)
    return sent
  }
}
