import Foundation

/// What the commands that change a case write: English keys, ids and case number for the other system, and the Swedish
/// sentence that the screens show.
public struct OutcomeMessage: Encodable, Sendable {
  /// The message's version.
  public var version = 1
  /// The command: `refer`, `book` and so on.
  public var command: String
  /// `JT-2008-00123`.
  public var caseNumber: String
  /// When the time that was booked begins.
  public var start: String?
  /// The last day for giving a first time.
  public var firstTimeDue: String?
  /// The tasks that were opened, as in `task list`.
  public var tasks: [Int64]?
  /// What was done, Swedish.
  public var message: String

  /// An outcome.
  public init(
    command: String, caseNumber: String, start: String? = nil, firstTimeDue: String? = nil, tasks: [Int64]? = nil,
    message: String
  ) {
    self.command = command
    self.caseNumber = caseNumber
    self.start = start
    self.firstTimeDue = firstTimeDue
    self.tasks = tasks
    self.message = message
  }
}
