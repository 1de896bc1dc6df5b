import Domain

/// Records letters as sent, with their text, each withdrawn by a verb of its own: what they say must still hold (R3.4, R7.5).
public struct SendLetters: Verb {
  /// The letters.
  public var letters: [Letter]
  /// How they reach the clients.
  public var way: SendingWay

  /// Letters that went out.
  public init(_ letters: [Letter], way: SendingWay) {
    self.letters = letters
    self.way = way
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> String {
    for letter in letters {
      let content = letter.content
      guard try work.letterContent(content.request, by: session) == content else {
        throw Refusal(
          .conflict, "letterChanged",
          "\(content.recipient.name.listText): det som brevet säger har ändrats sedan det gjordes. Gör om brevet.")
      }
      let enrolment = try work.enrolment(content.enrolment)
      _ = try work.keep(
        SentLetter(
          id: .init(0),
          letter: ClientLetter(
            id: .init(0), enrolment: enrolment.id, client: enrolment.client, kind: content.kind,
            subject: content.subject, names: content.names, language: letter.language.label, text: letter.text,
            made: .init(at: session.now, by: session.user)),
          way: way, day: session.today, recorded: session.now, by: session.user),
        in: enrolment, by: session)
    }
    let message: String
    if letters.count == 1, let content = letters.first?.content {
      message = "\(content.recipient.name.listText): \(content.kind.label) \(way.pastLabel)."
    } else {
      message = "\(letters.count) brev \(way.pluralLabel)."
    }
    try work.keepAct(message, withdrawnAs: .letter, by: session)
    return message
  }
}

extension LetterContent {
  /// What it was asked for as.
  var request: LetterRequest { LetterRequest(enrolment: enrolment, subject: subject) }
}
