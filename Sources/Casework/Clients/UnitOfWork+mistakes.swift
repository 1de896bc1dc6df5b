import Domain

/// Clients that were joined by mistake: what was made in their cases between joining and parting shows nothing (R7.5, R14.3).
extension UnitOfWork {
  /// Parts two clients. What was found out about an absence while its case lay under another person is to be found out anew:
  /// the one who was looked for was somebody else.
  /// - Parameter asksAnew: false where the checks come back by themselves, when the parting is done again.
  /// - Returns: what follows, in words, case by case.
  func part(
    _ merge: ClientMerge, asksAnew: Bool = true, in enrolment: Enrolment.ID, by session: Session
  ) throws(Refusal) -> [String] {
    var mistaken = try casesToPart(merge)
    if merge.changedWhoStands {
      for own in try enrolments(of: merge.kept) where !mistaken.contains(own.id) { mistaken.append(own.id) }
    }
    let mistake = MistakenIdentity(from: merge.at, to: session.now)
    var words: [String] = []
    for id in mistaken {
      let enrolment = try self.enrolment(id)
      if let shown = try shownNothing(for: enrolment, in: mistake) { words.append(shown) }
      if asksAnew { words += try askAnew(in: enrolment, mistaken: mistake, by: session) }
    }
    try part(
      merge, leaving: merge.parted(from: client(merge.kept).details), mistaken: mistaken, at: session.now,
      in: enrolment)
    return words
  }

  /// What was sent to a client, of what was made while the case was theirs.
  func ownLetters(of enrolment: Enrolment.ID) throws(Refusal) -> [SentLetter] {
    let mistakes = try mistakes(in: enrolment)
    return try sentLetters(of: enrolment).filter { letter in !mistakes.contains { $0.covers(letter) } }
  }

  /// The tries to reach a client in a task, of those made while the case was theirs.
  func ownAttempts(in task: FollowUpTask) throws(Refusal) -> [ContactAttempt] {
    let mistakes = try mistakes(in: task.enrolment)
    return try contactAttempts(of: task.id).filter { attempt in !mistakes.contains { $0.covers(attempt.written) } }
  }

  /// What was recorded in an examination while the case was the client's.
  func ownRecords(in task: FollowUpTask) throws(Refusal) -> [ExaminationRecord] {
    let mistakes = try mistakes(in: task.enrolment)
    return try examinationRecords(of: task.id).filter { record in !mistakes.contains { $0.covers(record.at) } }
  }

  /// Opens the checks anew that were closed in a mistake.
  private func askAnew(
    in enrolment: Enrolment, mistaken mistake: MistakenIdentity, by session: Session
  ) throws(Refusal) -> [String] {
    var words: [String] = []
    for task in try tasks(of: enrolment.id) where task.kind == .checkAbsence && task.state == .closed {
      guard let found = task.found, mistake.covers(found.at), let missed = task.occasion else { continue }
      var open = task
      open.state = .open
      (open.finding, open.found) = (nil, nil)
      open.due = try absenceCheckDue(in: enrolment, on: session.today)
      open.owner = try owner(of: task.kind, in: enrolment)
      try update(open)
      try addTaskEvent(
        "Öppnad igen: klienterna delades, och den som söktes var en annan.", to: task.id, at: session.now,
        by: session.user)
      let day = try occasion(missed).start.day.listText(today: session.today)
      words.append("frånvaron \(day) kontrolleras på nytt av \(try ownerName(of: open))")
    }
    return words
  }

  /// "2 brev och 1 kontaktförsök gjordes i fel persons namn och visar inget för JT-2008-00002"; nil where there was nothing.
  private func shownNothing(for enrolment: Enrolment, in mistake: MistakenIdentity) throws(Refusal) -> String? {
    let letters = try sentLetters(of: enrolment.id).count { mistake.covers($0) }
    var (attempts, records) = (0, 0)
    for task in try tasks(of: enrolment.id) {
      attempts += try contactAttempts(of: task.id).count { mistake.covers($0.written) }
      records += try examinationRecords(of: task.id).count { mistake.covers($0.at) }
    }
    let parts = [
      (letters, "brev", "brev"), (attempts, "kontaktförsök", "kontaktförsök"),
      (records, "underlag i en prövning", "underlag i en prövning"),
    ].filter { $0.0 > 0 }.map { $0.0.counted($0.1, $0.2) }
    guard let last = parts.last else { return nil }
    let list = parts.count == 1 ? last : "\(parts.dropLast().joined(separator: ", ")) och \(last)"
    return "\(list) gjordes i fel persons namn och visar inget för \(enrolment.caseNumber.text)"
  }
}
