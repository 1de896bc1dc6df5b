import Domain

/// A letter to be made: to whom and about what. Which letter it is follows from what it is about.
public struct LetterRequest: Hashable, Sendable {
  /// The case.
  public var enrolment: Enrolment.ID
  /// What it is about.
  public var subject: SentLetter.Subject

  /// A letter about something in a case.
  public init(enrolment: Enrolment.ID, subject: SentLetter.Subject) {
    self.enrolment = enrolment
    self.subject = subject
  }
}

extension ClientLetter {
  /// What the same letter is made anew as.
  public var request: LetterRequest { LetterRequest(enrolment: enrolment, subject: subject) }
}
