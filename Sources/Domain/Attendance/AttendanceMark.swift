/// How a client's attendance was registered (R6.2). That nothing is registered is nil, and never read as absent.
public enum AttendanceMark: Hashable, Codable, Sendable {
  /// Came; minutes late and minutes that the person left early, 0 when on time.
  case present(late: Int, leftEarly: Int)
  /// Reported before it began, with the reason; whether it is valid is the handläggare's to say (R7.2).
  case excused(reason: String)
  /// Did not come and had not reported it.
  case noShow
  /// Nobody expected the client that day, for an interruption lasts then; with the reason (R8.2).
  case notExpected(reason: String)

  /// Came on time and stayed.
  public static let present = AttendanceMark.present(late: 0, leftEarly: 0)

  /// Whether the client came, late or leaving early too.
  public var isPresence: Bool { if case .present = self { true } else { false } }

  /// Whether it says that nobody expected the client.
  public var isNotExpected: Bool { if case .notExpected = self { true } else { false } }

  /// The sign that lists show; state is never told by colour alone.
  public var sign: String {
    switch self {
    case .present: "✓"
    case .excused: "–"
    case .noShow: "✗"
    case .notExpected: "·"
    }
  }

  /// The words that lists show: "närvarande, försenad 15 min".
  public var label: String {
    switch self {
    case .present(let late, let early):
      "närvarande" + (late > 0 ? ", försenad \(late) min" : "") + (early > 0 ? ", gick \(early) min tidigare" : "")
    case .excused(let reason): reason.isEmpty ? "anmäld frånvaro" : "anmäld frånvaro: \(reason)"
    case .noShow: "uteblev"
    case .notExpected(let reason): reason.isEmpty ? "väntades inte" : "väntades inte: \(reason)"
    }
  }
}
