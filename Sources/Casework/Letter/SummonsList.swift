import Domain

/// The times to which several clients can be called in one go.
public struct SummonsList: Hashable, Sendable {
  /// One client's time.
  public struct Row: Hashable, Sendable, Identifiable {
    /// The place.
    public var id: Participant.ID
    /// The letter to be made.
    public var request: LetterRequest
    /// The name.
    public var name: PersonName
    /// What the time is.
    public var title: String
    /// When it is.
    public var start: LocalDateTime
    /// What calls the client to it already (R7.5).
    public var latest: SentLetter?
    /// The kallelse to it that is made and waits to be sent.
    public var waiting: WaitingLetter?

    /// A client's time.
    public init(
      id: Participant.ID, request: LetterRequest, name: PersonName, title: String, start: LocalDateTime,
      latest: SentLetter? = nil, waiting: WaitingLetter? = nil
    ) {
      self.id = id
      self.request = request
      self.name = name
      self.title = title
      self.start = start
      self.latest = latest
      self.waiting = waiting
    }
  }

  /// Those with a coming time.
  public var rows: [Row]
  /// How many have none.
  public var without: Int
  /// The office's calendar, for dates as typed.
  public var calendar: WorkingCalendar

  /// Times to call to.
  public init(rows: [Row], without: Int, calendar: WorkingCalendar) {
    self.rows = rows
    self.without = without
    self.calendar = calendar
  }
}
