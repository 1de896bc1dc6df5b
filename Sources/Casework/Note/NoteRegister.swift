import Domain

/// Notes in cases; added, never changed (R12.2).
public protocol NoteRegister {
  /// The enrolment's notes, newest event first; those that were withdrawn too (R12.2).
  func notes(of enrolment: Enrolment.ID) throws(Refusal) -> [CaseNote]
  /// Adds a note; `id` of the value is ignored.
  func addNote(_ note: CaseNote) throws(Refusal) -> CaseNote
}
