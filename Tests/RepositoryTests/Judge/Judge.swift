/// Who did what between two looks at a register.
struct JudgedAct {
  var verb: String
  var role: String
  var district: Int64?

  /// Whether it gives rows back what they were, whoever may write them otherwise.
  var isUndoing: Bool { ["UndoLast", "UndoAct", "RedoLast", "RedoAct"].contains(verb) }
}

/// Judges a register after each act, from its rows alone and domain.md's words; slow, plain, and sharing no code with the
/// rules. It remembers what it saw before, so that it knows what a decision rested on and what an act took away.
struct Judge {
  /// A negative decision that stands, and what it rested on when it was made.
  struct Standing {
    let enrolment: Int64
    let decided: String
    /// The places of the absences that counted.
    let absences: [Int64]
    /// What the judge missed at the last look.
    var missing: Set<Fault>
  }

  private(set) var standing: [Int64: Standing] = [:]
  /// What it missed at the last look of closings as never having come, by enrolment.
  var closings: [Int64: Set<Fault>] = [:]
  /// How many negative decisions were seen.
  private(set) var decided = 0
  /// How many times something was taken away from one afterwards.
  private(set) var questioned = 0
  /// What the last look saw.
  private(set) var before: JudgedRegister

  init(_ register: JudgedRegister) { before = register }

  /// What is wrong now that was not known before.
  mutating func look(at now: JudgedRegister, after act: JudgedAct) -> [Fault] {
    var faults: [Fault] = []
    faults += noShows(now, act)
    faults += decisions(now, act)
    faults += taskFaults(now)
    faults += placeFaults(now, before: before, act)
    faults += closures(now, before: before)
    if act.isUndoing { faults += givenBack(now, before: before, act) }
    before = now
    return faults
  }

  // MARK: The chain

  /// R7.1, R7.2, R7.4: a task for each no-show, and an examination when two count.
  private func noShows(_ now: JudgedRegister, _ act: JudgedAct) -> [Fault] {
    var faults: [Fault] = []
    let missed = now.places.filter { now.isNoShow($0) && now.enrolments[$0.int("enrolment_id")!] != nil }
      .map { "\($0.int("enrolment_id")!)/\($0.int("occasion_id")!)" }
    let checked = now.tasks.filter { $0.text("kind") == "checkAbsence" && $0.text("state") != "withdrawn" }
      .map { "\($0.int("enrolment_id")!)/\($0.int("occasion_id")!)" }
    if missed.sorted() != checked.sorted() {
      faults.append(Fault(.oneCheckANoShow, "no-shows (enrolment/occasion) \(missed), tasks \(checked)"))
    }
    for check in now.tasks where check.text("kind") == "checkAbsence" && check.text("state") != "withdrawn" {
      guard let occasion = check.int("occasion_id").flatMap({ now.occasions[$0] }) else { continue }
      if !["booked", "held"].contains(occasion.text("state")!) {
        faults.append(Fault(.notHeld, "task \(check.id), occasion \(occasion.id) is \(occasion.text("state")!)"))
      }
    }
    if act.district != nil, marks(now) != marks(before), !act.isUndoing {
      faults.append(Fault(.centreMarks, "\(act.verb) by \(act.role) of a district changed a mark"))
    }
    for task in now.tasks where task.text("kind") == "checkAbsence" && task.text("state") == "closed" {
      let earlier = before.tasks.first { $0.id == task.id }?.text("finding")
      guard task.json("finding")["notReached"] != nil, earlier != task.text("finding") else { continue }
      if now.attempts.contains(where: { $0.int("task_id") == task.id && $0.flag("reached") }) {
        faults.append(Fault(.notReached, "task \(task.id) is closed as not reached, an attempt reached"))
      }
    }
    for (id, enrolment) in now.enrolments {
      let open = now.tasks("examineRight", of: id).filter { $0.text("state") == "open" }
      let count = now.places(of: id).count { now.counts($0) && now.canBeExamined($0) }
      if open.count > 1 { faults.append(Fault(.examination, "\(open.count) are open in enrolment \(id)")) }
      if !open.isEmpty, count < 2 {
        faults.append(Fault(.examination, "one is open in enrolment \(id), \(count) count"))
      }
      let proposed = now.tasks("confirmClosure", of: id).contains { $0.text("state") == "open" }
      let introductions = now.places(of: id).filter {
        now.occasion(of: $0).text("appointment_kind") == "introductionMeeting" && now.counts($0)
      }
      let isUnchecked = now.tasks("checkAbsence", of: id).contains { $0.text("state") == "open" }
      if proposed, introductions.isEmpty || isUnchecked {
        faults.append(Fault(.proposal, "enrolment \(id), \(introductions.count) count"))
      }
      let decisions = now.tasks("examineRight", of: id).filter { $0.text("state") == "closed" }
      let wanted = max(2, now.least("examinationNoShows", of: enrolment, on: now.today) ?? 2)
      let earlier = before.places(of: id).count { before.counts($0) && before.canBeExamined($0) }
      if open.isEmpty, decisions.isEmpty, earlier < wanted, count >= wanted, wanted == 2 {
        faults.append(Fault(.examination, "none was opened in enrolment \(id) when \(count) counted"))
      }
    }
    return faults
  }

  private func marks(_ register: JudgedRegister) -> [String] {
    register.places.compactMap { place in place.text("mark").map { "\(place.id) \($0)" } }.sorted()
  }

  // MARK: Decisions

  /// R7.4, R7.5: who decided, on what, and what has been taken away since.
  private mutating func decisions(_ now: JudgedRegister, _ act: JudgedAct) -> [Fault] {
    var faults: [Fault] = []
    var seen: Set<Int64> = []
    for task in now.tasks where isNegative(task) {
      seen.insert(task.id)
      let enrolment = task.int("enrolment_id")!
      let evidence = JudgedEvidence(register: now, task: task)
      guard var known = standing[task.id] else {
        decided += 1
        let counted = now.places(of: enrolment).filter { now.counts($0) }
        let absences = counted.filter { now.canBeExamined($0) }.map(\.id)
        if absences.count < 2, counted.count >= 2 {
          faults.append(
            Fault(.examinable, "task \(task.id), \(counted.count) count, of which \(absences.count) can be"))
        }
        let missing = evidence.missing(absences: absences, decided: now.now)
        standing[task.id] = Standing(enrolment: enrolment, decided: now.now, absences: absences, missing: missing)
        faults += missing
        let home = now.enrolments[enrolment]?.int("district_id")
        if !act.isUndoing, act.role != "caseworker" || act.district != home {
          faults.append(
            Fault(.homeDecides, "task \(task.id) was decided by \(act.role) of district \(act.district ?? 0)"))
        }
        continue
      }
      let missing = evidence.missing(absences: known.absences, decided: known.decided)
      let lost = missing.subtracting(known.missing)
      let asked = now.tasks("reconsiderDecision", of: enrolment)
      if !lost.isEmpty {
        questioned += 1
        if !asked.contains(where: { $0.text("state") == "open" }) {
          let what = lost.map(\.description).sorted().joined(separator: "; ")
          faults.append(
            Fault(.questioned, "decision \(task.id) lost this to \(act.verb), and no task is open: \(what)"))
        }
      } else if !missing.isEmpty, missing == known.missing, !asked.contains(where: { $0.text("state") != "withdrawn" }),
        before.tasks("reconsiderDecision", of: enrolment).contains(where: { $0.text("state") != "withdrawn" })
      {
        faults.append(
          Fault(
            .questioned, "\(act.verb) took the task to reconsider decision \(task.id) away; still missing: \(missing)"))
      }
      known.missing = missing
      standing[task.id] = known
    }
    for id in Array(standing.keys) where !seen.contains(id) { standing[id] = nil }
    return faults
  }

  private func isNegative(_ task: JudgedRow) -> Bool {
    guard task.text("kind") == "examineRight", task.text("state") == "closed" else { return false }
    return ["reduced", "rejected"].contains(task.json("decision")["outcome"] as? String ?? "")
  }
}
