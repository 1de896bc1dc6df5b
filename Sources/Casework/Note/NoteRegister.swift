import Domain

/// Notes in cases; added, never changed (R12.2).
public protocol NoteRegister {
  /// The enrolment's notes, newest event first; not those withdrawn by who wrote them.
  func notes(of enrolment: Enrolment.ID) throws(Refusal) -> [CaseNote]
  /// Adds a note; `id` of the value is ignored.
  func addNote(_ note: CaseNote) throws(Refusal) -> CaseNote
  /// Withdraws a note that its author has undone, or with false brings it back; its text stays as it is (R12.2).
  func withdrawNote(_ id: CaseNote.ID, _ isWithdrawn: Bool) throws(Refusal)
}
