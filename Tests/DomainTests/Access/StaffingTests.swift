import Domain
import Testing

/// Who may take what over, and which units have nobody (R7.7).
@Suite struct StaffingTests {
  private let centre = JobCentre.ID(1)
  private let district = HomeDistrict.ID(1)

  private func user(_ id: Int64, _ role: Role, _ unit: Domain.Unit, isActive: Bool = true) -> User {
    User(
      id: .init(id), name: "u\(id)", fullName: "Namn \(id)", isActive: isActive,
      assignments: [.init(role: role, unit: unit)])
  }

  @Test(arguments: [
    (Role.coach, true, true, false), (.sessionLeader, true, false, false), (.matcher, false, false, false),
    (.caseworker, false, false, true), (.administrator, false, false, false),
  ])
  func `each role takes over what it may do, where it works`(
    _ role: Role, leads: Bool, coaches: Bool, handles: Bool
  ) {
    let unit = Domain.Unit.centre(centre)
    let home = Domain.Unit.district(district)
    let one = user(1, role, role == .caseworker ? home : role == .administrator ? .city : unit)
    #expect(one.may(.leading(centre)) == leads)
    #expect(one.may(.coach(centre)) == coaches)
    #expect(one.may(.task(.giveNewTime, unit)) == coaches)
    #expect(one.may(.caseworker(district)) == handles)
    #expect(one.may(.task(.checkAbsence, home)) == handles)
    #expect(!one.may(.coach(.init(2))) && !one.may(.caseworker(.init(2))))
    let gone = user(1, role, unit, isActive: false)
    #expect(!gone.may(.leading(centre)) && !gone.may(.coach(centre)))
  }

  @Test func `a unit is empty without somebody active who does what falls to it, and the last one empties it`() {
    let (unit, home) = (Domain.Unit.centre(centre), Domain.Unit.district(district))
    let karin = user(1, .caseworker, home)
    let both = Staffing([karin, user(2, .caseworker, home), user(3, .coach, unit, isActive: false)])
    #expect(!both.isEmpty(home) && both.isEmpty(unit))
    #expect(both.emptied(by: karin).isEmpty)
    let alone = Staffing([karin, user(2, .caseworker, home, isActive: false), user(4, .unitHead, home)])
    #expect(alone.emptied(by: karin) == [home])
    #expect(Staffing([user(4, .unitHead, home)]).isEmpty(home))
    #expect(home.missingRole == "handläggare" && unit.missingRole == "coach")
  }
}
