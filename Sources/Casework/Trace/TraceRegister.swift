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
