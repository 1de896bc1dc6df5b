import Domain

/// Closes an enrolment with a date, one reason and own text; what is open is settled with it, and what has been is
/// registered first (R8.3).
public struct CloseEnrolment: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID
  /// The version read (R15.3).
  public var version: Int
  /// How it ends.
  public var closure: Closure
  /// True after the open tasks and bookings have been shown: they are withdrawn and cancelled.
  public var settlesOpen: Bool
  /// What of it was shown: where something else lies open, nothing is settled; nil where whoever confirms takes all.
  public var shown: OpenLeft.Shown?

  /// Closes an enrolment.
  public init(
    enrolment: Enrolment.ID, version: Int, closure: Closure, settlesOpen: Bool, shown: OpenLeft.Shown? = nil
  ) {
    self.enrolment = enrolment
    self.version = version
    self.closure = closure
    self.settlesOpen = settlesOpen
    self.shown = shown
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    var enrolment = try work.enrolment(enrolment)
    try session.require(.close, for: enrolment)
    guard enrolment.isOpen else {
      throw Refusal(.impossible, "closed", "Inskrivningen är redan avslutad.")
    }
    guard enrolment.version == version else {
      throw Refusal(.conflict, "changed", "Någon annan har ändrat inskrivningen. Läs kortet på nytt.")
    }
    try closure.require(
      for: enrolment, registered: work.registeredDays(of: enrolment.id, before: session.now), today: session.today)
    let asked = try work.requireReason(of: closure, for: enrolment, at: session.now)
    let open = try ListOpenOf(enrolment: enrolment.id).run(in: work, by: session)
    if let refusal = open.unregisteredRefusal(today: session.today) { throw refusal }
    if let shown { try open.require(in: shown, today: session.today) }
    guard open.isEmpty || settlesOpen else {
      throw Refusal(
        .impossible, "openLeft",
        "Det finns \(open.tasks.count.counted("öppen uppgift", "öppna uppgifter")), "
          + "\(open.bookings.count.counted("bokad tid", "bokade tider")) och "
          + "\(open.proposals.count) förslag till platser. "
          + (open.interruption.map { "Ett avbrott pågår sedan \($0.from.iso). " } ?? "")
          + "Bekräfta att de återtas och avbokas; stadsdelens prövningar ligger kvar.")
    }
    for row in open.ending {
      let isConfirmed =
        row.task.kind == .confirmClosure && closure.reason == .missedIntroduction
        || row.task.kind == .closeAfterHire && closure.reason.group == .selfSupporting
      if isConfirmed {
        try work.close(row.task, note: nil, line: "Bekräftat: inskrivningen avslutades.", by: session)
      } else {
        try work.withdraw(row.task, because: "Inskrivningen avslutades.", by: session)
      }
    }
    for row in open.staying {
      try work.addTaskEvent(
        "Inskrivningen avslutades; uppgiften ligger kvar.", to: row.task.id, at: session.now, by: session.user)
    }
    if let interruption = open.interruption {
      try work.end(interruption, on: max(closure.day, interruption.from), in: enrolment, by: session)
    }
    for place in open.bookings { try work.cancel(place.participant.id, as: .lapsed, by: session) }
    try work.withdrawProposals(of: enrolment, by: session)
    enrolment = try work.enrolment(enrolment.id)
    enrolment.closure = Closure(
      day: closure.day, reason: closure.reason, text: try TextFilter.accepted(closure.text, maxLength: 1000),
      caseworkerTold: closure.reason == .missedIntroduction ? closure.caseworkerTold : nil,
      ground: asked)
    try work.update(enrolment)
    try work.trace(.enrolmentClosed, in: enrolment, detail: ["reason": closure.reason.rawValue], by: session)
    try work.openSupportFollowUp(of: enrolment, after: 0, by: session)
    try work.refresh(enrolment.id, now: session.now)
    let message = try work.line(
      "avslutad \(closure.day.listText(today: session.today))", [closure.reason.label], of: enrolment.client)
    try work.keepUndo(title: message, by: session)
    return message
  }
}

extension UnitOfWork {
  /// Refuses a reason that the case has not earned: `missedIntroduction` has its rule (R7.6), `transferred` is a move's
  /// alone (R8.3). The same at every door; what a take-over import brings is aside.
  /// - Returns: what such a closing was held against.
  func requireReason(of closure: Closure, for enrolment: Enrolment, at now: LocalDateTime) throws(Refusal)
    -> Closure.Ground?
  {
    if closure.reason == .transferred {
      throw Refusal(
        .impossible, "transferredByMove",
        "\"\(closure.reason.label)\" sätts bara av en flytt. Flytta ärendet från klientkortet i stället.",
        fields: ["reason": "Flytta ärendet i stället."])
    }
    guard closure.reason == .missedIntroduction else { return nil }
    let missed = try missedIntroduction(of: enrolment, at: now)
    try missed.require(for: closure, today: now.day)
    // The program proposes, a person confirms; a proposal that was answered otherwise is answered (R7.6).
    guard try chain(of: enrolment, on: now.day).proposal == .open else {
      throw Refusal(
        .impossible, "notProposed",
        "\"\(closure.reason.label)\" har prövats, och ärendet lämnades öppet. Välj en annan orsak.",
        fields: ["reason": "Har prövats; ärendet lämnades öppet."])
    }
    return missed.ground(at: now)
  }
}
