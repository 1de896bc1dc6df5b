import Casework
import Domain

extension Workday {
  /// Amal Noor of Hässelby-Vällingby, who missed two meetings and was not reached: Karin Ek examines the right to support.
  struct Examination {
    var amal: Enrolment.ID
    var checks: [FollowUpTask.ID]
    var task: FollowUpTask.ID
  }

  /// Lets Amal Noor miss meetings on 10 and 17 April; the second finding opens the examination on 18 April.
  func examine(kind: AppointmentKind = .followUp) throws -> Examination {
    let amal = try refer("Amal", "Noor", born: "1979-02-02", received: "2008-04-01", language: "somaliska")
    try run(AssignResponsible(enrolments: [amal], coach: anna.user), as: anna, at: "2008-04-01T11:00")
    var checks: [FollowUpTask.ID] = []
    for (missed, found) in [("2008-04-10", "2008-04-11"), ("2008-04-17", "2008-04-18")] {
      let place = try run(
        BookAppointment(
          enrolment: amal,
          booking: Booking(
            kind: kind, start: LocalDateTime(iso: missed + "T11:00")!, minutes: 45, coach: anna.user, room: nil,
            place: "rum 4", interpreter: nil)), as: anna, at: "2008-04-02T09:00")
      let outcome = try run(
        MarkAttendance(participants: [place.place.id], mark: .noShow), as: anna, at: missed + "T12:00")
      let check = outcome.tasks[0]
      try run(
        AddContactAttempt(task: check.id, way: .telephone, reached: false, note: ""), as: karin, at: found + "T09:00")
      try run(
        CloseAbsenceCheck(task: check.id, version: check.version, finding: .notReached), as: karin,
        at: found + "T09:05")
      checks.append(check.id)
    }
    let task = try run(OpenTasks(kind: .examineRight), as: karin).first { $0.task.enrolment == amal }!
    return Examination(amal: amal, checks: checks, task: task.id)
  }

  /// Records all that the checklist asks for; the client answered on 21 April.
  func fillIn(_ examination: Examination) throws {
    let sheet = try run(OpenExamination(task: examination.task), as: karin)
    for absence in sheet.absences {
      try run(
        RecordSentLetter(
          enrolment: examination.amal, kind: .summons, subject: .place(absence.place!.id), language: "somaliska",
          way: .post, day: Day(iso: "2008-04-02")), as: anna, at: "2008-04-02T10:00")
    }
    let hearing = Hearing(
      told: Day(iso: "2008-04-18")!, way: .letter, answerBy: Day(iso: "2008-04-30")!,
      absences: Set(sheet.absences.map(\.occasion.id)), papers: "närvarolistan och kallelserna")
    let records: [ExaminationRecord.Content] = [
      .hearing(hearing), .answer(day: Day(iso: "2008-04-21")!, words: "Jag hade fel dag."),
      .language(LanguageConsidered(language: "somaliska", needsInterpreter: true, how: "brevet på somaliska")),
    ]
    for record in records { try run(AddExaminationRecord(task: examination.task, content: record), as: karin) }
  }

  /// Fills in the checklist and decides on 21 April.
  func decide(_ examination: Examination, _ outcome: RightOutcome = .reduced) throws {
    try fillIn(examination)
    let version = try run(OpenExamination(task: examination.task), as: karin).task.version
    try run(
      CloseExamination(
        task: examination.task, version: version,
        decision: RightDecision(outcome: outcome, day: Workday.now.day, motive: "Uteblev två gånger.")), as: karin)
  }
}
