import Domain

/// Letters to clients, and that they were sent or handed over; added, never changed (R3.4, R7.5).
public protocol LetterRegister {
  /// The enrolment's letters that were sent and stand, newest first; not those that were withdrawn.
  func sentLetters(of enrolment: Enrolment.ID) throws(Refusal) -> [SentLetter]
  /// The enrolment's letters that were sent, newest first, those that were withdrawn too.
  func allLetters(of enrolment: Enrolment.ID) throws(Refusal) -> [SentLetter]
  /// Adds that a letter was sent, and the letter itself where its `id` is 0; `id` of the value is ignored.
  func addSentLetter(_ sent: SentLetter) throws(Refusal) -> SentLetter
}
