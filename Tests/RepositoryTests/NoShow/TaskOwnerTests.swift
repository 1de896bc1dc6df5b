import Domain
import Testing

@testable import Casework
@testable import Repository

/// Whose a task is follows from its kind and the case, in one place (R7.7, R1.10, R1.11).
@Suite struct TaskOwnerTests {
  /// How the case stands whose task is opened.
  enum Situation: CaseIterable {
    /// Coach and handläggare work here.
    case both
    /// It has neither.
    case neither
    /// Both had it and have left since the case was closed.
    case left
    /// The people of the case work here, but in roles that may not do it.
    case otherRole
  }

  enum Expected { case coach, caseworker, centre, district, none }

  private func expected(_ kind: FollowUpTask.Kind, _ situation: Situation) -> Expected {
    let isDistricts = kind.side == .district
    switch situation {
    case .both: return isDistricts ? .caseworker : .coach
    case .neither, .otherRole: return isDistricts ? .district : .centre
    case .left: return kind.outlivesCase ? (isDistricts ? .district : .centre) : .none
    }
  }

  @Test(arguments: FollowUpTask.Kind.allCases, Situation.allCases.filter { $0 != .left })
  func `each kind has its owner in each situation`(_ kind: FollowUpTask.Kind, _ situation: Situation) throws {
    try check(kind, in: situation)
  }

  @Test(arguments: FollowUpTask.Kind.allCases)
  func `C1: what is opened once coach and handläggare have left is their unit's, or not opened in a closed case`(
    _ kind: FollowUpTask.Kind
  ) throws {
    try check(kind, in: .left)
  }

  private func check(_ kind: FollowUpTask.Kind, in situation: Situation) throws {
    let office = try NoShowOffice()
    let missed = try office.meeting().occasion
    try office.set(situation)
    let (rut, anna) = (office.rut, office.anna)
    let about =
      kind == .reconsiderDecision || kind == .reconsiderClosure
      ? Reconsideration(decision: kind == .reconsiderDecision ? .init(1) : nil, lost: []) : nil
    let task = try office.office.write { work throws(Refusal) in
      try work.open(
        kind, in: work.enrolment(rut.id), due: Office.today + 2, occasion: missed, ordinal: 1, reconsiders: about,
        by: anna)
    }
    let centre = Domain.Unit.centre(office.office.vallingby)
    let district = Domain.Unit.district(office.office.hasselby)
    let owner: FollowUpTask.Owner? =
      switch expected(kind, situation) {
      case .coach: .init(user: office.office.coach, unit: centre)
      case .caseworker: .init(user: office.office.caseworker, unit: district)
      case .centre: .init(unit: centre)
      case .district: .init(unit: district)
      case .none: nil
      }
    #expect(task?.owner == owner)
    // The review withdraws a task about what does not stand (ReconsiderationTests and ClosureTests have real ones).
    if kind == .reconsiderDecision || kind == .reconsiderClosure { return }
    // Asked for again, it is there already, and has a line more.
    let again = try office.office.write { work throws(Refusal) in
      try work.open(
        kind, in: work.enrolment(rut.id), due: Office.today + 3, occasion: missed, ordinal: 1, reconsiders: about,
        note: "En gång till", by: anna)
    }
    #expect(again == nil)
    if let task { #expect(try office.history(of: task.id).last == "Igen: En gång till") }
  }

  @Test func `what the schema says of kinds is what the program says`() {
    func words(_ isIt: (FollowUpTask.Kind) -> Bool) -> Set<String> {
      Set(FollowUpTask.Kind.allCases.filter(isIt).map(\.rawValue))
    }
    #expect(Set(Schema1.oneACase.split(separator: " ").map(String.init)) == words(\.isOneACase))
    #expect(Set(Schema1.endsWithCase.split(separator: " ").map(String.init)) == words { !$0.outlivesCase })
  }

  @Test(arguments: FollowUpTask.Kind.allCases) func `somebody may close every kind`(kind: FollowUpTask.Kind) {
    let unit: Unit = kind.side == .district ? .district(.init(1)) : .centre(.init(1))
    #expect((kind.side == .district ? Role.caseworker : .coach).mayClose(kind, at: unit))
    for role in [Role.administrator, .logReviewer, .figuresReader, .matcher, .sessionLeader] {
      #expect(!role.mayClose(kind, at: unit))
    }
    // The head of a district gives tasks to others and closes none (R11.2).
    #expect(!Role.unitHead.mayClose(kind, at: .district(.init(1))))
  }

  @Test func `the schema refuses a task of somebody who has left, and leaving with one`() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    let (caseworker, coach) = (office.office.caseworker, office.office.coach)
    let leaving = #expect(throws: Refusal.self) {
      try office.office.write { work throws(Refusal) in try work.setUser(caseworker, active: false) }
    }
    #expect(leaving?.kind == .storage || leaving?.kind == .impossible)
    try office.set(.neither)
    try office.office.write { work throws(Refusal) in
      var free = try work.task(task.id)
      free.owner.user = nil
      try work.update(free)
      try work.setUser(coach, active: false)
    }
    #expect(throws: Refusal.self) {
      try office.office.write { work throws(Refusal) in
        var given = try work.task(task.id)
        given.owner.user = coach
        try work.update(given)
      }
    }
  }
}

extension NoShowOffice {
  /// Brings the case into the situation.
  func set(_ situation: TaskOwnerTests.Situation) throws {
    let (rut, office) = (rut, office)
    try office.write { work throws(Refusal) in
      var enrolment = try work.enrolment(rut.id)
      switch situation {
      case .both: break
      case .neither: (enrolment.coach, enrolment.caseworker) = (nil, nil)
      case .otherRole: (enrolment.coach, enrolment.caseworker) = (office.caseworker, office.coach)
      case .left: enrolment.closure = Closure(day: Office.today, reason: .movedAway)
      }
      try work.update(enrolment)
      try work.refresh(rut.id, now: Office.now)
      guard situation == .left else { return }
      try work.setUser(office.coach, active: false)
      try work.setUser(office.caseworker, active: false)
    }
  }
}
