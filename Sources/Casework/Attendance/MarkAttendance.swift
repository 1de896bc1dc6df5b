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
  /// The marks that stood before whoever marks: a place that has got another since refuses (R15.3). A place that is not named
  /// is marked whatever stands there.
  public var seen: [Participant.ID: AttendanceMark?] = [:]

  /// Marks `participants`.
  public init(
    participants: [Participant.ID], mark: AttendanceMark? = nil, enteredInError: Bool = false,
    seen: [Participant.ID: AttendanceMark?] = [:]
  ) {
    self.participants = participants
    self.mark = mark
    self.enteredInError = enteredInError
    self.seen = seen
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> AttendanceOutcome {
    var changed: [Participant] = []
    var tasks: [FollowUpTask] = []
    var withdrawn = 0
    for id in participants {
      let participant = try work.participant(id)
      let enrolment = try work.enrolment(participant.enrolment)
      try session.require(.registerAttendance, for: enrolment)
      let occasion = try work.occasion(participant.occasion)
      try occasion.requireMarkable(participant, as: mark, at: session.now)
      guard participant.mark != mark else { continue }
      try requireSeen(participant, in: work)
      try enrolment.requireLasting(on: occasion)
      try work.requireExpectation(of: mark, in: enrolment.id, on: occasion.start.day)
      changed.append(participant)
      let standing = try work.tasks(of: enrolment.id).filter { $0.state != .withdrawn }.map(\.id)
      if let task = try work.setMark(mark, of: participant, enteredInError: enteredInError, by: session) {
        tasks.append(task)
      }
      withdrawn += try work.tasks(of: enrolment.id).count { $0.state == .withdrawn && standing.contains($0.id) }
    }
    guard !changed.isEmpty else {
      return AttendanceOutcome(changed: 0, tasks: [], line: ActLine("det var redan registrerat"))
    }
    var line = try line(changed: changed, tasks: tasks, in: work, today: session.today)
    try work.keepUndo(title: line, by: session)
    if withdrawn > 0 { line.add([withdrawn == 1 ? "1 uppgift återtagen" : "\(withdrawn) uppgifter återtagna"]) }
    return AttendanceOutcome(changed: changed.count, tasks: tasks, line: line)
  }

  /// Refuses where somebody else has marked the place since it was seen.
  private func requireSeen(_ participant: Participant, in work: any UnitOfWork) throws(Refusal) {
    guard let seen = seen[participant.id], seen != participant.mark else { return }
    let name = try work.client(participant.client).details.name.titleText
    let now = participant.mark?.label ?? "ej registrerad"
    throw Refusal(
      .conflict, "markedMeanwhile",
      "\(name) har markerats av någon annan sedan du såg listan: \(now). Markera igen om det ska bli \(mark?.label ?? "ej registrerad").",
      conflicts: [.init(field: "Närvaro", mine: mark?.label ?? "ej registrerad", theirs: now)])
  }

  private func line(
    changed: [Participant], tasks: [FollowUpTask], in work: any UnitOfWork, today: Day
  ) throws(Refusal) -> ActLine {
    let label = mark?.label ?? (enteredInError ? "felregistrerad markering borttagen" : "ej registrerad")
    guard changed.count == 1, let only = changed.first else {
      return ActLine(label, of: "\(changed.count) personer")
    }
    guard let task = tasks.first else { return try work.line(label, of: only.client) }
    return try work.line(
      label,
      ["uppgift till \(try work.ownerName(of: task)) senast \(task.due.listText(today: today))"]
        + work.emptyNote(for: work.enrolment(task.enrolment)), of: only.client)
  }
}
