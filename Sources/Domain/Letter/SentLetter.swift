/// That a letter was sent or handed over, as a person said after it had happened; only added to (R3.4, R7.5).
public struct SentLetter: Hashable, Sendable {
  public typealias ID = Identifier<SentLetter>
  public typealias Subject = ClientLetter.Subject

  /// That it came back.
  public struct Return: Hashable, Codable, Sendable {
    /// The day it came.
    public var day: Day
    /// When that was noted.
    public var noted: LocalDateTime
    /// Who noted it.
    public var by: User.ID

    /// When a letter came back, and who noted it when.
    public init(day: Day, noted: LocalDateTime, by: User.ID) {
      self.day = day
      self.noted = noted
      self.by = by
    }
  }

  /// The key in the register.
  public var id: ID
  /// What was sent.
  public var letter: ClientLetter
  /// How it reached the client.
  public var way: SendingWay
  /// The day it was sent or handed over: what the five working days of R7.5 count from.
  public var day: Day
  /// When that was recorded.
  public var recorded: LocalDateTime
  /// Who says that it was sent or handed over.
  public var by: User.ID
  /// The day the client said yes to a reminder by e-mail or text message; nil for other ways.
  public var agreed: Day?
  /// That it came back; nil where nobody has noted that.
  public var cameBack: Return?
  /// What of it did not hold on the day it went, as far as is known: it was sent all the same, and does not show that
  /// (R3.4, R7.5).
  public var lapses: [LetterLapse]

  /// A sending as stored.
  public init(
    id: ID, letter: ClientLetter, way: SendingWay, day: Day, recorded: LocalDateTime, by: User.ID,
    agreed: Day? = nil, cameBack: Return? = nil, lapses: [LetterLapse] = []
  ) {
    self.id = id
    self.letter = letter
    self.way = way
    self.day = day
    self.recorded = recorded
    self.by = by
    self.agreed = agreed
    self.cameBack = cameBack
    self.lapses = lapses
  }

  /// The case.
  public var enrolment: Enrolment.ID { letter.enrolment }
  /// Which letter.
  public var kind: LetterKind { letter.kind }
  /// What it is about.
  public var subject: Subject { letter.subject }
  /// The occasions that stood in it.
  public var names: [NamedOccasion] { letter.names }
  /// The language of the text.
  public var language: String { letter.language }
  /// The text; nil where the paper was not made by the program.
  public var text: String? { letter.text }

  /// Whether it shows that what it says reached the client: a way that proves, it did not come back, and it held when it
  /// went (R3.4). Of which occasion stands in `names`; one that was withdrawn is not read.
  public var provesDelivery: Bool { way.provesDelivery && cameBack == nil && weight == .held }

  /// Whether it shows the client called to an occasion, at the time at which that is now: it proves delivery, names it and
  /// was sent before it (R3.4, R7.5).
  public func calls(to occasion: Occasion) -> Bool {
    provesDelivery && day <= occasion.start.day && letter.names(occasion) && weight(for: occasion.id) == .held
  }

  /// Whether it held for an occasion when it went: what calls is whom, when, where, with whom and in which language; the
  /// address only by post, and nothing else that it says (R3.4, R7.5).
  public func weight(for occasion: Occasion.ID) -> LetterLapse.Weight {
    lapses.weight { concernsAll($0) || $0 == .occasion(occasion) }
  }

  /// Whether it held when it went: of several times one at least.
  public var weight: LetterLapse.Weight {
    let all = lapses.weight(of: concernsAll)
    let times = names.map { weight(for: $0.occasion) }
    guard all == .held, !times.isEmpty, !times.contains(.held) else { return all }
    return times.contains(.unknown) ? .unknown : .lapsed
  }

  /// Whether it held when it went, but not for all the times that stand in it.
  public var lapsedInPart: Bool { weight == .held && names.contains { weight(for: $0.occasion) != .held } }

  private func concernsAll(_ part: LetterPart) -> Bool {
    part == .language || part == .recipient && way == .post
  }
}

extension [SentLetter] {
  /// The latest that calls to an occasion, of letters newest first; nil where the client has not been called to it.
  public func calling(to occasion: Occasion) -> SentLetter? { first { $0.calls(to: occasion) } }
}
