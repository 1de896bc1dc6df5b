import Domain

/// Changes what was found about an absence that is checked already: the client explained later, or was misunderstood
/// (R7.4). What counts is worked out anew, and with it whether the right to income support is examined.
public struct ChangeFinding: Verb {
  /// The R7.1 task.
  public var task: FollowUpTask.ID
  /// The task's version read.
  public var version: Int
  /// What is found now.
  public var finding: AbsenceReason
  /// Language and interpreter need as they turned out; demanded by a language misunderstanding (R7.2).
  public var language: LanguageNeed?
  /// The try to reach the client in which it came out; nil where it rests on those that are there.
  public var attempt: AddContactAttempt?

  /// Another finding.
  public init(
    task: FollowUpTask.ID, version: Int, finding: AbsenceReason, language: LanguageNeed? = nil,
    attempt: AddContactAttempt? = nil
  ) {
    self.task = task
    self.version = version
    self.finding = finding
    self.language = language
    self.attempt = attempt
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let task = try work.task(task)
    let enrolment = try work.enrolment(task.enrolment)
    try session.require(.checkAbsence, for: enrolment)
    guard task.kind == .checkAbsence, task.state == .closed, let missed = task.occasion, let old = task.finding else {
      throw Refusal(.impossible, "notChecked", "Bara en kontrollerad frånvaro har en orsak som kan ändras.")
    }
    guard task.version == version else {
      let (mine, theirs) = (
        finding.label { $0.listText(today: session.today) }, old.label { $0.listText(today: session.today) }
      )
      throw Refusal(
        .conflict, "changed",
        "Orsaken har ändrats av någon annan sedan du öppnade den: \(theirs). Spara igen om det ska bli \(mine).",
        conflicts: [.init(field: "Orsak", mine: mine, theirs: theirs)])
    }
    guard old != finding else {
      // What was tried is nothing to be left out without a word (R15.4).
      let words = attempt == nil ? "" : " Ett kontaktförsök sparas här bara med en ändrad orsak."
      throw Refusal(.invalid, "sameFinding", "Orsaken är densamma: \(finding.label).\(words)")
    }
    try work.requireFounded(
      finding, absence: work.occasion(missed).start.day, isLanguageGiven: language != nil, of: task,
      today: session.today, besides: attempt)
    try work.updateLanguage(language, of: task.client, in: enrolment, by: session)
    var chain = try work.chain(of: enrolment, on: session.today)
    let consequences = try chain.apply(finding.counts ? .foundCounting : .foundExcused, at: missed)
    var changed = task
    changed.finding = finding
    changed.found = FollowUpTask.Found(at: session.now, by: session.user)
    try work.update(changed)
    if let attempt {
      try work.add(attempt, to: task, by: session)
      try work.trace(
        .contactAttempted, in: enrolment,
        detail: [
          "task": "\(task.id.rawValue)", "way": attempt.way.rawValue, "reached": attempt.reached ? "yes" : "no",
        ], by: session)
    }
    try work.addTaskEvent(
      "Ändrad: \(old.label) blev \(finding.label).", to: task.id, at: session.now, by: session.user)
    try work.trace(.findingChanged, in: enrolment, detail: ["task": "\(task.id.rawValue)"], by: session)
    let followed = try work.carryOut(
      consequences, at: missed, in: enrolment, because: "Orsaken till en frånvaro ändrades till \(finding.label).",
      by: session)
    try work.refresh(enrolment.id, now: session.now)
    let message = try work.line(
      "orsaken ändrad",
      [finding.label { $0.listText(today: session.today) }] + followed.map { $0.announcement(today: session.today) }
        + (finding.counts ? [chain.nothingToExamine?.words].compactMap { $0 } : []),
      of: task.client)
    try work.keepUndo(title: message, by: session)
    return message
  }
}
