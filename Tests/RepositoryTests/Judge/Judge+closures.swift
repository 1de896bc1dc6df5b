import Foundation

/// R8.2, R8.3, R7.6: what becomes of a place, and how an enrolment ends.
extension Judge {
  func placeFaults(_ now: JudgedRegister, before: JudgedRegister, _ act: JudgedAct) -> [Fault] {
    var faults: [Fault] = []
    guard !act.isUndoing else { return faults }
    for place in before.places where before.isUnregistered(place, at: now.now) {
      guard let after = now.places.first(where: { $0.id == place.id }), after.text("mark") == nil else { continue }
      let occasion = now.occasion(of: after)
      if !now.isUnregistered(after, at: now.now), occasion.text("state") != "notHeld" {
        faults.append(
          Fault(
            .settledUnseen,
            "place \(place.id), \(occasion.text("start")!), became \(after.text("state")!) by \(act.verb)"))
      }
    }
    return faults
  }

  mutating func closures(_ now: JudgedRegister, before: JudgedRegister) -> [Fault] {
    var faults: [Fault] = []
    for (id, enrolment) in now.enrolments {
      guard let day = enrolment.text("closed_day"), let reason = enrolment.text("closure_reason"),
        !enrolment.flag("closure_taken_over")
      else {
        closings[id] = nil
        continue
      }
      if reason == "transferred" { faults.append(Fault(.transferred, "enrolment \(id)")) }
      if reason == "missedIntroduction" { faults += questioned(id, enrolment, now) } else { closings[id] = nil }
      guard before.enrolments[id]?.text("closed_day") == nil, before.enrolments[id] != nil else { continue }
      if reason == "missedIntroduction" { faults += missedIntroduction(id, enrolment, now, before) }
      let attended = now.places(of: id).filter { $0.text("mark") == "present" }
      if day > now.today || attended.contains(where: { now.occasion(of: $0).text("start")!.prefix(10) > day }) {
        faults.append(Fault(.closureDay, "enrolment \(id), \(day)"))
      }
      for place in now.places(of: id) where now.isExpected(place) && place.text("mark") == nil {
        faults.append(
          Fault(.closureSettles, "enrolment \(id) closed, place \(place.id) \(now.occasion(of: place).text("start")!)"))
      }
    }
    return faults
  }

  /// No undo or redo leaves a closed case a time to come, or one after its day of which nothing is registered.
  func givenBack(_ now: JudgedRegister, before: JudgedRegister, _ act: JudgedAct) -> [Fault] {
    var faults: [Fault] = []
    for (id, enrolment) in now.enrolments {
      guard let day = enrolment.text("closed_day"), !enrolment.flag("closure_taken_over") else {
        continue
      }
      for place in now.places(of: id) where now.isExpected(place) && place.text("mark") == nil {
        let start = now.occasion(of: place).text("start")!
        guard start > now.now || start.prefix(10) > day else { continue }
        let earlier = before.places.first { $0.id == place.id }
        if earlier.map({ before.isExpected($0) && $0.text("mark") == nil }) == true,
          before.enrolments[id]?.text("closed_day") == enrolment.text("closed_day")
        {
          continue
        }
        faults.append(Fault(.closureSettles, "enrolment \(id) ended, place \(place.id) \(start) by \(act.verb)"))
      }
    }
    return faults
  }

  /// A closing of which something is gone has its task to reconsider, done or not; what has gone since the last look, one
  /// that is open.
  private mutating func questioned(_ id: Int64, _ enrolment: JudgedRow, _ now: JudgedRegister) -> [Fault] {
    let gone = missedIntroduction(id, enrolment, now, now)
    let lost = Set(gone).subtracting(closings[id] ?? [])
    closings[id] = Set(gone)
    let asked = now.tasks("reconsiderClosure", of: id).compactMap { $0.text("state") }
    guard !gone.isEmpty, lost.isEmpty ? asked.allSatisfy({ $0 == "withdrawn" }) : !asked.contains("open") else {
      return []
    }
    return [Fault(.questionedClosing, "enrolment \(id): \(gone.map(\.words).sorted().joined(separator: "; "))")]
  }

  /// Two no-shows that count at the introduction meeting, each with its letter; no meeting unregistered, none attended, no
  /// R7.1 task open.
  private func missedIntroduction(
    _ id: Int64, _ enrolment: JudgedRow, _ now: JudgedRegister, _ before: JudgedRegister
  ) -> [Fault] {
    var faults: [Fault] = []
    let meetings = now.places(of: id).filter {
      now.occasion(of: $0).text("appointment_kind") == "introductionMeeting"
    }
    // What a closing rests on: the absences and the letters of when it was written down.
    let ground = enrolment.json("closure_ground")
    let kept = (ground["absences"] as? [Any])?.compactMap { ($0 as? NSNumber)?.int64Value }
    let counted = meetings.filter { now.counts($0) && kept?.contains($0.int("occasion_id")!) ?? true }
    if counted.count < 2 { faults.append(Fault(.missedIntroduction, "enrolment \(id), fewer than two count")) }
    for place in now.places(of: id) where place.text("mark") == "present" && now.wasToCome(place) {
      faults.append(Fault(.missedIntroduction, "enrolment \(id), the client came to place \(place.id)"))
    }
    if meetings.contains(where: { before.isUnregistered($0, at: now.now) && $0.text("mark") == nil }) {
      faults.append(Fault(.missedIntroduction, "enrolment \(id), a meeting is unregistered"))
    }
    if enrolment.text("caseworker_told") == nil {
      faults.append(Fault(.missedIntroduction, "enrolment \(id), the handläggare was not told"))
    }
    if before.tasks("checkAbsence", of: id).contains(where: { $0.text("state") == "open" }) {
      faults.append(Fault(.missedIntroduction, "enrolment \(id), an R7.1 task is open"))
    }
    for place in counted {
      let proof = JudgedEvidence(register: now, task: now.check(of: place)!)
      if !proof.hasLetter(place, of: enrolment, until: ground["at"] as? String) {
        faults.append(Fault(.missedIntroduction, "enrolment \(id), place \(place.id) without a letter in time"))
      }
    }
    return faults
  }
}
