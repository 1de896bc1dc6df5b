import Domain

/// What `jobbtorg attend` reads: how a client's attendance at an occasion was (R6.2).
public struct AttendanceMessage: IncomingMessage {
  /// The marks; `unregistered` takes one back.
  public enum Mark: String, Decodable, Sendable {
    case present, excused, noShow, notExpected, unregistered
  }

  /// `JT-2008-00123`.
  public var caseNumber: String
  /// When the occasion begins.
  public var start: LocalDateTime
  /// How it was.
  public var mark: Mark
  /// How late the client came, and how long before the end they left, in minutes.
  public var minutesLate, minutesEarly: Int?
  /// What was reported beforehand, for `excused`; why nobody expected the client, for `notExpected`.
  public var reason: String?
  /// Whether an earlier mark was an error (R6.5).
  public var enteredInError: Bool?

  public static let keys: Set<String> = [
    "caseNumber", "start", "mark", "minutesLate", "minutesEarly", "reason", "enteredInError",
  ]

  /// The mark; nil takes one back.
  public var attendance: AttendanceMark? {
    switch mark {
    case .present: .present(late: minutesLate ?? 0, leftEarly: minutesEarly ?? 0)
    case .excused: .excused(reason: reason ?? "")
    case .noShow: .noShow
    case .notExpected: .notExpected(reason: reason ?? "")
    case .unregistered: nil
    }
  }
}
