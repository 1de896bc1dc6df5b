import Domain

/// Letters to clients, and that they were sent or handed over; added, never changed (R3.4, R7.5).
public protocol LetterRegister {
  /// The enrolment's letters that were sent, newest first; not those whose recording was taken back.
  func sentLetters(of enrolment: Enrolment.ID) throws(Refusal) -> [SentLetter]
  /// Adds that a letter was sent, and the letter itself where its `id` is 0; `id` of the value is ignored.
  func addSentLetter(_ sent: SentLetter) throws(Refusal) -> SentLetter
  /// Withdraws what its person has undone, or with false brings it back; the text stays as it is.
  func withdrawSentLetter(_ id: SentLetter.ID, _ isWithdrawn: Bool) throws(Refusal)
}
