import Domain

/// What `jobbtorg book` reads: a single meeting of a case (R3.1). What is left out is what the screens propose.
public struct BookingMessage: IncomingMessage {
  /// `JT-2008-00123`.
  public var caseNumber: String
  /// What it is for.
  public var kind: AppointmentKind
  /// When it begins.
  public var start: LocalDateTime
  /// How long.
  public var minutes: Int?
  /// The coach, by user name.
  public var coach: String?
  /// The room, by name.
  public var room: String?
  /// Another place, in words.
  public var place: String?

  public static let keys: Set<String> = ["caseNumber", "kind", "start", "minutes", "coach", "room", "place"]
}
