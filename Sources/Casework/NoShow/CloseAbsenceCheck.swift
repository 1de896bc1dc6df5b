import Domain

/// Closes the check of an absence with what was found, and gives the new time or leaves it to the coach (R7.2, R7.3).
public struct CloseAbsenceCheck: Verb {
  /// The R7.1 task.
  public var task: FollowUpTask.ID
  /// The task's version read.
  public var version: Int
  /// What was found.
  public var finding: AbsenceReason
  /// Language and interpreter need as they turned out; demanded by a language misunderstanding (R7.2).
  public var language: LanguageNeed?
  /// The new time; nil leaves it to the coach as a task (R7.3).
  public var newTime: NewTime?
  /// Whether the next time that the client already has serves as the new time; `newTime` is nil then.
  public var keepsTime: Bool = false

  /// A finding.
  public init(
    task: FollowUpTask.ID, version: Int, finding: AbsenceReason, language: LanguageNeed? = nil, newTime: NewTime? = nil,
    keepsTime: Bool = false
  ) {
    self.task = task
    self.version = version
    self.finding = finding
    self.language = language
    self.newTime = newTime
    self.keepsTime = keepsTime
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> AbsenceOutcome {
    let task = try work.task(task)
    let enrolment = try work.enrolment(task.enrolment)
    try session.require(.checkAbsence, for: enrolment)
    guard task.kind == .checkAbsence, task.state == .open, let missed = task.occasion else {
      throw Refusal(.impossible, "taskClosed", "Uppgiften är redan avslutad. Öppna den i historiken för att läsa den.")
    }
    guard task.version == version else {
      throw Refusal(
        .conflict, "changed", "Någon annan har ändrat uppgiften. Läs in den på nytt och spara igen.")
    }
    let occasion = try work.occasion(missed)
    try work.requireFounded(
      finding, absence: occasion.start.day, isLanguageGiven: language != nil, of: task, today: session.today)
    try work.updateLanguage(language, of: task.client, in: enrolment, by: session)
    var chain = try work.chain(of: enrolment, on: session.today)
    let consequences = try chain.apply(finding.counts ? .foundCounting : .foundExcused, at: missed)
    try work.close(
      task, finding: finding, note: nil, line: "Klar: \(finding.label).", by: session)
    let followed = try work.carryOut(
      consequences, at: missed, in: enrolment, because: "Frånvaron: \(finding.label).", by: session)
    var booked: Participant?
    var opened: FollowUpTask?
    var start = newTime?.start
    if let newTime {
      booked = try work.give(newTime, to: enrolment, by: session)
    } else if keepsTime {
      guard let coming = try work.comingTime(of: enrolment.id, after: session.now) else {
        throw Refusal(
          .conflict, "noComingTime", "Klientens nästa tid finns inte längre. Välj en annan tid.",
          fields: ["newTime": "Den tiden finns inte längre."])
      }
      start = coming.start
    } else {
      opened = try work.open(
        .giveNewTime, in: enrolment, due: work.absenceCheckDue(in: enrolment, on: session.today), occasion: missed,
        by: session)
    }
    try work.refresh(enrolment.id, now: session.now)
    let next =
      start.map {
        "\(keepsTime ? "tiden står kvar" : "ny tid") \($0.day.listText(today: session.today)) \($0.time.text)"
      }
      ?? (enrolment.isOpen
        ? "\(enrolment.coach == nil ? "jobbtorget" : "coachen") ger ny tid"
        : "ärendet är avslutat och ingen ny tid ges")
    let line = try work.line(
      finding.label { $0.listText(today: session.today) },
      [next] + followed.map { $0.announcement(today: session.today) }
        + (finding.counts ? [chain.nothingToExamine?.words].compactMap { $0 } : []), of: task.client)
    try work.keepUndo(title: line, by: session)
    return AbsenceOutcome(line: line, booked: booked, opened: opened)
  }
}
