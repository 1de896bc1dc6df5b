/// What is known when the right to income support is examined: what the checklist of R7.5 is made from.
public struct ExaminationFacts: Hashable, Sendable {
  /// Something that was done: what, when, and by whom.
  public struct Evidence: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// What, Swedish: "kallelse skickad med post", "telefon".
    public var what: String
    /// Full name.
    public var by: String

    /// Something that was done.
    public init(day: Day, what: String, by: String) {
      self.day = day
      self.what = what
      self.by = by
    }
  }

  /// A no-show that counts.
  public struct Absence: Hashable, Sendable {
    /// What was missed.
    public var occasion: Occasion
    /// Letters about it, or schedules and plans that name it, oldest first.
    public var summons: [Evidence]
    /// Tries to ask why, oldest first.
    public var attempts: [Evidence]
    /// How many working days before the occasion the letter must have been given: the *setting* of the occasion's day.
    public var summonsDays: Int

    /// A no-show that counts.
    public init(occasion: Occasion, summons: [Evidence] = [], attempts: [Evidence] = [], summonsDays: Int = 5) {
      self.occasion = occasion
      self.summons = summons
      self.attempts = attempts
      self.summonsDays = summonsDays
    }
  }

  /// A hearing with what came of it.
  public struct Heard: Hashable, Sendable {
    /// The hearing.
    public var hearing: Hearing
    /// Who told the client.
    public var by: String
    /// The client's answer.
    public var answer: Evidence?

    /// A hearing.
    public init(hearing: Hearing, by: String, answer: Evidence? = nil) {
      self.hearing = hearing
      self.by = by
      self.answer = answer
    }
  }

  /// The no-shows that count, oldest first.
  public var absences: [Absence]
  /// Past occasions of the client at which nothing is registered, oldest first.
  public var unregistered: [Occasion]
  /// The last mark of the client: when and by whom.
  public var lastMark: Evidence?
  /// The hearing.
  public var heard: Heard?
  /// That language and interpreter were considered.
  public var language: Evidence?
  /// The office's calendar.
  public var calendar: WorkingCalendar

  /// Facts.
  public init(
    absences: [Absence], unregistered: [Occasion] = [], lastMark: Evidence? = nil, heard: Heard? = nil,
    language: Evidence? = nil, calendar: WorkingCalendar = WorkingCalendar()
  ) {
    self.absences = absences
    self.unregistered = unregistered
    self.lastMark = lastMark
    self.heard = heard
    self.language = language
    self.calendar = calendar
  }
}
