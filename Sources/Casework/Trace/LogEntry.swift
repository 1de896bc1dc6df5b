import Domain

/// An entry of the log: what was done, in which case; who, when and where come from the session (R12.1).
public struct LogEntry: Hashable, Sendable {
  /// What was done.
  public var action: LogAction
  /// In which case.
  public var enrolment: Enrolment.ID?
  /// With which client.
  public var client: Client.ID?
  /// Keys and codes that say more; never names, texts or numbers of people.
  public var detail: [String: String] = [:]
  /// Who, when, where.
  public var session: Session

  /// An entry.
  public init(
    action: LogAction, enrolment: Enrolment.ID? = nil, client: Client.ID? = nil, detail: [String: String] = [:],
    session: Session
  ) {
    self.action = action
    self.enrolment = enrolment
    self.client = client
    self.detail = detail
    self.session = session
  }
}
