import Domain

/// Records that a meeting was not held, our fault: it counts against nobody, and tasks from it are withdrawn (R3.2, R7.1).
public struct MarkNotHeld: Verb {
  /// The occasion.
  public var occasion: Occasion.ID
  /// Why, Swedish: ledaren sjuk, lokal, tolk saknades …
  public var reason: String

  /// A meeting that was not held.
  public init(occasion: Occasion.ID, reason: String) {
    self.occasion = occasion
    self.reason = reason
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.registerAttendance)
    var occasion = try work.occasion(occasion)
    // Whose meeting it was says so: a client may have moved since (R1.7).
    try session.require(.registerAttendance)
    guard try session.requireCentre() == occasion.centre else {
      throw Refusal(.notPermitted, "otherUnit", "\(occasion.title) hör till en annan enhet än \(session.unitName).")
    }
    let places = try work.participants(of: occasion.id).filter { $0.state == .booked }
    guard occasion.state.expectsAttendance else {
      throw Refusal(.impossible, "notStanding", "\(occasion.title) är redan \(occasion.state.label).")
    }
    guard occasion.start <= session.now else {
      throw Refusal(
        .impossible, "notBegun",
        "\(occasion.title) \(occasion.start.day.listText(today: session.today)) har inte börjat än. Avboka tiden i stället."
      )
    }
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw Refusal(
        .invalid, "reasonMissing", "Skriv varför mötet inte blev av.", fields: ["reason": "Skriv varför."])
    }
    var chains: [NoShowChain] = []
    for place in places { chains.append(try work.chain(of: work.enrolment(place.enrolment), on: session.today)) }
    occasion.state = .notHeld
    occasion.stateReason = reason
    try work.update(occasion)
    for (place, before) in zip(places, chains) {
      let enrolment = try work.enrolment(place.enrolment)
      var chain = before
      let consequences = try chain.apply(.notHeld, at: occasion.id)
      try work.carryOut(
        consequences, at: occasion.id, in: enrolment, because: "Mötet genomfördes inte.", by: session)
      try work.settleChain(from: chain, in: enrolment, because: "Mötet genomfördes inte.", by: session)
      try work.trace(
        .occasionNotHeld, in: enrolment, detail: ["occasion": "\(occasion.id.rawValue)"], by: session)
      try work.refresh(enrolment.id, now: session.now)
    }
    let message = ActLine(
      "ej genomfört \(occasion.start.day.listText(today: session.today))", of: occasion.title)
    try work.keepUndo(title: message, by: session)
    return message
  }
}
