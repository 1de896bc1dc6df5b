import Domain

/// Adds a note to a case; a correction points at the note it corrects (R12.2).
public struct WriteNote: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID
  /// The day it is about, not in the future.
  public var eventDay: Day
  /// The text.
  public var text: String
  /// The note that this one corrects.
  public var corrects: CaseNote.ID?

  /// A note.
  public init(enrolment: Enrolment.ID, eventDay: Day, text: String, corrects: CaseNote.ID? = nil) {
    self.enrolment = enrolment
    self.eventDay = eventDay
    self.text = text
    self.corrects = corrects
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> CaseNote {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.writeNote, for: enrolment)
    guard eventDay <= session.today else {
      throw Refusal(
        .invalid, "future", "En anteckning kan inte gälla en dag som inte varit.",
        fields: ["eventDay": "Ange en dag till och med i dag."])
    }
    let accepted = try TextFilter.accept(text, maxLength: 20_000, lines: .multiple)
    guard !accepted.allSatisfy(\.isWhitespace) else {
      throw Refusal(.invalid, "empty", "Anteckningen är tom.", fields: ["text": "Skriv något."])
    }
    let note = try work.addNote(
      CaseNote(
        id: .init(0), enrolment: enrolment.id, eventDay: eventDay, written: session.now, author: session.user,
        text: accepted, corrects: corrects))
    try work.trace(.noteWritten, in: enrolment, detail: ["note": "\(note.id.rawValue)"], by: session)
    try work.keepAct(
      try work.line("anteckning om \(eventDay.listText(today: session.today))", of: enrolment.client),
      withdrawnAs: .note, made: [.note(note.id)], by: session)
    return note
  }
}
