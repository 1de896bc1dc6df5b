/// R7.7, R1.7: tasks that somebody has.
extension Judge {
  func taskFaults(_ now: JudgedRegister) -> [Fault] {
    var faults: [Fault] = []
    let open = now.tasks.filter { $0.text("state") == "open" && now.enrolments[$0.int("enrolment_id")!] != nil }
    for task in open {
      let kind = task.text("kind")!
      let what = "task \(task.id), \(kind)"
      let able = now.roles.filter { isAble($0, kind, task) }.compactMap { $0.int("user_id") }
      let active = Set(now.users.filter { $0.flag("active") }.map(\.id))
      if let owner = task.int("owner_id") {
        if !active.contains(owner) { faults.append(Fault(.activeOwner, "\(what), is user \(owner)'s, switched off")) }
        if !able.contains(owner) {
          faults.append(Fault(.activeOwner, "\(what), is user \(owner)'s, who may not do it"))
        }
      } else if !able.contains(where: active.contains) {
        let unit = task.int("owner_centre_id").map { "jobbtorg \($0)" } ?? "district \(task.int("owner_district_id")!)"
        faults.append(Fault(.emptyUnit, "\(what), is \(unit)'s, where nobody can close it"))
      }
      if let district = task.int("owner_district_id"), ended(now, district) {
        faults.append(Fault(.endedDistrict, "\(what), is district \(district)'s"))
      }
      let enrolment = now.enrolments[task.int("enrolment_id")!]!
      if enrolment.text("closed_day") != nil, ["giveNewTime", "confirmClosure", "closeAfterHire"].contains(kind) {
        faults.append(Fault(.openedOnce, "\(what), in the closed enrolment \(enrolment.id)"))
      }
    }
    for enrolment in now.enrolments.values where enrolment.text("closed_day") == nil {
      if let district = enrolment.int("district_id"), ended(now, district) {
        faults.append(Fault(.endedDistrict, "enrolment \(enrolment.id) is district \(district)'s"))
      }
    }
    let newTimes = open.filter { $0.text("kind") == "giveNewTime" }.map { $0.int("enrolment_id")! }
    if Set(newTimes).count < newTimes.count {
      faults.append(Fault(.openedOnce, "two new times to give in \(newTimes)"))
    }
    return faults
  }

  /// Whether whoever has the role can close a task of this kind that is the unit's.
  private func isAble(_ role: JudgedRow, _ kind: String, _ task: JudgedRow) -> Bool {
    let name = role.text("role")!
    if let district = task.int("owner_district_id") {
      return name == "caseworker" && role.int("district_id") == district
    }
    guard role.int("centre_id") == task.int("owner_centre_id") else { return false }
    return name == "coach"
      || (name == "unitHead"
        && !["reconsiderClosure", "confirmClosure", "closeAfterHire", "followUpSupport"].contains(kind))
  }

  private func ended(_ now: JudgedRegister, _ district: Int64) -> Bool {
    now.districts.first { $0.id == district }?.text("valid_to").map { $0 < now.today } ?? false
  }
}
