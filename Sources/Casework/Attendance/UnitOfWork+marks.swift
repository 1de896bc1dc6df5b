import Domain

extension UnitOfWork {
  /// Gives a place its mark and does what follows: the mark's trace, the occasion held, the R7.1 task opened or
  /// withdrawn, the enrolment's stored state (R6.2, R6.5, R7.1).
  /// - Returns: the task that was opened, if one was.
  @discardableResult
  func setMark(_ mark: AttendanceMark?, of participant: Participant, enteredInError: Bool, by session: Session)
    throws(Refusal) -> FollowUpTask?
  {
    let enrolment = try enrolment(participant.enrolment)
    let before = participant.mark
    let task = try followUp(mark, replacing: before, of: participant, in: enrolment, wasHeld: true, by: session)
    var changed = participant
    changed.mark = mark
    try update(changed)
    try keepMark(mark, of: participant.id, enteredInError: enteredInError, at: session.now, by: session.user)
    try settleState(of: participant.occasion)
    try trace(
      before == nil ? .attendanceMarked : .attendanceCorrected, in: enrolment,
      detail: [
        "occasion": "\(participant.occasion.rawValue)", "mark": mark?.code ?? "unregistered",
        "enteredInError": enteredInError ? "yes" : "no",
      ], by: session)
    try refresh(enrolment.id, now: session.now)
    return task
  }

  /// Opens or withdraws the R7.1 task as `NoShowChain` says.
  @discardableResult
  func followUp(
    _ mark: AttendanceMark?, replacing before: AttendanceMark?, of participant: Participant, in enrolment: Enrolment,
    wasHeld: Bool, by session: Session
  ) throws(Refusal) -> FollowUpTask? {
    let existing = try task(.checkAbsence, of: enrolment.id, about: participant.occasion)
    let earlier = try noShows(of: enrolment.id).filter { $0.participant.id != participant.id }.count
    let consequence = NoShowChain.consequence(
      of: mark, replacing: before, wasHeld: wasHeld, hasOpenTask: existing?.state == .open,
      hasClosedTask: existing?.state == .closed, earlierNoShows: earlier, today: session.today,
      dueIn: try settings().number(.absenceCheckDays, at: .district(enrolment.district), on: session.today),
      calendar: try workingCalendar(on: session.today))
    switch consequence {
    case .none: return nil
    case .open(let ordinal, let due):
      return try open(
        .checkAbsence, in: enrolment, owner: districtOwner(of: enrolment), due: due, occasion: participant.occasion,
        ordinal: ordinal, by: session)
    case .withdraw(let reason):
      if let existing { try withdraw(existing, because: reason, by: session) }
      return nil
    }
  }

  /// An occasion with a mark of presence or absence was held; one whose marks were all taken back is booked again.
  func settleState(of id: Occasion.ID) throws(Refusal) {
    var occasion = try occasion(id)
    guard occasion.state.expectsAttendance else { return }
    let wasHeld = try participants(of: id).contains { place in
      switch place.mark {
      case .present, .noShow: true
      case .excused, nil: false
      }
    }
    let state: OccasionState = wasHeld ? .held : .booked
    guard occasion.state != state else { return }
    occasion.state = state
    try update(occasion)
  }
}

extension AttendanceMark {
  /// The stable code in the log: present, excused, noShow.
  var code: String {
    switch self {
    case .present: "present"
    case .excused: "excused"
    case .noShow: "noShow"
    }
  }
}
