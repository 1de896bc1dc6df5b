import Domain

/// Takes letters out of the outbox that are not to be sent; they can be made again (R3.4).
public struct DiscardLetters: Verb {
  /// The letters.
  public var letters: [ClientLetter.ID]

  /// Letters that are not to be sent.
  public init(_ letters: [ClientLetter.ID]) { self.letters = letters }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    var lines: [ActLine] = []
    for id in letters {
      let letter = try work.letter(id)
      let enrolment = try work.enrolment(letter.enrolment)
      try session.require(.sendLetter, for: enrolment)
      guard try work.outbox(of: enrolment.id).contains(where: { $0.id == id }) else {
        throw try Refusal(
          .conflict, "alreadySent", work.line("brevet ligger inte längre i Att skicka", of: enrolment.client).text)
      }
      try work.discardLetter(id)
      try work.trace(
        .letterDiscarded, in: enrolment, detail: ["letter": "\(id.rawValue)", "kind": letter.kind.rawValue],
        by: session)
      lines.append(try work.line("\(letter.kind.label) skickas inte", of: enrolment.client))
    }
    let message = lines.count == 1 ? lines[0] : ActLine("\(lines.count) brev skickas inte")
    try work.keepAct(message, withdrawnAs: .letter, by: session)
    return message
  }
}
