/// An anteckning in a case; never changed, a correction is a new note pointing at the old (R12.2).
public struct CaseNote: Hashable, Sendable {
  public typealias ID = Identifier<CaseNote>

  /// The key in the register.
  public var id: ID
  /// The case.
  public var enrolment: Enrolment.ID
  /// The day it is about.
  public var eventDay: Day
  /// When it was written.
  public var written: LocalDateTime
  /// Who wrote it.
  public var author: User.ID
  /// The text.
  public var text: String
  /// The note that this one corrects.
  public var corrects: ID?

  /// A note as stored.
  public init(
    id: ID, enrolment: Enrolment.ID, eventDay: Day, written: LocalDateTime, author: User.ID, text: String,
    corrects: ID? = nil
  ) {
    self.id = id
    self.enrolment = enrolment
    self.eventDay = eventDay
    self.written = written
    self.author = author
    self.text = text
    self.corrects = corrects
  }
}
