import Domain

/// Marks one or several clients' attendance at an occasion and opens what follows from it (R6, R7.1). One transaction,
/// one step to undo.
public struct MarkAttendance: Verb {
  /// The places to mark.
  public var participants: [Participant.ID]
  /// The mark; nil takes a mark back to "ej registrerad".
  public var mark: AttendanceMark?
  /// Whether the old mark was entered in error: wrong person or session (R6.5).
  public var enteredInError: Bool = false

  /// Marks `participants`.
  public init(participants: [Participant.ID], mark: AttendanceMark? = nil, enteredInError: Bool = false) {
    self.participants = participants
    self.mark = mark
    self.enteredInError = enteredInError
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> AttendanceOutcome {
    var changed: [Participant] = []
    var tasks: [FollowUpTask] = []
    for id in participants {
      let participant = try work.participant(id)
      let enrolment = try work.enrolment(participant.enrolment)
      try session.require(.registerAttendance, for: enrolment)
      let occasion = try work.occasion(participant.occasion)
      try requireMarkable(occasion, participant, now: session.now)
      guard participant.mark != mark else { continue }
      try work.requireExpectation(of: mark, in: enrolment.id, on: occasion.start.day)
      changed.append(participant)
      if let task = try work.setMark(mark, of: participant, enteredInError: enteredInError, by: session) {
        tasks.append(task)
      }
    }
    guard !changed.isEmpty else {
      return AttendanceOutcome(changed: 0, tasks: [], message: "Det var redan registrerat.")
    }
    let message = try sentence(changed: changed, tasks: tasks, in: work, today: session.today)
    try work.keepUndo(title: message, by: session)
    return AttendanceOutcome(changed: changed.count, tasks: tasks, message: message)
  }

  private func requireMarkable(_ occasion: Occasion, _ participant: Participant, now: LocalDateTime) throws(Refusal) {
    guard occasion.state.expectsAttendance else {
      throw Refusal(
        .impossible, "notStanding", "\(occasion.title) är \(occasion.state.label); ingen närvaro registreras där.")
    }
    guard participant.state == .booked else {
      throw Refusal(.impossible, "placeCancelled", "Tiden är \(participant.state.label); ingen närvaro registreras.")
    }
    switch mark {
    case .present, .noShow, .notExpected:
      guard occasion.hasBegun(at: now) else {
        throw Refusal(
          .impossible, "beforeStart",
          "\(occasion.title) börjar \(occasion.start.day.iso) \(occasion.start.time.text). "
            + "Före det kan bara anmäld frånvaro registreras.")
      }
    case .excused, nil: break
    }
    if case .present(let late, let early) = mark {
      guard late >= 0, early >= 0, late + early < occasion.minutes else {
        throw Refusal(
          .invalid, "minutes", "Mötet är \(occasion.minutes) min; sen ankomst och tidig gång ryms inte.",
          fields: ["minutes": "Ange minuter under \(occasion.minutes)."])
      }
    }
    if case .notExpected(let reason) = mark, reason.allSatisfy(\.isWhitespace) {
      throw Refusal(
        .invalid, "reasonMissing", "Skriv varför klienten inte väntades.", fields: ["reason": "Skriv varför."])
    }
    if case .excused(let reason) = mark, reason.allSatisfy(\.isWhitespace) {
      throw Refusal(
        .invalid, "excuseMissing", "Skriv vad som anmäldes, till exempel sjuk.",
        fields: ["reason": "Skriv vad som anmäldes."])
    }
  }

  private func sentence(
    changed: [Participant], tasks: [FollowUpTask], in work: any UnitOfWork, today: Day
  ) throws(Refusal) -> String {
    let label = mark?.label ?? (enteredInError ? "felregistrering borttagen" : "ej registrerad")
    guard changed.count == 1, let only = changed.first else {
      return ActLine(label, of: "\(changed.count) personer").text
    }
    guard let task = tasks.first else { return try work.line(label, of: only.client) }
    return try work.line(
      label,
      ["uppgift till \(try work.ownerName(of: task)) senast \(task.due.listText(today: today))"]
        + work.emptyNote(for: work.enrolment(task.enrolment)), of: only.client)
  }
}
