import Casework
import Domain
import Testing

/// Tasks besides the check of an absence: handing over, closing, deciding a name (R1.9, R7.7).
@Suite struct TaskTests {
  private func nameTask(in office: NoShowOffice, written: String = "Holm Persson, Rut") throws -> FollowUpTask {
    let (rut, unit) = (office.rut, office.karin.unit)
    return try office.office.write { work throws(Refusal) in
      try work.addTask(
        FollowUpTask(
          id: .init(0), kind: .decideName, enrolment: rut.id, client: rut.client, ordinal: 0,
          owner: .init(user: nil, unit: unit), due: Office.today + 2, opened: Office.now, state: .open, note: written,
          version: 1))
    }
  }

  @Test(arguments: [(true, "Holm Persson, Rut"), (false, "Holm, Rut")])
  func aDecidedNameHoldsAndUndoBringsTheStoredOneBack(_ takes: Bool, _ name: String) throws {
    let office = try NoShowOffice()
    let task = try nameTask(in: office)
    _ = try office.run(DecideName(task: task.id, takesNewName: takes), as: office.karin)
    let client = office.rut.client
    func stored() throws -> String {
      try office.office.read { work throws(Refusal) in try work.client(client).details.name.listText }
    }
    #expect(try stored() == name)
    #expect(try office.task(task.id).state == .closed)
    try office.undo(as: office.karin)
    #expect(try stored() == "Holm, Rut")
    #expect(try office.task(task.id).state == .open)
    #expect(try office.task(task.id).note == "Holm Persson, Rut")
  }

  @Test func theSearchFindsTheNewName() throws {
    let office = try NoShowOffice()
    let task = try nameTask(in: office)
    _ = try office.run(DecideName(task: task.id, takesNewName: true), as: office.karin)
    var query = ClientListQuery()
    query.search = "persson"
    #expect(try office.run(ListClients(query: query), as: office.anna).rows.map(\.id) == [office.rut.id])
  }

  @Test func anAbsenceIsNotClosedAsAnyOtherTask() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    let refusal = #expect(throws: Refusal.self) { try office.run(CloseTask(task: task.id), as: office.karin) }
    #expect(refusal?.code == "ownForm")
  }

  @Test func aTaskIsHandedOverWithinTheUnitOnly() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    let refusal = #expect(throws: Refusal.self) {
      try office.run(ReassignTasks(tasks: [task.id], to: office.office.coach), as: office.karin)
    }
    #expect(refusal?.code == "otherUnit")
    _ = try office.run(ReassignTasks(tasks: [task.id], to: nil), as: office.karin)
    #expect(try office.task(task.id).owner.user == nil)
    #expect(try office.history(of: task.id).last == "Överlämnad till enheten.")
  }

  @Test("Handing over tells how many changed hands, not how many were marked")
  func counted() throws {
    let office = try NoShowOffice()
    let tasks = try ["2008-04-17T08:00", "2008-04-18T08:00"].map { try office.miss($0).task.id }
    #expect(try office.run(ReassignTasks(tasks: [tasks[0]], to: nil), as: office.karin) == "1 uppgift till enheten.")
    #expect(try office.run(ReassignTasks(tasks: tasks, to: nil), as: office.karin) == "1 uppgift till enheten.")
    let refusal = #expect(throws: Refusal.self) {
      try office.run(ReassignTasks(tasks: tasks, to: nil), as: office.karin)
    }
    #expect(refusal?.message == "Redan hos enheten.")
  }

  @Test func handingOverCanBeTakenBack() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    _ = try office.run(ReassignTasks(tasks: [task.id], to: nil), as: office.karin)
    try office.undo(as: office.karin)
    #expect(try office.task(task.id).owner.user == office.office.caseworker)
  }

  @Test func sessionsLaidOutAreTakenBackUntilSomebodyIsExpectedThere() throws {
    let office = try NoShowOffice()
    let plan = PlanSessions(
      kind: .appointment(.introductionMeeting),
      rule: WeeklyRule(
        weekdays: [.tuesday], time: ClockTime(hour: 9, minute: 0)!, minutes: 60, from: Office.today,
        to: Office.today + 14), places: 10)
    let first = try office.run(plan, as: office.anna)
    try office.undo(as: office.anna)
    #expect(try office.run(OccasionsOfDay(day: first[0].start.day), as: office.anna).rows.isEmpty)
    let second = try office.run(plan, as: office.anna, at: "2008-04-21T09:05")
    let rut = office.rut
    _ = try office.run(JoinOccasion(enrolment: rut.id, occasion: second[0].id), as: office.karin)
    let refusal = #expect(throws: Refusal.self) { try office.undo(as: office.anna) }
    #expect(refusal?.code == "peopleBooked")
  }

  @Test func workingDaysSinceTheLastDayAreCounted() throws {
    let office = try NoShowOffice()
    _ = try office.miss("2008-04-16T08:00")
    let row = try #require(try office.run(OpenTasks(), as: office.karin).first)
    // Due on Friday 18 April; Monday is one working day later.
    #expect(row.task.due.iso == "2008-04-18")
    #expect(row.daysLate == 1)
  }
}
