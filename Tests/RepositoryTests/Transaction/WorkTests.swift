import Casework
import Domain
import Testing

/// Tasks, plans, notes, the log and undo come back as they were stored.
@Suite("Work in a case") struct WorkTests {
  @Test("Tasks are the person's own, the unit's, or with everybody's; by last day")
  func tasks() throws {
    let office = try Office()
    let enrolment = try office.enrol("Rut", "Holm", serial: 1)
    let district = Unit.district(office.hasselby)
    let owners: [(FollowUpTask.Owner, String)] = [
      (.init(unit: district), "2008-04-23"), (.init(user: office.caseworker, unit: district), "2008-04-22"),
      (.init(user: office.coach, unit: district), "2008-04-21"), (.init(unit: .centre(office.vallingby)), "2008-04-20"),
    ]
    let caseworker = office.caseworker
    let due = try office.write { work throws(Refusal) in
      for (ordinal, (owner, day)) in owners.enumerated() {
        _ = try work.addTask(
          FollowUpTask(
            id: .init(0), kind: .decideName, enrolment: enrolment.id, client: enrolment.client, ordinal: ordinal,
            owner: owner, due: Day(iso: day)!, opened: Office.now, state: .open, version: 1))
      }
      return try [false, true].map { everybody throws(Refusal) in
        try work.openTasks(of: caseworker, unit: district, everybody: everybody).map(\.due.iso)
      }
    }
    #expect(due == [["2008-04-22", "2008-04-23"], ["2008-04-21", "2008-04-22", "2008-04-23"]])
  }

  @Test("A finding, contact attempts and history stay as they were written")
  func findings() throws {
    let office = try Office()
    let enrolment = try office.enrol("Rut", "Holm", serial: 1)
    let place = try office.book(enrolment, at: "2008-04-18T13:00")
    let (coach, district) = (office.coach, office.hasselby)
    let finding = AbsenceReason.valid(
      .illness, from: Day(iso: "2008-04-17"), to: Day(iso: "2008-04-23"), text: nil)
    let attempt = ContactAttempt(
      id: .init(1), at: Office.now, way: .telephone, reached: true, note: "nådde Rut", by: coach)
    let task = try office.write { work throws(Refusal) in
      var task = try work.addTask(
        FollowUpTask(
          id: .init(0), kind: .checkAbsence, enrolment: enrolment.id, client: enrolment.client,
          occasion: place.occasion, ordinal: 1, owner: .init(unit: .district(district)), due: Office.today,
          opened: Office.now, state: .open, version: 1))
      try work.addContactAttempt(attempt, to: task.id)
      try work.addTaskEvent("Öppnad.", to: task.id, at: Office.now, by: coach)
      task.state = .closed
      task.finding = finding
      task.found = FollowUpTask.Found(at: Office.now, by: coach)
      task.note = "läkarintyg"
      try work.update(task)
      task.version += 1
      return task
    }
    try office.read { work throws(Refusal) in
      #expect(try work.task(task.id) == task)
      #expect(try work.tasks(of: enrolment.id) == [task])
      #expect(try work.task(.checkAbsence, of: enrolment.id, about: place.occasion) == task)
      #expect(try work.contactAttempts(of: task.id) == [attempt])
      #expect(try work.taskEvents(of: task.id) == [TaskEvent(at: Office.now, by: coach, text: "Öppnad.")])
    }
  }

  @Test("A plan keeps its goals and activities in order, through changes, and is found when it is to be followed up")
  func plans() throws {
    let office = try Office()
    var enrolment = try office.enrol("Rut", "Holm", serial: 1)
    enrolment.coach = office.coach
    let (changed, coach) = (enrolment, office.coach)
    let stored = try office.write { work throws(Refusal) in
      try work.update(changed)
      let activity = try work.activities()[0]
      let goals = ["Arbeta som undersköterska", "Körkort B"].map { words in
        ActivityPlan.Goal(
          words: words, target: Day(iso: "2009-06-15"),
          activities: [12, 10].map {
            ActivityPlan.PlannedActivity(
              activity: activity.id, name: activity.name, provider: "V", responsible: .partner, hoursAWeek: $0,
              start: Office.today, end: $0 == 12 ? Office.today + 30 : nil, followUp: "varje vecka")
          })
      }
      var plan = try work.addPlan(
        ActivityPlan(
          id: .init(0), enrolment: changed.id, number: 1, state: .draft, author: coach, policy: .information,
          content: .init(goals: [goals[0]]), version: 1))
      plan.content = .init(
        goals: goals, nextFollowUp: Day(iso: "2008-04-25"), clientPart: ClientPart(tookPart: true, stance: .agrees))
      plan.state = .adopted
      plan.adopted = Office.now
      plan.adopter = .init(2)
      try work.update(plan)
      plan.version += 1
      return plan
    }
    try office.read { work throws(Refusal) in
      #expect(try work.plan(stored.id) == stored)
      #expect(try work.plans(of: changed.id) == [stored])
      #expect(try work.plansToFollowUp(by: coach, until: Day(iso: "2008-04-24")!).isEmpty)
      #expect(try work.plansToFollowUp(by: coach, until: Day(iso: "2008-04-25")!).map(\.enrolment) == [changed.id])
    }
  }

  @Test("Historik shows what was done, newest first, not who looked")
  func trace() throws {
    let office = try Office()
    let enrolment = try office.enrol("Rut", "Holm", serial: 1)
    let session = office.session
    try office.write { work throws(Refusal) in
      for action in [LogAction.occasionBooked, .cardOpened, .attendanceMarked] {
        try work.log(LogEntry(action: action, enrolment: enrolment.id, session: session))
      }
    }
    let history = try office.read { work throws(Refusal) in try work.history(of: enrolment.id) }
    #expect(history.map(\.text) == ["närvaro registrerad", "tid bokad"])
    #expect(history.first?.who == "Anna Berg")
  }

  @Test("Free times ask who is taken: standing times only, of coach, room or client")
  func busy() throws {
    let office = try Office()
    let enrolment = try office.enrol("Rut", "Holm", serial: 1)
    let place = try office.book(enrolment, at: "2008-04-25T09:00")
    let coach = office.coach
    func taken() throws -> [Int] {
      try office.read { work throws(Refusal) in
        try [Busy.Whom.user(coach), .client(enrolment.client), .room(.init(1))].map { whom throws(Refusal) in
          try work.busy(whom, from: Day(iso: "2008-04-25")!, to: Day(iso: "2008-04-25")!).count
        }
      }
    }
    #expect(try taken() == [1, 1, 0])
    try office.write { work throws(Refusal) in
      var cancelled = place
      cancelled.state = .cancelledByClient
      try work.update(cancelled)
    }
    #expect(try taken() == [1, 0, 0])
    try office.write { work throws(Refusal) in
      var occasion = try work.occasion(place.occasion)
      occasion.state = .cancelledByClient
      try work.update(occasion)
    }
    #expect(try taken() == [0, 0, 0])
  }
}
