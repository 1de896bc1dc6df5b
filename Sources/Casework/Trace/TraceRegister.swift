import Domain

/// The log, and what can be undone.
public protocol TraceRegister {
  /// Adds an entry to the log: in the verb's own transaction, ids only (R12.1).
  func log(_ entry: LogEntry) throws(Refusal)
  /// What was done in a case, newest first; not who opened it.
  func history(of enrolment: Enrolment.ID) throws(Refusal) -> [HistoryLine]
  /// Keeps what undoes an act, with its words.
  func keepUndo(title: String, inverse: Inverse, by user: User.ID, at: LocalDateTime) throws(Refusal)
  /// The user's last act of `day` that can be undone and has not been.
  func lastUndo(of user: User.ID, day: Day) throws(Refusal) -> (id: Int64, title: String, inverse: Inverse)?
  /// Marks an act as undone.
  func markUndone(_ id: Int64, at: LocalDateTime) throws(Refusal)
}

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

/// A line of Historik.
public struct HistoryLine: Hashable, Sendable {
  /// When.
  public var at: LocalDateTime
  /// Who, by full name.
  public var who: String
  /// What, Swedish.
  public var text: String

  /// A line.
  public init(at: LocalDateTime, who: String, text: String) {
    self.at = at
    self.who = who
    self.text = text
  }
}
