import Domain

/// What is made or printed and not yet sent, and what came back: Att skicka (R3.4).
public struct Outbox: Hashable, Sendable {
  /// A letter that waits.
  public struct Row: Hashable, Sendable, Identifiable {
    /// The letter.
    public var letter: ClientLetter
    /// To whom.
    public var name: PersonName
    /// What it is about, in words.
    public var title: String
    /// When the time is that it asks the client to.
    public var start: LocalDateTime?
    /// Whether what it says still holds; else it must be made again.
    public var holds: Bool
    /// Whether it can go by post.
    public var hasAddress: Bool
    /// That it was sent and came back.
    public var cameBack: Day?
    /// Who made it, by full name.
    public var by: String?

    public var id: ClientLetter.ID { letter.id }
    /// The same letter made anew.
    public var request: LetterRequest { letter.request }
  }

  /// The letters, the next time first.
  public var rows: [Row]
  /// How many more wait than are listed.
  public var left: Int
  /// The office's calendar, for dates as typed.
  public var calendar: WorkingCalendar
}
