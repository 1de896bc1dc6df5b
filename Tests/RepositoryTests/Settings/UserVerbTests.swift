import Casework
import Domain
import Testing

/// Users as the administrator keeps them (R7.7, R1.10, R1.11, R11.1).
@Suite struct UserVerbTests {
  let office: NoShowOffice
  let admin: Session

  init() throws {
    office = try NoShowOffice()
    admin = Session(
      user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)
  }

  private func row(_ name: String) throws -> UserSheet.Row {
    try #require(try office.run(OpenUsers(), as: admin).rows.first { $0.user.name == name })
  }

  @Test func `a user with open tasks is switched off only as somebody takes over`() throws {
    let task = try office.miss().task
    #expect(try row("karin").duties.words == "1 öppen uppgift och 1 klient")
    let refusal = #expect(throws: Refusal.self) { try office.run(DeactivateUser(name: "karin"), as: admin) }
    #expect(refusal?.code == "openTasks")
    #expect(refusal?.fields["receiver"] == "Välj vem som tar över.")
    #expect(try row("karin").user.isActive)
    let wrong = #expect(throws: Refusal.self) {
      try office.run(DeactivateUser(name: "karin", handingOverTo: .user(office.office.coach)), as: admin)
    }
    #expect(wrong?.code == "otherUnit")
    #expect(try row("karin").user.isActive)
    let maria = try office.run(
      AddUser(name: "maria", fullName: "Maria Ås", role: .caseworker, unitName: "Hässelby-Vällingby"), as: admin
    ).user
    let sheet = try office.run(OpenUsers(), as: admin)
    #expect(sheet.receivers(of: try row("karin")).map(\.name) == ["maria"])
    _ = try office.run(DeactivateUser(name: "karin", handingOverTo: .user(maria.id)), as: admin)
    #expect(try !row("karin").user.isActive)
    #expect(try office.task(task.id).owner.user == maria.id)
    #expect(try office.history(of: task.id).last == "Överlämnad till Maria Ås.")
    let inactive = #expect(throws: Refusal.self) {
      try office.run(DeactivateUser(name: "karin", handingOverTo: .unit), as: admin)
    }
    #expect(inactive?.code == "inactive")
    _ = try office.run(ActivateUser(name: "karin"), as: admin)
    #expect(try row("karin").user.isActive)
  }

  @Test func `a coach's clients go to Ofördelade, or to who takes over`() throws {
    let rut = office.rut
    _ = try office.run(DeactivateUser(name: "anna", handingOverTo: .unit), as: admin)
    func coach() throws -> User.ID? {
      try office.office.read { work throws(Refusal) in try work.enrolment(rut.id).coach }
    }
    #expect(try coach() == nil)
    _ = try office.run(ActivateUser(name: "anna"), as: admin)
    let bo = try office.run(
      AddUser(name: "bo", fullName: "Bo Sten", role: .coach, unitName: "Vällingby"), as: admin
    ).user
    _ = try office.run(AssignResponsible(enrolments: [rut.id], coach: office.office.coach), as: office.anna)
    _ = try office.run(DeactivateUser(name: "anna", handingOverTo: .user(bo.id)), as: admin)
    #expect(try coach() == bo.id)
  }

  @Test(arguments: Role.allCases.filter { $0 != .administrator })
  func `only the administrator keeps users`(role: Role) throws {
    var session = admin
    session.role = role
    let other = session
    func refused<V: Verb>(_ verb: V) {
      let refusal = #expect(throws: Refusal.self, "\(V.self)") { _ = try office.run(verb, as: other) }
      #expect(refusal?.code == "permission.manageUsers", "\(V.self)")
    }
    refused(OpenUsers())
    refused(AddUser(name: "x", fullName: "X Y", role: .coach, unitName: "Vällingby"))
    refused(DeactivateUser(name: "karin", handingOverTo: .unit))
    refused(ActivateUser(name: "karin"))
    refused(LinkCaseworker(name: "karin"))
  }

  /// The administrator manages users and settings and cannot open a case (R11.2).
  @Test func `the administrator opens no case`() throws {
    let rut = office.rut.id
    func refused<V: Verb>(_ verb: V) {
      let refusal = #expect(throws: Refusal.self, "\(V.self)") { _ = try office.run(verb, as: admin) }
      #expect(refusal?.kind == .notPermitted, "\(V.self)")
    }
    refused(OpenClientCard(enrolment: rut))
    refused(ListClients(query: ClientListQuery()))
    refused(ListReferrals(query: ReferralListQuery(view: .all)))
    refused(OpenPlan(enrolment: rut))
    refused(OpenAssessment(enrolment: rut))
    refused(OpenTasks(everybody: true))
    refused(OpenLetters(enrolment: rut))
    refused(OpenBooking(enrolment: rut, week: Office.today, kind: .planMeeting))
    refused(OpenIntake(enrolment: rut))
  }
}
