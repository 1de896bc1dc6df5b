import Domain

/// Letters that clients were sent or handed; added, never changed (R3.4, R7.5).
public protocol LetterRegister {
  /// The enrolment's letters, newest first; not those whose recording was undone.
  func sentLetters(of enrolment: Enrolment.ID) throws(Refusal) -> [SentLetter]
  /// Adds a letter; `id` of the value is ignored.
  func addSentLetter(_ letter: SentLetter) throws(Refusal) -> SentLetter
  /// Withdraws what its person has undone, or with false brings it back; the text stays as it is.
  func withdrawSentLetter(_ id: SentLetter.ID, _ isWithdrawn: Bool) throws(Refusal)
}
