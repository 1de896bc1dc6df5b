import Domain

/// Records that a letter came back: it proves nothing any more, and stands among what is to be sent (R3.4).
public struct RecordReturn: Verb {
  /// What was sent.
  public var sent: SentLetter.ID
  /// The day it came back.
  public var day: Day

  /// A letter that came back on a day.
  public init(_ sent: SentLetter.ID, day: Day) {
    self.sent = sent
    self.day = day
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let sent = try work.sentLetter(sent)
    let enrolment = try work.enrolment(sent.enrolment)
    try session.require(.sendLetter, for: enrolment)
    guard sent.cameBack == nil else {
      throw Refusal(.conflict, "cameBack", "Det är redan antecknat att brevet kom tillbaka.")
    }
    guard sent.way.canComeBack else {
      throw Refusal(.impossible, "handedOver", "Det som är \(sent.way.pastLabel) kommer inte tillbaka.")
    }
    guard day <= session.today, day >= sent.day else {
      throw Refusal(
        .invalid, "day", "Brevet skickades \(sent.day.iso); det kom inte tillbaka före dess eller framåt i tiden.",
        fields: ["day": "Ange en dag från \(sent.day.iso) till i dag."])
    }
    try work.setReturn(.init(day: day, noted: session.now, by: session.user), of: sent.id)
    try work.trace(
      .letterCameBack, in: enrolment,
      detail: ["letter": "\(sent.letter.id.rawValue)", "sent": "\(sent.id.rawValue)", "day": day.iso], by: session)
    var line = try work.line(
      "\(sent.kind.label) kom tillbaka \(day.listText(today: session.today))", of: enrolment.client)
    try work.keepUndo(title: line, by: session)
    line.add(["ligger i Att skicka"])
    return line
  }
}
