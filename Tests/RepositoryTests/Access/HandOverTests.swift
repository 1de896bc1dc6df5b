import Casework
import Domain
import Testing

/// Nobody is switched off with something open that nobody has then (R7.7; findings C1, C2, C4, C5).
@Suite struct HandOverTests {
  let office: NoShowOffice
  let admin: Session

  init() throws {
    office = try NoShowOffice()
    admin = Session(
      user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)
  }

  private func add(_ name: String, _ fullName: String, _ role: Role, _ unit: String) throws -> User {
    try office.run(AddUser(name: name, fullName: fullName, role: role, unitName: unit), as: admin).user
  }

  private func refusal(_ verb: DeactivateUser) -> Refusal? {
    #expect(throws: Refusal.self) { try office.run(verb, as: admin) }
  }

  private func row(_ name: String) throws -> UserSheet.Row {
    try #require(try office.run(OpenUsers(), as: admin).rows.first { $0.user.name == name })
  }

  private func meeting(at start: String, led leader: User.ID, title: String = "Planmöte") throws -> Occasion.ID {
    let centre = office.office.vallingby
    return try office.office.write { work throws(Refusal) in
      try work.addOccasion(
        Occasion(
          id: .init(0), kind: .appointment(.planMeeting), title: title, centre: centre,
          start: LocalDateTime(iso: start)!, minutes: 45, place: "rum 4", leader: leader, places: 12, state: .booked,
          version: 1)
      ).id
    }
  }

  private func leader(of occasion: Occasion.ID) throws -> User.ID? {
    try office.office.read { work throws(Refusal) in try work.occasion(occasion).leader }
  }

  @Test func `C1: after a closed case's handläggare has left, a late no-show's check is the district's`() throws {
    let place = try office.meeting("2008-04-21T08:00")
    try office.set(.left)
    _ = try add("maria", "Maria Ås", .caseworker, "Hässelby-Vällingby")
    let bo = try add("bo", "Bo Sten", .coach, "Vällingby")
    var marking = office.anna
    marking.user = bo.id
    let outcome = try office.run(MarkAttendance(participants: [place.id], mark: .noShow), as: marking)
    #expect(outcome.tasks.map(\.owner) == [.init(unit: .district(office.office.hasselby))])
    var maria = office.karin
    maria.user = try row("maria").id
    #expect(try office.run(OpenTasks(), as: maria).map(\.id) == outcome.tasks.map(\.id))
  }

  @Test func `C1: the follow-up of a closed case goes to the jobbtorg when its coach has left`() throws {
    let rut = try office.office.read { [rut = office.rut] work throws(Refusal) in try work.enrolment(rut.id) }
    _ = try office.run(
      CloseEnrolment(
        enrolment: rut.id, version: rut.version, closure: Closure(day: Office.today, reason: .ownWorkFullTime),
        settlesOpen: true), as: office.anna)
    let bo = try add("bo", "Bo Sten", .coach, "Vällingby")
    let first = try #require(try office.tasks.first { $0.kind == .followUpSupport })
    #expect(first.owner.user == office.office.coach)
    _ = try office.run(DeactivateUser(name: "anna", handingOverTo: .user(bo.id)), as: admin)
    #expect(try office.task(first.id).owner.user == bo.id)
    var session = office.anna
    session.user = bo.id
    _ = try office.run(AnswerSupportFollowUp(task: first.id, outcome: .held), as: session, at: "2008-05-21T09:00")
    let next = try #require(try office.tasks.first { $0.kind == .followUpSupport && $0.state == .open })
    #expect(next.owner == .init(unit: .centre(office.office.vallingby)))
  }

  @Test func `C2: the last handläggare does not leave tasks that nobody can do, and it is said before and after`()
    throws
  {
    let task = try office.miss().task
    #expect(try row("karin").emptied == ["Hässelby-Vällingby har sedan ingen handläggare, 1 uppgift väntar där."])
    #expect(refusal(DeactivateUser(name: "karin"))?.code == "openTasks")
    let nobody = refusal(DeactivateUser(name: "karin", handingOverTo: .unit))
    #expect(nobody?.code == "nobodyLeft")
    #expect(nobody?.message.contains("Hässelby-Vällingby har sedan ingen handläggare") == true)
    _ = try office.run(
      CloseAbsenceCheck(
        task: task.id, version: task.version, finding: .ownFault(.letterNotReceived), keepsTime: false),
      as: office.karin)
    let outcome = try office.run(DeactivateUser(name: "karin", handingOverTo: .unit), as: admin)
    #expect(outcome.message == "Avslutad, Hässelby-Vällingby har nu ingen handläggare: Karin Ek.")
    let sheet = try office.run(OpenUsers(), as: admin)
    #expect(sheet.emptyUnits.map(\.name).contains("Hässelby-Vällingby"))
    #expect(try office.run(OpenCoachDay(), as: office.anna).emptyDistricts.map(\.name) == ["Hässelby-Vällingby"])
    let place = try office.meeting("2008-04-21T08:30")
    let marked = try office.mark(place, .noShow)
    #expect(
      marked.message.contains(", Hässelby-Vällingby har ingen handläggare, säg till administratören: "))
    #expect(try office.run(OpenCoachDay(), as: office.anna).emptyDistricts.first?.waiting == 1)
    let booked = try office.run(
      BookAppointment(
        enrolment: office.rut.id,
        booking: Booking(
          kind: .followUp, start: LocalDateTime(iso: "2008-04-23T10:00")!, minutes: 30, coach: office.office.coach,
          room: nil, place: nil, interpreter: nil)), as: office.anna)
    #expect(booked.message.contains("har ingen handläggare"))
    _ = try add("maria", "Maria Ås", .caseworker, "Hässelby-Vällingby")
    #expect(try office.run(OpenCoachDay(), as: office.anna).emptyDistricts.isEmpty)
  }

  @Test func `switching off the last handläggare says what waits at the unit, whoever's it is not`() throws {
    let siv = try office.office.enrol("Siv", "Ek", serial: 9)
    try office.mark(office.office.book(siv, at: "2008-04-21T08:00"), .noShow)
    let outcome = try office.run(DeactivateUser(name: "karin", handingOverTo: .unit), as: admin)
    #expect(
      outcome.message == "Avslutad, Hässelby-Vällingby har nu ingen handläggare, 1 uppgift väntar där: Karin Ek.")
  }

  @Test func `C4: only those are offered who may do all of it`() throws {
    _ = try meeting(at: "2008-04-22T09:00", led: office.office.coach)
    let place = try office.meeting("2008-04-21T08:00")
    let task = try office.mark(place, .noShow).tasks[0]
    _ = try office.run(
      CloseAbsenceCheck(task: task.id, version: task.version, finding: .ownFault(.letterNotReceived)), as: office.karin)
    let leader = try add("leif", "Leif Ro", .sessionLeader, "Vällingby")
    _ = try add("moa", "Moa By", .matcher, "Vällingby")
    _ = try add("kia", "Kia Ek", .coach, "Kista")
    let bo = try add("bo", "Bo Sten", .coach, "Vällingby")
    let sheet = try office.run(OpenUsers(), as: admin)
    let anna = try row("anna")
    #expect(anna.duties.words == "1 öppen uppgift, 1 klient och 1 kommande möte")
    #expect(sheet.receivers(of: anna).map(\.id) == [bo.id])
    #expect(sheet.receivers(of: anna) { !$0.canBeUnits }.map(\.id) == [bo.id, leader.id])
    #expect(refusal(DeactivateUser(name: "anna", handingOverTo: .user(leader.id)))?.code == "otherUnit")
    let colleagues = try office.run(ListColleagues(for: [.giveNewTime]), as: office.anna)
    #expect(colleagues.map(\.name) == ["anna", "bo"])
  }

  @Test func `C4: coming meetings go along, to somebody who is free then`() throws {
    let first = try meeting(at: "2008-04-22T09:00", led: office.office.coach)
    let second = try meeting(at: "2008-04-23T09:00", led: office.office.coach)
    let past = try meeting(at: "2008-04-18T09:00", led: office.office.coach)
    let bo = try add("bo", "Bo Sten", .coach, "Vällingby")
    let eva = try add("eva", "Eva Lund", .unitHead, "Vällingby")
    _ = try meeting(at: "2008-04-22T09:30", led: bo.id, title: "Trepartsmöte")
    #expect(refusal(DeactivateUser(name: "anna", handingOverTo: .unit))?.code == "leaderMissing")
    let clash = refusal(DeactivateUser(name: "anna", handingOverTo: .user(bo.id)))
    #expect(
      clash?.message
        == "Bo Sten är upptagen vid Planmöte 2008-04-22 09:00 (har Trepartsmöte). Välj någon annan för mötena, eller boka "
        + "om dem först.")
    #expect(try leader(of: second) == office.office.coach)
    _ = try office.run(DeactivateUser(name: "anna", handingOverTo: .user(bo.id), meetingsTo: eva.id), as: admin)
    #expect(try leader(of: first) == eva.id)
    #expect(try leader(of: second) == eva.id)
    #expect(try leader(of: past) == office.office.coach)
    let gone = #expect(throws: Refusal.self) {
      var eva = office.anna
      eva.user = bo.id
      _ = try office.run(
        BookAppointment(
          enrolment: office.rut.id,
          booking: Booking(
            kind: .followUp, start: LocalDateTime(iso: "2008-04-24T10:00")!, minutes: 30, coach: office.office.coach,
            room: nil, place: nil, interpreter: nil)), as: eva)
    }
    #expect(gone?.code == "notLeader")
  }

  @Test func `C5: no new time is asked for in a closed case, nor twice`() throws {
    let first = try office.miss("2008-04-17T08:00").task
    let second = try office.miss("2008-04-18T08:00").task
    for task in [first, second] {
      _ = try office.run(
        CloseAbsenceCheck(task: task.id, version: task.version, finding: .ownFault(.letterNotReceived)),
        as: office.karin)
    }
    #expect(try office.tasks.count { $0.kind == .giveNewTime } == 1)
    let third = try office.miss("2008-04-21T08:00").task
    let rut = try office.office.read { [rut = office.rut] work throws(Refusal) in try work.enrolment(rut.id) }
    _ = try office.run(
      CloseEnrolment(
        enrolment: rut.id, version: rut.version, closure: Closure(day: Office.today, reason: .movedAway),
        settlesOpen: true), as: office.anna)
    let time = NewTime.appointment(
      kind: .followUp, start: LocalDateTime(iso: "2008-04-23T10:00")!, minutes: 30, coach: office.office.coach)
    let booking = #expect(throws: Refusal.self) {
      try office.run(
        CloseAbsenceCheck(
          task: third.id, version: third.version, finding: .ownFault(.letterNotReceived), newTime: time),
        as: office.karin)
    }
    #expect(booking?.code == "closed")
    let outcome = try office.run(
      CloseAbsenceCheck(task: third.id, version: third.version, finding: .ownFault(.letterNotReceived)),
      as: office.karin)
    #expect(outcome.opened == nil)
    #expect(outcome.message.contains("ärendet är avslutat och ingen ny tid ges"))
    #expect(try !office.tasks.contains { $0.kind == .giveNewTime && $0.state == .open })
  }

  @Test func `undoing gives nothing back to somebody who has left`() throws {
    let rut = office.rut.id
    _ = try office.run(AskToReconsider(enrolment: rut, motive: "Har fyllt 25."), as: office.anna)
    let asked = try #require(try office.tasks.first { $0.kind == .reconsiderTargetGroup })
    #expect(asked.owner.user == office.office.caseworker)
    func stored() throws -> Enrolment { try office.office.read { work throws(Refusal) in try work.enrolment(rut) } }
    _ = try office.run(
      CloseEnrolment(
        enrolment: rut, version: stored().version, closure: Closure(day: Office.today, reason: .movedAway),
        settlesOpen: true), as: office.anna)
    _ = try add("maria", "Maria Ås", .caseworker, "Hässelby-Vällingby")
    _ = try office.run(DeactivateUser(name: "karin"), as: admin)
    try office.undo(as: office.anna)
    #expect(try office.task(asked.id).state == .open)
    #expect(try office.task(asked.id).owner == .init(unit: .district(office.office.hasselby)))
    #expect(try stored().caseworker == nil)
    #expect(try stored().coach == office.office.coach)
  }

  @Test func `a case's coach and handläggare are changed, and its open tasks go along`() throws {
    let check = try office.miss().task
    let bo = try add("bo", "Bo Sten", .coach, "Vällingby")
    let maria = try add("maria", "Maria Ås", .caseworker, "Hässelby-Vällingby")
    let rut = office.rut.id
    let said = try office.run(AssignResponsible(enrolments: [rut], caseworker: maria.id), as: office.karin)
    #expect(said == "1 klient till Maria Ås.")
    #expect(try office.task(check.id).owner.user == maria.id)
    #expect(try office.history(of: check.id).last == "Överlämnad till Maria Ås.")
    try office.undo(as: office.karin)
    #expect(try office.task(check.id).owner.user == office.office.caseworker)
    _ = try office.run(
      CloseAbsenceCheck(task: check.id, version: office.task(check.id).version, finding: .ownFault(.letterNotReceived)),
      as: office.karin)
    let new = try #require(try office.tasks.first { $0.kind == .giveNewTime })
    #expect(new.owner.user == office.office.coach)
    _ = try office.run(AssignResponsible(enrolments: [rut], coach: bo.id), as: office.anna)
    #expect(try office.task(new.id).owner.user == bo.id)
    _ = try office.run(AssignResponsible(enrolments: [rut], coach: nil), as: office.anna)
    #expect(try office.task(new.id).owner.user == nil)
    func refused(_ body: () throws -> Void) -> String? { #expect(throws: Refusal.self, performing: body)?.code }
    #expect(
      refused { _ = try office.run(AssignResponsible(enrolments: [rut], caseworker: bo.id), as: office.karin) }
        == "notCaseworker")
    #expect(
      refused { _ = try office.run(AssignResponsible(enrolments: [rut], caseworker: nil), as: office.lars) }
        == "otherUnit")
    #expect(
      refused { _ = try office.run(AssignResponsible(enrolments: [rut], caseworker: nil), as: office.anna) }
        == "permission.assignCaseworker")
  }

  @Test func `who booked the first time is proposed as coach`() throws {
    let case2 = try office.office.enrol("Siv", "Ek", serial: 2)
    let bo = try add("bo", "Bo Sten", .coach, "Vällingby")
    var session = office.anna
    session.user = bo.id
    _ = try office.run(
      BookAppointment(
        enrolment: case2.id,
        booking: Booking(
          kind: .introductionMeeting, start: LocalDateTime(iso: "2008-04-23T10:00")!, minutes: 30,
          coach: office.office.coach, room: nil, place: nil, interpreter: nil)), as: session)
    let choice = try office.run(ListResponsible(for: [case2.id]), as: office.anna)
    #expect(choice.proposed == bo.id)
    #expect(try office.run(ListResponsible(for: [office.rut.id]), as: office.anna).proposed == nil)
    #expect(try office.run(ListResponsible(), as: office.karin).people.map(\.name) == ["karin"])
  }
}
