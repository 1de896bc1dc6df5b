import Domain

/// Withdraws a note of one's own: it stays readable, struck through, with who and why (R12.2).
public struct WithdrawNote: Verb {
  /// The case.
  public var enrolment: Enrolment.ID
  /// The note.
  public var note: CaseNote.ID
  /// Why.
  public var reason: String

  /// A withdrawal.
  public init(enrolment: Enrolment.ID, note: CaseNote.ID, reason: String) {
    self.enrolment = enrolment
    self.note = note
    self.reason = reason
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.writeNote, for: enrolment)
    guard let note = try work.notes(of: enrolment.id).first(where: { $0.id == note }) else {
      throw Refusal(.impossible, "noNote", "Anteckningen finns inte i ärendet.")
    }
    guard note.author == session.user else {
      throw Refusal(
        .notPermitted, "otherAuthor",
        "Bara den som skrev anteckningen kan återkalla den. Skriv en rättelse i stället.")
    }
    try work.withdraw(.note(note.id), because: reason, in: enrolment, by: session)
    let message = try work.line(
      "anteckningen om \(note.eventDay.listText(today: session.today)) är återkallad", of: enrolment.client)
    try work.keepWithdrawal(message, of: .note(note.id), by: session)
    return message
  }
}
