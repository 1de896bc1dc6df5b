/// What is known when the right to income support is examined: what the checklist of R7.5 is made from.
public struct ExaminationFacts: Hashable, Sendable {
  /// A try to ask why a client did not come, with the moment it was made.
  public struct Attempt: Hashable, Sendable {
    /// When.
    public var at: LocalDateTime
    /// How, and who wrote it down.
    public var evidence: Evidence

    /// A try.
    public init(at: LocalDateTime, _ evidence: Evidence) {
      self.at = at
      self.evidence = evidence
    }
  }

  /// A no-show that counts.
  public struct Absence: Hashable, Sendable {
    /// What was missed.
    public var occasion: Occasion
    /// The day on which the client was given that time.
    public var given: Day
    /// What the check found, and who wrote that down.
    public var finding: Evidence
    /// Letters, schedules and plans that may have called the client, oldest first.
    public var summons: [SummonsEvidence]
    /// Tries to ask why, oldest first.
    public var attempts: [Attempt]

    /// A no-show that counts.
    public init(
      occasion: Occasion, given: Day, finding: Evidence, summons: [SummonsEvidence] = [], attempts: [Attempt] = []
    ) {
      self.occasion = occasion
      self.given = given
      self.finding = finding
      self.summons = summons
      self.attempts = attempts
    }
  }

  /// A hearing with what came of it.
  public struct Heard: Hashable, Sendable {
    /// The hearing.
    public var hearing: Hearing
    /// That the client was told, and who wrote that down.
    public var told: Evidence
    /// The client's answer.
    public var answer: Evidence?

    /// A hearing.
    public init(hearing: Hearing, told: Evidence, answer: Evidence? = nil) {
      self.hearing = hearing
      self.told = told
      self.answer = answer
    }
  }

  /// The day on which the examination opened.
  public var opened: Day
  /// What it asks for at least.
  public var terms: ExaminationTerms
  /// The no-shows that count, oldest first.
  public var absences: [Absence]
  /// Past occasions of the client at which nothing is registered, oldest first.
  public var unregistered: [Occasion]
  /// Past occasions of the client whose R7.1 task is open, oldest first.
  public var unchecked: [Occasion]
  /// The last mark of the client: when and by whom.
  public var lastMark: Evidence?
  /// The hearing that holds: the last one.
  public var heard: Heard?
  /// That language and interpreter were considered.
  public var language: Evidence?
  /// The office's calendar.
  public var calendar: WorkingCalendar

  /// Facts.
  public init(
    opened: Day, terms: ExaminationTerms = ExaminationTerms(), absences: [Absence], unregistered: [Occasion] = [],
    unchecked: [Occasion] = [], lastMark: Evidence? = nil, heard: Heard? = nil, language: Evidence? = nil,
    calendar: WorkingCalendar = WorkingCalendar()
  ) {
    self.opened = opened
    self.terms = terms
    self.absences = absences
    self.unregistered = unregistered
    self.unchecked = unchecked
    self.lastMark = lastMark
    self.heard = heard
    self.language = language
    self.calendar = calendar
  }
}
