import Domain

/// Whether letters hold, now and on the day they went (R3.4, R7.5).
extension UnitOfWork {
  /// After a verb, in its transaction: what of the letters in the cases that it touched holds no longer, or holds again, is
  /// kept with the moment, so that a letter is judged by the day it went and not by the day that is told.
  ///
  /// The register knows what was touched whichever verb it was, an import too. What an undo took back, of an act at `undone`,
  /// has never been so: letters that were told meanwhile are judged anew by what has been.
  public func noteLetters(by session: Session, undone: LocalDateTime? = nil) throws(Refusal) {
    for id in try takeCasesOfLetters() {
      for letter in try madeLetters(of: id) {
        let (now, known) = (try lapsed(letter), try standings(of: letter.id))
        guard now != known.last?.lapsed ?? [] else { continue }
        guard let undone, let made = letter.made else {
          try addStanding(LetterStanding(at: session.now, lapsed: now), of: letter.id)
          continue
        }
        try replaceStandings(of: letter.id, with: known.corrected(since: max(undone, made.at), to: now))
        for sent in try sentLetters(of: id) where sent.letter.id == letter.id {
          let lapses = try lapses(of: letter, on: sent.day, told: sent.recorded)
          if lapses != sent.lapses { try setLapses(lapses, of: sent.id) }
        }
      }
    }
  }

  /// What did not hold, or cannot be shown to have held, of a letter that went on a day, as far as is known.
  ///
  /// - Parameter told: when that was told, where it is judged again: what came after has nothing to do with it.
  func lapses(of letter: ClientLetter, on day: Day, told: LocalDateTime? = nil) throws(Refusal) -> [LetterLapse] {
    guard let made = letter.made else { return [] }
    var standings = try standings(of: letter.id)
    if standings.first?.at != made.at { standings.insert(LetterStanding(at: made.at, lapsed: []), at: 0) }
    guard let told else { return standings.lapses(on: day, now: try lapsed(letter)) }
    standings.removeAll { $0.at > told }
    return standings.lapses(on: day, now: standings.last?.lapsed ?? [])
  }

  /// Whether what a letter says is still so for somebody who gets it on a day (R3.4): all that it says, as it would have been
  /// said when it was made, and in time to do what it asks for. What another made is not known to have changed.
  func holds(_ letter: ClientLetter, on day: Day) throws(Refusal) -> Bool {
    guard try lapsed(letter).isEmpty else { return false }
    return try isTimely(letter, on: day)
  }

  /// Whether somebody who gets a letter on a day can do what it asks for.
  func isTimely(_ letter: ClientLetter, on day: Day) throws(Refusal) -> Bool {
    guard let made = letter.made, let content = try content(of: letter, at: made.at) else { return true }
    return content.isTimely(on: day, calendar: try workingCalendar(on: day))
  }

  /// What of a letter holds no longer.
  private func lapsed(_ letter: ClientLetter) throws(Refusal) -> Set<LetterPart> {
    guard let basis = letter.basis, let made = letter.made else { return [] }
    let now = try self.basis(
      of: try content(of: letter, at: made.at), naming: basis.times.map(\.occasion), kind: letter.kind,
      in: enrolment(letter.enrolment))
    return basis.lapsed(in: now, writtenIn: letter.language)
  }

  /// What a letter of a kind that says `content`, and names occasions, rests on; without content where there is nothing to
  /// write about any more.
  func basis(of content: LetterContent?, naming occasions: [Occasion.ID], kind: LetterKind, in enrolment: Enrolment)
    throws(Refusal) -> LetterBasis
  {
    let client = try client(enrolment.client)
    let name = client.details.name
    var times: [LetterBasis.Time] = []
    for id in occasions {
      guard let said = try said(of: id, in: enrolment, withLeader: kind.isSummons) else { continue }
      times.append(LetterBasis.Time(occasion: id, said: said))
    }
    var words = content
    words?.recipient.language = nil
    words?.writer = ""
    return LetterBasis(
      language: client.details.language,
      recipient: client.canGetPost
        ? "\(name.listText) | \(client.protection == nil ? client.details.address ?? "" : "")" : nil,
      times: times, words: words.map { String(describing: $0) })
  }

  /// When and where an occasion is, and whom one meets; nil where the client is not asked to it any more.
  private func said(of id: Occasion.ID, in enrolment: Enrolment, withLeader: Bool) throws(Refusal) -> String? {
    guard let place = try participant(of: enrolment.id, at: id), place.state == .booked else { return nil }
    let occasion = try occasion(id)
    // Not held says something of the day itself, and nothing of what the client was asked to.
    guard occasion.state.expectsAttendance || occasion.state == .notHeld else { return nil }
    let centre = try centres().first { $0.id == occasion.centre }
    let house = occasion.room != nil || occasion.place == "jobbtorget" ? centre?.address : nil
    let leader = withLeader ? occasion.leader.map { "\($0.rawValue)" } : nil
    return [occasion.start.iso, occasion.place, house ?? "", leader ?? ""].joined(separator: " | ")
  }

  private func content(of letter: ClientLetter, at moment: LocalDateTime) throws(Refusal) -> LetterContent? {
    do throws(Refusal) {
      return try letterContent(letter.request, in: enrolment(letter.enrolment), writer: "", at: moment)
    } catch {
      guard error.kind == .impossible || error.kind == .notFound else { throw error }
      return nil
    }
  }
}
