import Domain

/// A unit in which nobody may do what falls to it: a district without a handläggare, a jobbtorg without a coach (R7.7).
public struct EmptyUnit: Hashable, Sendable {
  /// The unit.
  public var unit: Unit
  /// Its name.
  public var name: String
  /// Open tasks that wait there.
  public var waiting: Int

  /// A unit without anybody.
  public init(unit: Unit, name: String, waiting: Int) {
    self.unit = unit
    self.name = name
    self.waiting = waiting
  }

  /// "Bromma har nu ingen handläggare, 2 uppgifter väntar där".
  func words(_ moment: String) -> String {
    "\(name) har \(moment) ingen \(unit.missingRole)"
      + (waiting == 0 ? "" : ", \(waiting.counted("uppgift", "uppgifter")) väntar där")
  }
}

extension UnitOfWork {
  /// The unit's name.
  func name(of unit: Unit) throws(Refusal) -> String {
    UserList(users: [], centres: try centres(), districts: try districts()).name(of: unit)
  }

  /// The units of today that have nobody, of all districts and jobbtorg, by name.
  func emptyUnits(on today: Day) throws(Refusal) -> [EmptyUnit] {
    let units =
      try centres().map { Unit.centre($0.id) }
      + districts().filter { $0.isValid(on: today) }.map { Unit.district($0.id) }
    let staffing = Staffing(try users())
    var found: [EmptyUnit] = []
    for unit in units where staffing.isEmpty(unit) { found.append(try emptyUnit(unit)) }
    return found
  }

  /// The districts without a handläggare of whom a jobbtorg has open cases, by name (R7.7).
  func emptyDistricts(ofCasesAt centre: JobCentre.ID, on today: Day) throws(Refusal) -> [EmptyUnit] {
    var found: [EmptyUnit] = []
    for district in try districts() where district.isValid(on: today) {
      let unit = Unit.district(district.id)
      if try isEmpty(unit), try hasOpenCases(of: district.id, at: centre) { found.append(try emptyUnit(unit)) }
    }
    return found
  }

  /// A unit that has nobody, with how much waits there.
  func emptyUnit(_ unit: Unit) throws(Refusal) -> EmptyUnit {
    EmptyUnit(
      unit: unit, name: try name(of: unit),
      waiting: try openTasks(of: .init(0), unit: unit, everybody: true).count)
  }

  /// "Bromma har ingen handläggare, …", which follows where something is booked or marked; none where somebody is there.
  func emptyNote(for enrolment: Enrolment) throws(Refusal) -> [String] {
    guard enrolment.caseworker == nil, try isEmpty(.district(enrolment.district)) else { return [] }
    return ["\(try districtName(enrolment.district)) har ingen handläggare", "säg till administratören"]
  }

  /// "ingen coach finns där, 2 uppgifter väntar, …", which follows where a case comes to a jobbtorg that has nobody;
  /// none where somebody is there.
  func emptyNote(at centre: JobCentre.ID, waiting: Int) throws(Refusal) -> [String] {
    let unit = Unit.centre(centre)
    guard try isEmpty(unit) else { return [] }
    let tasks =
      waiting == 0 ? [] : [waiting == 1 ? "1 uppgift väntar" : "\(waiting) uppgifter väntar"]
    return ["ingen \(unit.missingRole) finns där"] + tasks + ["säg till administratören"]
  }
}
