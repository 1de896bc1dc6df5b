import Domain

/// A coach asks the district to reconsider the target group, which only the district decides (R1.4).
public struct AskToReconsider: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID
  /// Why, in the coach's words.
  public var motive: String

  /// Asks.
  public init(enrolment: Enrolment.ID, motive: String) {
    self.enrolment = enrolment
    self.motive = motive
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.decideReferral, for: enrolment)
    guard enrolment.isOpen else {
      throw Refusal(.impossible, "ended", "\(enrolment.caseNumber.text) är \(enrolment.stateLabel).")
    }
    if let asked = try work.tasks(of: enrolment.id).first(where: {
      $0.kind == .reconsiderTargetGroup && $0.state == .open
    }) {
      throw Refusal(
        .impossible, "asked", "Stadsdelen har redan frågan, senast \(asked.due.listText(today: session.today)).")
    }
    guard let motive = try TextFilter.accepted(motive, maxLength: 1000, lines: .multiple) else {
      throw Refusal(
        .invalid, "motiveMissing", "Skriv varför målgruppen bör prövas.", fields: ["reason": "Skriv varför."])
    }
    let due = try work.absenceCheckDue(in: enrolment, on: session.today)
    try work.open(.reconsiderTargetGroup, in: enrolment, due: due, note: motive, by: session)
    let message = try work.line(
      "stadsdelen prövar målgruppen", ["senast \(due.listText(today: session.today))"], of: enrolment.client)
    try work.keepUndo(title: message, by: session)
    return message
  }
}
