import Casework
import Domain

extension DemoStage {
  /// Plays the named people's cases, and half-made assessments and plans of others.
  func playTheCases(_ people: DemoPeople) throws(Refusal) {
    try bookToday(people)
    let asa = try enrolment(.asa, people)
    try answer(asa, count: 12, as: .anna, 4, 17)
    try leaveNewTimeToCoach(enrolment(.sivEk, people))
    let rut = try enrolment(.rut, people)
    try answer(rut, count: 18, as: .anna, 3, 28)
    try act(.anna, 3, 31, "14:00", CompleteAssessment(enrolment: rut))
    try adoptPlan(of: rut, followUp: Day(year: 2008, month: 4, day: 23)!, as: .anna, 4, 2)
    let per = try enrolment(.per, people)
    try answer(per, count: 18, as: .anna, 4, 3)
    try act(.anna, 4, 4, "15:00", CompleteAssessment(enrolment: per))
    try adoptPlan(of: per, followUp: Day(year: 2008, month: 5, day: 12)!, as: .anna, 4, 21)
    let orjan = try enrolment(.orjan, people)
    try answer(orjan, count: 18, as: .anna, 4, 9)
    try act(.anna, 4, 9, "15:00", CompleteAssessment(enrolment: orjan))
    _ = try draftPlan(of: orjan, followUp: Day(year: 2008, month: 5, day: 19)!, as: .anna, 4, 18)
    try act(
      .anna, 4, 17, "11:30",
      WriteNote(
        enrolment: asa, eventDay: Day(year: 2008, month: 4, day: 17)!,
        text: "Åsa vill läsa till undersköterska. Vi fortsätter kartläggningen på måndag."))
    for (index, enrolment) in returned.suffix(24).enumerated() where !absentees.contains(enrolment) {
      let day = 7 + index % 5
      try answer(enrolment, count: 4 + index % 15, as: .johan, 4, day)
    }
    try readyForWork(people)
    try noteThatPlansWereRead()
  }

  /// One of Anna Berg's clients in activity is away, and believed to be back on Monday.
  func interruptOne(_ people: DemoPeople) throws(Refusal) {
    let named = Set(try DemoPeople.Role.allCases.map { role throws(Refusal) in try enrolment(role, people) })
    let active = ClientListQuery(view: .mine, filter: .init(state: .active))
    let day = DemoRegister.start.day
    for row in try act(.anna, 4, 21, "08:10", ListClients(query: active)).rows
    where !named.contains(row.id) && row.noShows == 0 && row.nextTime == nil {
      try act(
        .anna, 4, 21, "08:15",
        BeginInterruption(
          enrolment: row.id, reason: .illness, text: "Väntar på läkarbesöket i slutet av veckan.", from: day,
          expectedReturn: day + 7))
      return
    }
    throw Refusal(.notFound, "demoInterruption", "Ingen i demon kan ha avbrott.")
  }

  /// A letter that did not arrive: Karin Ek finds our fault, and the coach is to give the new time.
  private func leaveNewTimeToCoach(_ enrolment: Enrolment.ID) throws(Refusal) {
    for row in try act(.karin, 4, 15, "09:30", OpenTasks(everybody: true, kind: .checkAbsence))
    where row.task.enrolment == enrolment {
      try act(
        .karin, 4, 15, "09:40",
        AddContactAttempt(task: row.task.id, way: .telephone, reached: true, note: "Fick inget brev."))
      try act(
        .karin, 4, 15, "09:45",
        CloseAbsenceCheck(task: row.task.id, version: row.task.version, finding: .ownFault(.letterNotReceived)))
    }
  }

  /// Today's single meetings of Anna Berg, booked last week.
  private func bookToday(_ people: DemoPeople) throws(Refusal) {
    let sheet = try act(
      .anna, 4, 14, "12:00", OpenBooking(enrolment: pool[0], week: DemoRegister.start.day, kind: .followUp))
    let room = sheet.rooms.first { $0.name == "rum 4" }?.id
    for (role, kind, time, minutes) in [
      (DemoPeople.Role.asa, AppointmentKind.assessmentInterview, "10:30", 60), (.per, .followUp, "16:00", 30),
    ] {
      guard let clock = ClockTime(text: time) else { continue }
      try act(
        .anna, 4, 14, "15:00",
        BookAppointment(
          enrolment: try enrolment(role, people),
          booking: Booking(
            kind: kind, start: LocalDateTime(DemoRegister.start.day, clock), minutes: minutes, coach: user(.anna),
            room: room)))
    }
  }

  /// Answers the first `count` questions of the form, each by its kind.
  func answer(_ enrolment: Enrolment.ID, count: Int, as actor: Actor, _ month: Int, _ day: Int) throws(Refusal) {
    let sheet = try act(actor, month, day, "09:30", OpenAssessment(enrolment: enrolment))
    for (index, question) in sheet.form.questions.prefix(count).enumerated() {
      let version = sheet.assessment?.answerVersions[question.id] ?? 0
      let minute = (index * 2) % 60
      try act(
        actor, month, day, "09:\(minute < 10 ? "0" : "")\(minute)",
        AnswerQuestion(
          enrolment: enrolment, question: question.id,
          answer: DemoAnswers.answer(to: question, variant: Int(enrolment.rawValue)),
          version: version))
    }
  }

  func adoptPlan(of enrolment: Enrolment.ID, followUp: Day, as actor: Actor, _ month: Int, _ day: Int)
    throws(Refusal)
  {
    guard let plan = try draftPlan(of: enrolment, followUp: followUp, as: actor, month, day) else { return }
    try act(actor, month, day, "08:40", AdvancePlan(plan: plan.id, version: plan.version, event: .adopt))
  }

  private func draftPlan(of enrolment: Enrolment.ID, followUp: Day, as actor: Actor, _ month: Int, _ day: Int)
    throws(Refusal) -> ActivityPlan?
  {
    let sheet = try act(actor, month, day, "08:20", OpenPlan(enrolment: enrolment))
    func planned(_ name: String, _ responsible: PlanResponsible, hours: Int, end: Day?, followUp: String)
      -> ActivityPlan.PlannedActivity?
    {
      guard let activity = sheet.activities.first(where: { $0.name == name }) else { return nil }
      return ActivityPlan.PlannedActivity(
        activity: activity.id, name: activity.name, provider: activity.provider, responsible: responsible,
        hoursAWeek: hours, start: Day(year: 2008, month: 4, day: 28)!, end: end, followUp: followUp)
    }
    let goals = [
      ActivityPlan.Goal(
        words: "Arbeta som undersköterska", target: Day(year: 2009, month: 6, day: 15),
        activities: [
          planned("Validering", .partner, hours: 12, end: Day(year: 2008, month: 5, day: 30), followUp: "2/6"),
          planned("Jobbsökaraktivitet", .client, hours: 10, end: nil, followUp: "varje vecka"),
        ].compactMap(\.self)),
      ActivityPlan.Goal(
        words: "Bli säkrare i svenska", target: Day(year: 2008, month: 12, day: 19),
        activities: [planned("Språkpraktik", .partner, hours: 8, end: nil, followUp: "varje månad")].compactMap(\.self)),
    ]
    return try act(
      actor, month, day, "08:30",
      SavePlan(
        enrolment: enrolment, version: 0,
        content: .init(goals: goals, nextFollowUp: followUp, clientPart: ClientPart(tookPart: true, stance: .agrees)))
    ).plan
  }

  /// Karin Ek has read the plans adopted before today; today's waits for her.
  private func noteThatPlansWereRead() throws(Refusal) {
    for row in try act(.karin, 4, 7, "09:00", OpenTasks(everybody: true, kind: .readPlan))
    where row.task.opened.day < DemoRegister.start.day {
      try act(.karin, 4, 7, "09:05", CloseTask(task: row.task.id, note: "Läst."))
    }
  }
}
