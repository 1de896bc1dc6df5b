import Domain

/// The log, and what can be undone.
public protocol TraceRegister {
  /// Adds an entry to the log: in the verb's own transaction, ids only (R12.1).
  func log(_ entry: LogEntry) throws(Refusal)
  /// What was done in a case, newest first; not who opened it.
  func history(of enrolment: Enrolment.ID) throws(Refusal) -> [HistoryLine]
  /// Who booked the first time in a case, nil where nobody has (R1.10).
  func firstBooker(of enrolment: Enrolment.ID) throws(Refusal) -> User.ID?
  /// Keeps what the running verb has changed as one step that its person can undo today, in words; what was undone
  /// before can then not be done again. Acts of earlier days are forgotten.
  func keepUndo(title: ActLine, by session: Session) throws(Refusal)
  /// Keeps an act of the running verb that is not undone but withdrawn by a verb of its own, in words, with what it made; or
  /// with `withdraws` what it withdrew.
  func keepAct(
    _ title: ActLine, withdrawnAs kind: Withdrawal.Kind, made: [Withdrawal.Subject], withdraws: Bool,
    by session: Session) throws(Refusal)
  /// The acts of the session's user today, in this role and unit, newest first; those that were undone too.
  func acts(of session: Session) throws(Refusal) -> [UndoStep]
  /// The act that the session's user undid last today, unless something else was done since.
  func lastUndone(of session: Session) throws(Refusal) -> UndoStep?
  /// Marks an act as undone, or with nil as done again.
  func markUndone(_ id: Int64, at: LocalDateTime?) throws(Refusal)
}

extension TraceRegister {
  /// Keeps an act that is not undone: what it made is withdrawn by a verb of its own.
  func keepAct(
    _ title: ActLine, withdrawnAs kind: Withdrawal.Kind, made: [Withdrawal.Subject] = [], by session: Session
  ) throws(Refusal) {
    try keepAct(title, withdrawnAs: kind, made: made, withdraws: false, by: session)
  }

  /// Keeps that something was withdrawn; nothing takes that back.
  func keepWithdrawal(_ title: ActLine, of what: Withdrawal.Subject, by session: Session) throws(Refusal) {
    try keepAct(title, withdrawnAs: what.kind, made: [what], withdraws: true, by: session)
  }
}
