import Domain

/// Records what a person says: that letters of the outbox were sent or handed over, how and on which day (R3.4, R7.5).
///
/// Each is judged by the day that is given, not by the day that is told. Of several, one that was out of date then stays and
/// the others are recorded; said of it alone it is recorded as well, with what did not hold. It is not undone by a key: a sent
/// letter is withdrawn by a verb of its own, and told anew.
public struct SendLetters: Verb {
  /// What came of it.
  public struct Outcome: Hashable, LineOutcome {
    /// What was recorded, or why nothing was.
    public var line: ActLine
    /// How many were recorded.
    public var sent: Int
    /// Whose letters stay, by name, with why.
    public var stays: [String]
  }

  /// The letters.
  public var letters: [ClientLetter.ID]
  /// How they reached the clients.
  public var way: SendingWay
  /// The day they did.
  public var day: Day
  /// The day the client said yes to reminders by e-mail or text message.
  public var agreed: Day?

  /// Letters that went out.
  public init(_ letters: [ClientLetter.ID], way: SendingWay, day: Day, agreed: Day? = nil) {
    self.letters = letters
    self.way = way
    self.day = day
    self.agreed = agreed
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Outcome {
    var sent: [(name: String, kind: LetterKind)] = []
    var refused: [Refusal] = []
    var note: String?
    for id in letters {
      let letter = try work.letter(id)
      let enrolment = try work.enrolment(letter.enrolment)
      try session.require(.sendLetter, for: enrolment)
      let client = try work.client(enrolment.client)
      let name = client.details.name.listText
      let lapses = try work.lapses(of: letter, on: day)
      do throws(Refusal) {
        guard try work.outbox(of: enrolment.id).contains(where: { $0.id == id }) else {
          throw Refusal(.conflict, "alreadySent", ActLine("brevet ligger inte längre i Att skicka", of: name).text)
        }
        // Of several, one that was out of date is most likely not meant; said of it alone, it went out.
        let isTimely = try work.isTimely(letter, on: day)
        guard letters.count == 1 || lapses.isEmpty && isTimely else {
          throw Refusal(
            .conflict, "outOfDate",
            ActLine("det som \(letter.kind.definiteLabel) säger gäller inte längre", of: name).text + " Gör om brevet.")
        }
        try work.checkSending(
          of: letter, way: way, day: day, agreed: agreed, to: client, in: enrolment, by: session)
      } catch {
        // A day or a way that cannot be is the form's, not one letter's.
        if letters.count == 1 || error.fields["day"] != nil || error.fields["agreed"] != nil { throw error }
        refused.append(error)
        continue
      }
      let kept = try work.keep(
        SentLetter(
          id: .init(0), letter: letter, way: way, day: day, recorded: session.now, by: session.user, agreed: agreed,
          lapses: lapses),
        in: enrolment, by: session)
      if letters.count == 1 { note = try self.note(kept, in: work, by: session) }
      sent.append((name, letter.kind))
    }
    let when = day == session.today ? "" : " \(day.listText(today: session.today))"
    let left = refused.isEmpty ? [] : ["\(refused.count) ligger kvar"]
    var line: ActLine
    if sent.count == 1, let one = sent.first {
      line = ActLine(
        (way.isReminder ? "påminnelse \(way.pastLabel)" : one.kind.sent(by: way)) + when, left, of: one.name)
    } else {
      line = ActLine("\(sent.count) brev \(way.pluralLabel)\(when)")
      line.add(left)
    }
    if !sent.isEmpty { try work.keepAct(line, withdrawnAs: .letter, by: session) }
    line.note = note
    return Outcome(line: line, sent: sent.count, stays: refused.map(\.message))
  }

  /// What is said of a letter that did not hold, or holds no longer and is to be made anew.
  private func note(_ sent: SentLetter, in work: any UnitOfWork, by session: Session) throws(Refusal) -> String? {
    let isToCome = sent.names.isEmpty || sent.names.contains { $0.start > session.now }
    // Held against what counts for a letter of this way.
    var again = sent
    again.lapses = try work.lapses(of: sent.letter, on: session.today)
    let isTimely = try work.isTimely(sent.letter, on: session.today)
    let said = [
      sent.weight.sentence,
      isToCome && !(isTimely && again.weight == .held) ? "Det som den säger gäller inte längre: gör en ny." : nil,
    ].compactMap { $0 }
    return said.isEmpty ? nil : said.joined(separator: " ")
  }
}
