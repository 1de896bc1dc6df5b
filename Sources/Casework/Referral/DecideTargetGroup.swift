import Domain

/// The district answers a coach who asked about the target group: it stays, or another one takes its place (R1.4).
public struct DecideTargetGroup: Verb {
  /// The task.
  public var task: FollowUpTask.ID
  /// The group that holds from now on; the one that the referral has keeps it.
  public var group: TargetGroup
  /// Why the person belongs to the group, where it demands that (R1.5).
  public var definition: String?
  /// The answer to the coach.
  public var answer: String

  /// A decision.
  public init(task: FollowUpTask.ID, group: TargetGroup, definition: String? = nil, answer: String) {
    self.task = task
    self.group = group
    self.definition = definition
    self.answer = answer
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let task = try work.task(task)
    let enrolment = try work.enrolment(task.enrolment)
    try session.require(.decideTargetGroup, for: enrolment)
    guard task.kind == .reconsiderTargetGroup, task.state == .open else {
      throw Refusal(.impossible, "taskClosed", "Frågan är redan besvarad.")
    }
    guard let answer = try TextFilter.accepted(answer, maxLength: 1000, lines: .multiple) else {
      throw Refusal(.invalid, "answerMissing", "Skriv ett svar till coachen.", fields: ["answer": "Skriv ett svar."])
    }
    var referral = try work.referral(enrolment.referral)
    let earlier = referral.content.targetGroup
    let client = try work.client(enrolment.client)
    if group != earlier {
      referral.content.targetGroup = group
      referral.content.groupDefinition = group.demandsDefinition ? definition : nil
      referral.content = try referral.content.accepted()
      try work.requireAdmissible(referral.content, number: client.details.number)
      try work.update(referral)
    }
    let decision = group == earlier ? "\(group.label) står kvar" : "nu \(group.label)"
    try work.trace(.targetGroupDecided, in: enrolment, detail: ["group": group.rawValue], by: session)
    try work.close(task, note: task.note, line: "Klar: \(decision). \(answer)", by: session)
    let message = try work.line(decision, of: client.id)
    try work.keepUndo(title: message, by: session)
    return message
  }
}
