import Domain

/// Records in an examination that the client was told and could answer, what the client answered, or that language and
/// interpreter were considered (R7.5).
public struct AddExaminationRecord: Verb {
  /// The task.
  public var task: FollowUpTask.ID
  /// What.
  public var content: ExaminationRecord.Content

  /// A record.
  public init(task: FollowUpTask.ID, content: ExaminationRecord.Content) {
    self.task = task
    self.content = content
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let task = try work.task(task)
    let enrolment = try work.enrolment(task.enrolment)
    try session.require(.decideRight, for: enrolment)
    guard task.kind == .examineRight, task.state == .open else {
      throw Refusal(.impossible, "taskClosed", "Prövningen är redan avslutad; inget kan läggas till.")
    }
    let content = try filtered()
    let faults = content.faults(in: try work.facts(ofExamination: task, at: session.now), today: session.today)
    guard faults.isEmpty else {
      throw Refusal(
        .invalid, "recordIncomplete", faults.sorted { $0.key < $1.key }.map(\.value).joined(separator: " "),
        fields: faults)
    }
    try work.addExaminationRecord(
      ExaminationRecord(content: content, at: session.now, by: session.user), to: task.id)
    try work.addTaskEvent("\(content.line(\.iso)).", to: task.id, at: session.now, by: session.user)
    try work.trace(
      .examinationRecorded, in: enrolment, detail: ["task": "\(task.id.rawValue)", "record": content.code],
      by: session)
    let message = try work.line(content.line { $0.listText(today: session.today) }, of: task.client)
    try work.keepUndo(title: message, by: session)
    return message
  }

  private func filtered() throws(Refusal) -> ExaminationRecord.Content {
    switch content {
    case .hearing(var hearing):
      hearing.papers = try TextFilter.accept(hearing.papers, maxLength: 500, lines: .single)
      return .hearing(hearing)
    case .answer(let day, let words):
      return .answer(day: day, words: try TextFilter.accept(words, maxLength: 4000, lines: .multiple))
    case .language(var considered):
      considered.language = try TextFilter.accept(considered.language, maxLength: 60, lines: .single)
      considered.how = try TextFilter.accept(considered.how, maxLength: 500, lines: .single)
      return .language(considered)
    }
  }
}

extension ExaminationRecord.Content {
  /// The stable code in the register and the log.
  public var code: String {
    switch self {
    case .hearing: "hearing"
    case .answer: "answer"
    case .language: "language"
    }
  }

  /// The line in the task's history, and with the days as in lists the one that says it was done.
  fileprivate func line(_ text: (Day) -> String) -> String {
    switch self {
    case .hearing(let hearing):
      "Kommunicering, \(hearing.way.label) \(text(hearing.told)), svar senast \(text(hearing.answerBy))"
    case .answer(let day, _): "Klientens svar \(text(day))"
    case .language(let considered): "Språk och tolk beaktat, \(considered.language)"
    }
  }
}
