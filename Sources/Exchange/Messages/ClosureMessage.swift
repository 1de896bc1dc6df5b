import Domain

/// What `jobbtorg close` reads: the end of an enrolment (R8.3).
public struct ClosureMessage: IncomingMessage {
  /// `JT-2008-00123`.
  public var caseNumber: String
  /// The day.
  public var day: Day
  /// The reason.
  public var reason: ClosureReason
  /// In own words.
  public var text: String?
  /// The day on which the handläggare was told, for missedIntroduction (R7.6).
  public var caseworkerTold: Day?
  /// Whether open tasks are withdrawn and coming times cancelled with it.
  public var settlesOpen: Bool?

  public static let keys: Set<String> = ["caseNumber", "day", "reason", "text", "caseworkerTold", "settlesOpen"]
}
