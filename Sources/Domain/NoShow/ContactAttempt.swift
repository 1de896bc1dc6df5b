/// One try to reach a client about an absence: when, how, and what came of it (R7.2).
public struct ContactAttempt: Hashable, Sendable {
  public typealias ID = Identifier<ContactAttempt>

  /// The key in the register.
  public var id: ID

  /// By which way.
  public enum Way: String, Codable, CaseIterable, Sendable {
    case telephone, sms, letter, email, visit, viaInterpreter

    /// The word on the screens.
    public var label: String {
      switch self {
      case .telephone: "telefon"
      case .sms: "sms"
      case .letter: "brev"
      case .email: "e-post"
      case .visit: "besök"
      case .viaInterpreter: "via tolk"
      }
    }

    /// How what is said that way can be shown afterwards.
    public enum Manner: Sendable {
      /// It stands on paper.
      case inWriting
      /// It was said: shown by being written down that day.
      case orally
      /// It carries no more than a reminder, and proves nothing alone (R3.4).
      case asReminder
    }

    /// In which manner the client is told that way.
    public var manner: Manner {
      switch self {
      case .letter: .inWriting
      case .telephone, .visit, .viaInterpreter: .orally
      case .sms, .email: .asReminder
      }
    }
  }

  /// When.
  public var at: LocalDateTime
  /// How.
  public var way: Way
  /// Whether the person was reached.
  public var reached: Bool
  /// In own words.
  public var note: String
  /// Who tried.
  public var by: User.ID
  /// When it was written down.
  public var written: LocalDateTime

  /// Whether it was written down more than a day after it was made (R7.5).
  public var isAfterwards: Bool { written.day > at.day + 1 }

  /// One try; written down when it was made where nothing else is said.
  public init(
    id: ID = .init(0), at: LocalDateTime, way: Way, reached: Bool, note: String, by: User.ID,
    written: LocalDateTime? = nil
  ) {
    self.id = id
    self.at = at
    self.way = way
    self.reached = reached
    self.note = note
    self.by = by
    self.written = written ?? at
  }
}
