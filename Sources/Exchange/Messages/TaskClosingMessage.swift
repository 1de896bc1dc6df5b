import Casework
import Domain

/// What `jobbtorg task close` reads: how a task was done; the check of an absence with what was found (R7.2).
public struct TaskClosingMessage: IncomingMessage {
  /// What was found.
  public enum Finding: String, Decodable, Sendable {
    case valid, ownFault, notValid, notReached
  }

  /// The task's number in `task list`.
  public var task: Int64
  /// What was done, for a task without a finding.
  public var note: String?
  /// What was found, for `checkAbsence`.
  public var finding: Finding?
  /// Which valid reason.
  public var validReason: ValidReason?
  /// What was our fault.
  public var ownFault: OwnFault?
  /// The period of an illness.
  public var from, to: Day?
  /// The reason in words.
  public var text: String?
  /// The language and whether an interpreter is needed, which `languageMisunderstanding` asks for.
  public var language: String?
  /// Whether an interpreter is needed.
  public var needsInterpreter: Bool?

  public static let keys: Set<String> = [
    "task", "note", "finding", "validReason", "ownFault", "from", "to", "text", "language", "needsInterpreter",
  ]

  /// The finding; nil where the message has none. Throws `MessageFault` where half of it is missing.
  public func absence() throws -> AbsenceReason? {
    switch finding {
    case nil: return nil
    case .valid:
      guard let validReason else { throw MessageFault("A valid reason needs \"validReason\".") }
      return .valid(validReason, from: from, to: to, text: text)
    case .ownFault:
      guard let ownFault else { throw MessageFault("Our fault needs \"ownFault\".") }
      return .ownFault(ownFault)
    case .notValid: return .notValid(text: text)
    case .notReached: return .notReached
    }
  }

  /// What is now known of the language need.
  public var languageNeed: LanguageNeed? {
    language.map { LanguageNeed(language: $0, needsInterpreter: needsInterpreter ?? false) }
  }
}
