import Domain

/// What a finding must rest on, and what it changes besides the task (R7.2).
extension UnitOfWork {
  /// Refuses a finding for which something is missing, naming each field; a try that is kept with it counts.
  func requireFounded(
    _ finding: AbsenceReason, absence: Day, isLanguageGiven: Bool, of task: FollowUpTask, today: Day,
    besides attempt: AddContactAttempt? = nil
  ) throws(Refusal) {
    var faults = finding.faults(absence: absence, today: today)
    faults.merge(
      finding.faults(tries: try ownAttempts(in: task).map(\.reached) + (attempt.map { [$0.reached] } ?? []))
    ) { $1 }
    if case .valid(.languageMisunderstanding, _, _, _) = finding, !isLanguageGiven {
      faults["language"] = "Ange språk och om tolk behövs."
    }
    guard faults.isEmpty else {
      throw Refusal(
        .invalid, "findingIncomplete", faults.sorted { $0.key < $1.key }.map(\.value).joined(separator: " "),
        fields: faults)
    }
  }

  /// Gives the client the language and interpreter need that turned out.
  func updateLanguage(_ need: LanguageNeed?, of id: Client.ID, in enrolment: Enrolment, by session: Session)
    throws(Refusal)
  {
    guard let need else { return }
    var client = try client(id)
    guard client.details.language != need.language || client.details.needsInterpreter != need.needsInterpreter
    else { return }
    client.details.language = try TextFilter.accept(need.language, maxLength: 60, lines: .single)
    client.details.needsInterpreter = need.needsInterpreter
    try update(client)
    try trace(.clientChanged, in: enrolment, detail: ["fields": "language,needsInterpreter"], by: session)
  }
}

extension UnitOfWork {
  /// The last day of an illness that was found in a case and is not over (R7.2): no time is proposed before it ends (R3.3).
  func lastDayOfIllness(of enrolment: Enrolment.ID, on today: Day) throws(Refusal) -> Day? {
    try tasks(of: enrolment).compactMap { task in
      guard task.state == .closed, case .valid(.illness, _, let last?, _) = task.finding, last >= today else {
        return nil
      }
      return last
    }.max()
  }
}

extension FollowUpTask {
  /// What a task that just arose says in the message line: "uppgift pröva rätten till försörjningsstöd senast mån 5/5".
  func announcement(today: Day) -> String { "uppgift \(kind.label) senast \(due.listText(today: today))" }
}
