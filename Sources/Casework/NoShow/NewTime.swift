import Domain

/// A new time that can be given when an absence is checked (R7.3).
public enum NewTime: Hashable, Sendable {
  /// A place at a session or group meeting that exists.
  case session(Occasion)
  /// A meeting with a coach, to be booked.
  case appointment(kind: AppointmentKind, start: LocalDateTime, minutes: Int, coach: User.ID)

  /// When it begins.
  public var start: LocalDateTime {
    switch self {
    case .session(let occasion): occasion.start
    case .appointment(_, let start, _, _): start
    }
  }
}
