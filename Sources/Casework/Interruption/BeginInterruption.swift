import Domain

/// Interrupts an enrolment: from a day on no attendance is expected, until somebody ends it (R8.2).
///
/// Coming times in it lapse, so that a first time once given stays given (R2.1); they are named
/// first, for what was not seen is not cancelled.
public struct BeginInterruption: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID
  /// Why.
  public var reason: InterruptionReason
  /// Own text; demanded by `other`.
  public var text: String?
  /// The first day on which nothing is expected.
  public var from: Day
  /// The day the client is believed to be back.
  public var expectedReturn: Day
  /// The coming places that are to be cancelled.
  public var cancelling: Set<Participant.ID>
  /// The places that have been, at which the client was not expected.
  public var excusing: Set<Participant.ID>
  /// Why the client was not expected at those.
  public var excuse: String?

  /// Begins an interruption.
  public init(
    enrolment: Enrolment.ID, reason: InterruptionReason, text: String? = nil, from: Day, expectedReturn: Day,
    cancelling: Set<Participant.ID> = [], excusing: Set<Participant.ID> = [], excuse: String? = nil
  ) {
    self.enrolment = enrolment
    self.reason = reason
    self.text = text
    self.from = from
    self.expectedReturn = expectedReturn
    self.cancelling = cancelling
    self.excusing = excusing
    self.excuse = excuse
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.interrupt, for: enrolment)
    let new = Interruption(
      id: .init(0), enrolment: enrolment.id, reason: reason,
      text: try TextFilter.accepted(text, maxLength: 1000, lines: .multiple), from: from,
      expectedReturn: expectedReturn, version: 1)
    try InterruptionRules.requireCanBegin(
      new, in: enrolment, earlier: work.interruptions(of: enrolment.id), attended: work.attendedDays(of: enrolment.id),
      today: session.today)
    // The places before the interruption: taken back, it goes first and they stand outside it again.
    try work.cancelTimes(inside: new, naming: cancelling, by: session)
    try work.settlePast(inside: new, naming: excusing, reason: excuse, by: session)
    _ = try work.addInterruption(new)
    try work.trace(.interruptionBegun, in: enrolment, detail: ["reason": reason.rawValue], by: session)
    try work.refresh(enrolment.id, now: session.now)
    let message = try work.line(
      "avbrott från \(from.listText(today: session.today))",
      ["väntas tillbaka \(expectedReturn.listText(today: session.today))"], of: enrolment.client)
    try work.keepUndo(title: message, by: session)
    return message
  }
}
