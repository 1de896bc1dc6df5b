import Domain

extension UnitOfWork {
  /// Gives a place its mark and does what follows: the mark's trace, the occasion held, what the no-show
  /// chain makes of it, the enrolment's stored state (R6.2, R6.5, R7.1, R7.4).
  /// - Returns: the R7.1 task that was opened, if one was.
  @discardableResult
  func setMark(_ mark: AttendanceMark?, of participant: Participant, enteredInError: Bool, by session: Session)
    throws(Refusal) -> FollowUpTask?
  {
    let enrolment = try enrolment(participant.enrolment)
    let before = participant.mark
    var chain = try chain(of: enrolment, on: session.today)
    let occasion = try occasion(participant.occasion)
    let consequences = try chain.apply(
      mark == .noShow ? .missed : .corrected, at: occasion.id,
      isIntroduction: occasion.appointmentKind == .introductionMeeting)
    let reason =
      enteredInError
      ? "Markeringen var felregistrerad."
      : mark.map { "Markeringen ändrades till \($0.label)." } ?? "Markeringen togs bort."
    let opened = try carryOut(
      consequences, at: occasion.id, in: enrolment, because: reason, by: session)
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
    try settleChain(
      from: chain, in: enrolment, because: mark?.isPresence == true ? "Klienten kom." : reason,
      by: session)
    try refresh(enrolment.id, now: session.now)
    return opened.first { $0.kind == .checkAbsence }
  }

  /// An occasion with a mark of presence or absence was held; one whose marks were all taken back is booked again.
  func settleState(of id: Occasion.ID) throws(Refusal) {
    var occasion = try occasion(id)
    guard occasion.state.expectsAttendance else { return }
    let wasHeld = try participants(of: id).contains { $0.mark == .noShow || $0.mark?.isPresence == true }
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
    case .notExpected: "notExpected"
    }
  }
}
