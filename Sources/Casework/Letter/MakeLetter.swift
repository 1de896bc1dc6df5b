import Domain

/// Keeps a letter as it was made, among what is to be sent; what it says must still hold (R3.4).
///
/// It takes the place of a letter about the same that has not been sent; the very same one made before stays.
public struct MakeLetter: Verb {
  /// The letter.
  public var letter: Letter

  /// A letter that was made.
  public init(_ letter: Letter) { self.letter = letter }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ClientLetter {
    let content = letter.content
    guard try work.letterContent(content.request, by: session) == content else {
      throw Refusal(
        .conflict, "letterChanged",
        ActLine("det som brevet säger har ändrats sedan det gjordes", of: content.recipient.name.listText).text
          + " Gör om brevet.")
    }
    let enrolment = try work.enrolment(content.enrolment)
    for waiting in try work.outbox(of: enrolment.id)
    where waiting.isSame(as: content.kind, about: content.subject) {
      let lies = waiting.isDistricts == session.unit.isDistrict
      // One that did not hold for a while cannot be shown to have held on that day, if it goes then.
      if lies, waiting.text == letter.text, try work.holds(waiting, on: session.today),
        try work.lapses(of: waiting, on: session.today).isEmpty
      {
        return waiting
      }
      try work.discardLetter(waiting.id)
    }
    let made = try work.addLetter(
      ClientLetter(
        id: .init(0), enrolment: enrolment.id, client: enrolment.client, kind: content.kind, subject: content.subject,
        names: letter.names, language: letter.language.label,
        basis: try work.basis(
          of: content, naming: letter.names.map(\.occasion), kind: content.kind, in: enrolment), text: letter.text,
        made: .init(at: session.now, by: session.user), isDistricts: session.unit.isDistrict))
    try work.trace(
      .letterMade, in: enrolment, detail: ["letter": "\(made.id.rawValue)", "kind": made.kind.rawValue], by: session)
    try work.keepAct(
      ActLine(made.kind.made, of: content.recipient.name.listText), withdrawnAs: .letter, by: session)
    return made
  }
}

extension LetterContent {
  /// What it was asked for as.
  var request: LetterRequest { LetterRequest(enrolment: enrolment, subject: subject) }
}
