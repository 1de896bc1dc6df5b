import Domain

/// Letters to clients, and that they were sent or handed over (R3.4, R7.5). What a letter says and that it was sent are added
/// and never changed; where it stands with the printer, that it is not to be sent and that it came back are.
public protocol LetterRegister {
  /// A letter.
  func letter(_ id: ClientLetter.ID) throws(Refusal) -> ClientLetter
  /// The letters of a unit that wait to be sent, the oldest first, `limit` at most: made, or come back, and not thrown away.
  /// Each is at exactly one unit: where it lies, or where nobody may send letters there, at the other one of its case.
  func outbox(of unit: Unit, limit: Int) throws(Refusal) -> [ClientLetter]
  /// How many they are.
  func outboxCount(of unit: Unit) throws(Refusal) -> Int
  /// The enrolment's letters that wait to be sent, the oldest first.
  func outbox(of enrolment: Enrolment.ID) throws(Refusal) -> [ClientLetter]
  /// Adds a letter; `id` of the value is ignored.
  func addLetter(_ letter: ClientLetter) throws(Refusal) -> ClientLetter
  /// Stores where a letter stands with the printer.
  func setPrinting(_ printing: ClientLetter.Printing, of letter: ClientLetter.ID) throws(Refusal)
  /// Takes a letter out of the outbox for good; what was sent of it stays.
  func discardLetter(_ id: ClientLetter.ID) throws(Refusal)
  /// The enrolment's letters that the program made and nobody threw away, the oldest first.
  func madeLetters(of enrolment: Enrolment.ID) throws(Refusal) -> [ClientLetter]
  /// The cases with such letters of which something was written that letters say, since it was asked last.
  func takeCasesOfLetters() throws(Refusal) -> [Enrolment.ID]
  /// From when on which parts of a letter did not hold, in the order of time; none where all has held since it was made.
  func standings(of letter: ClientLetter.ID) throws(Refusal) -> [LetterStanding]
  /// Adds what of a letter does not hold from a moment on.
  func addStanding(_ standing: LetterStanding, of letter: ClientLetter.ID) throws(Refusal)
  /// Drops the last of them: what an undo took back has never been so.
  func replaceStandings(of letter: ClientLetter.ID, with standings: [LetterStanding]) throws(Refusal)
  /// Keeps what did not hold of a sent letter after something has never been so.
  func setLapses(_ lapses: [LetterLapse], of letter: SentLetter.ID) throws(Refusal)
  /// The enrolment's letters that were sent and stand, newest first; not those that were withdrawn.
  func sentLetters(of enrolment: Enrolment.ID) throws(Refusal) -> [SentLetter]
  /// The enrolment's letters that were sent, newest first, those that were withdrawn too.
  func allLetters(of enrolment: Enrolment.ID) throws(Refusal) -> [SentLetter]
  /// A letter that was sent and stands.
  func sentLetter(_ id: SentLetter.ID) throws(Refusal) -> SentLetter
  /// Adds that a letter was sent, and the letter itself where its `id` is 0; `id` of the value is ignored.
  func addSentLetter(_ sent: SentLetter) throws(Refusal) -> SentLetter
  /// Stores that a letter came back, or with nil that it did not.
  func setReturn(_ cameBack: SentLetter.Return?, of sent: SentLetter.ID) throws(Refusal)
}
