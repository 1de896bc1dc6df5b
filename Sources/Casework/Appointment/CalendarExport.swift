import Domain

/// A person's occasions for a calendar outside the program.
public struct CalendarExport: Hashable, Sendable {
  /// What tells this register's entries apart from another's, for ever.
  public var register: String
  /// Whose calendar, by full name.
  public var owner: String
  /// When it was made.
  public var made: LocalDateTime
  /// The occasions, by time; those that were cancelled or rebooked too, so that calendars take them out.
  public var entries: [CalendarEntry]

  /// A calendar.
  public init(register: String, owner: String, made: LocalDateTime, entries: [CalendarEntry]) {
    self.register = register
    self.owner = owner
    self.made = made
    self.entries = entries
  }
}
