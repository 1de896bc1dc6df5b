import Domain

/// The one place that holds what went against a client, standing negative decisions and closings as `missedIntroduction`,
/// against what it rests on (R7.5, R7.6).
extension UnitOfWork {
  /// After a verb, in its transaction: R7.5 is worked out again, as of the decision, for every negative decision of a client
  /// whose rows the verb has touched, and compared with the checklist that was kept with it. What is gone opens the task to
  /// reconsider, once, naming it; what has come back as a whole, by an undo, withdraws it. So for a closing as
  /// `missedIntroduction`, which has its own rule.
  ///
  /// The register knows what was touched whichever verb it was: a mark or a meeting, a letter or a hearing, a finding, an
  /// interruption, clients joined or parted, a case moved, an undo of any of them.
  /// - Returns: what that led to, in words for whoever did it: "beslutet mån 21/4 omprövas av Karin Ek".
  @discardableResult
  public func reviewDecisions(by session: Session) throws(Refusal) -> [String] {
    var words: [String] = []
    for id in try takeDecisionsToReview() {
      let enrolment = try enrolment(id)
      let tasks = try tasks(of: id)
      let standing = tasks.filter(\.isNegativeDecision)
      for decision in standing { words += try review(decision, in: enrolment, by: session) }
      for task in tasks where task.kind == .reconsiderDecision && task.state == .open {
        guard let about = task.reconsiders?.decision, !standing.contains(where: { $0.id == about }) else { continue }
        try withdraw(task, because: "Beslutet togs tillbaka.", by: session)
      }
      words += try reviewClosing(of: enrolment, tasks, by: session)
    }
    return words
  }

  /// The tasks to reconsider the decision that an examination holds now which were not withdrawn, newest first. A decision
  /// that was withdrawn before, in the same examination, had tasks of its own.
  func reconsiderations(of decision: FollowUpTask) throws(Refusal) -> [FollowUpTask] {
    let about = try tasks(of: decision.enrolment).filter {
      $0.state != .withdrawn && $0.reconsiders?.decision == decision.id
    }
    guard !about.isEmpty else { return [] }
    let round = try round(of: decision)
    return about.filter { $0.reconsiders?.round == round }
  }

  /// How many decisions of the same examination were withdrawn before the one that it holds now.
  private func round(of decision: FollowUpTask) throws(Refusal) -> Int {
    try withdrawals(of: decision.enrolment).count { $0.what == .decision(decision.id) }
  }

  private func review(_ decision: FollowUpTask, in enrolment: Enrolment, by session: Session) throws(Refusal)
    -> [String]
  {
    guard let right = decision.decision, let kept = right.kept else { return [] }
    let facts = try facts(ofExamination: decision, at: session.now)
    let lost = kept.lost(in: ExaminationChecklist(facts, on: right.day))
    return try reconsider(
      .reconsiderDecision, decision, lost, after: reconsiderations(of: decision), in: enrolment, by: session)
  }

  private func reviewClosing(of enrolment: Enrolment, _ tasks: [FollowUpTask], by session: Session) throws(Refusal)
    -> [String]
  {
    let earlier = tasks.filter { $0.kind == .reconsiderClosure && $0.state != .withdrawn }
    guard let closure = enrolment.closure, closure.reason == .missedIntroduction, !closure.isTakenOver else {
      for task in earlier where task.state == .open {
        try withdraw(task, because: "Avslutet togs tillbaka.", by: session)
      }
      try noteReturned(of: earlier.filter { $0.state == .closed }, lost: [], by: session)
      return []
    }
    let lost = try missedIntroduction(of: enrolment, at: session.now).missing(today: session.today)
    return try reconsider(.reconsiderClosure, nil, lost, after: earlier, in: enrolment, by: session)
  }

  /// Opens, adds to or withdraws the task to reconsider, as what is gone says.
  private func reconsider(
    _ kind: FollowUpTask.Kind, _ decision: FollowUpTask?, _ lost: [KeptChecklist.Loss],
    after earlier: [FollowUpTask],
    in enrolment: Enrolment, by session: Session
  ) throws(Refusal) -> [String] {
    let earlier = try noteReturned(of: earlier, lost: lost, by: session)
    let open = earlier.first { $0.state == .open }
    let what = decision?.decision.map { "beslutet \($0.day.listText(today: session.today))" } ?? "avslutet"
    let asked = earlier.reduce(into: Set<String>()) { $0.formUnion($1.reconsiders?.asked ?? []) }
    let new = lost.filter { !$0.keys.isSubset(of: asked) }
    guard !new.isEmpty else {
      guard let open, open.reconsiders?.asked.isEmpty == true else { return [] }
      try withdraw(open, because: "Underlaget är åter som det var.", by: session)
      return ["\(what) omprövas inte längre"]
    }
    guard var changed = open, let reconsideration = changed.reconsiders?.adding(new) else {
      let reconsideration = Reconsideration(
        decision: decision?.id, round: try decision.map { task throws(Refusal) in try round(of: task) } ?? 0, lost: new)
      let task = try self.open(
        kind, in: enrolment, due: examinationDue(in: enrolment, on: session.today), reconsiders: reconsideration,
        note: "Underlaget ändrat: \(reconsideration.words).", by: session)
      return try task.map { task throws(Refusal) in ["\(what) omprövas av \(try ownerName(of: task))"] } ?? []
    }
    changed.reconsiders = reconsideration
    changed.note = "Underlaget ändrat: \(reconsideration.words)."
    try update(changed)
    try addTaskEvent(
      "Även ändrat: \(new.map(\.words).joined(separator: "; ")).", to: changed.id, at: session.now, by: session.user)
    return ["\(what) omprövas av \(try ownerName(of: changed))"]
  }
}

extension UnitOfWork {
  /// Notes on the tasks, answered or open, what of that which they are about is whole again: where it is lost once more, it
  /// is asked about once more. One that is taken back counts as whole: another closing is asked about anew.
  @discardableResult
  private func noteReturned(
    of tasks: [FollowUpTask], lost: [KeptChecklist.Loss], by session: Session
  ) throws(Refusal) -> [FollowUpTask] {
    let gone = Set(lost.flatMap(\.keys))
    var noted: [FollowUpTask] = []
    for var task in tasks {
      if let returned = task.reconsiders?.asked.subtracting(gone), !returned.isEmpty {
        task.reconsiders?.returned.formUnion(returned)
        if task.state == .open, let words = task.reconsiders?.words, !words.isEmpty {
          task.note = "Underlaget ändrat: \(words)."
        }
        try update(task)
        task = try self.task(task.id)
      }
      noted.append(task)
    }
    return noted
  }
}

extension FollowUpTask {
  /// Whether it holds a decision to reduce or reject that stands.
  fileprivate var isNegativeDecision: Bool { state == .closed && decision?.outcome.isNegative == true }
}
