import Casework
import Domain
import Testing

/// An act of one person, and what another builds on it.
enum BuiltOn: String, CaseIterable, Sendable {
  case markThenAttempt, bookingThenMark, closureThenNewReferral, planThenAdoption, answerThenCompletion
  case coachThenCoach, sessionsThenPlace

  func undoer(in office: NoShowOffice) -> Session { office.anna }

  /// What Anna Berg did.
  func act(in office: NoShowOffice) throws {
    switch self {
    case .markThenAttempt: _ = try office.miss()
    case .bookingThenMark:
      _ = try office.run(
        BookAppointment(
          enrolment: office.rut.id,
          booking: Booking(
            kind: .followUp, start: LocalDateTime(iso: "2008-04-21T10:00")!, minutes: 45, coach: office.office.coach)),
        as: office.anna)
    case .closureThenNewReferral:
      _ = try office.run(
        CloseEnrolment(
          enrolment: office.rut.id, version: office.rut.version,
          closure: Closure(day: Office.today, reason: .movedAway), settlesOpen: true), as: office.anna)
    case .planThenAdoption:
      _ = try savePlan(in: office)
    case .answerThenCompletion:
      _ = try office.run(
        AnswerQuestion(enrolment: office.rut.id, question: "desired_work", answer: .text("Kock"), version: 0),
        as: office.anna)
    case .coachThenCoach:
      _ = try office.run(AssignResponsible(enrolments: [office.rut.id], coach: nil), as: office.anna)
    case .sessionsThenPlace:
      _ = try office.run(
        PlanSessions(
          kind: .appointment(.introductionMeeting),
          rule: WeeklyRule(
            weekdays: [.wednesday], time: ClockTime(hour: 9, minute: 0)!, minutes: 60, from: Office.today,
            to: Office.today + 6), leader: office.office.coach, places: 12), as: office.anna)
    }
  }

  /// What somebody else did after it.
  func build(in office: NoShowOffice) throws {
    var eva = office.anna
    eva.fullName = "Eva Lund"
    eva.user = .init(1)
    switch self {
    case .markThenAttempt:
      _ = try office.run(
        AddContactAttempt(task: office.tasks[0].id, way: .telephone, reached: true, note: ""), as: office.karin,
        at: "2008-04-21T09:30")
    case .bookingThenMark:
      let rut = office.rut
      let place = try office.office.read { work throws(Refusal) in try work.occasions(of: rut.id)[0].participant }
      _ = try office.run(MarkAttendance(participants: [place.id], mark: .present), as: eva, at: "2008-04-21T10:30")
    case .closureThenNewReferral:
      _ = try office.run(
        RegisterReferral(
          person: Client.Details(number: Office.number(1), name: PersonName(given: "Rut", family: "Holm")),
          content: WorkingDay.content(office.office.hasselby)), as: office.karin)
    case .planThenAdoption:
      let rut = office.rut
      let plan = try office.office.read { work throws(Refusal) in try work.plans(of: rut.id)[0] }
      _ = try office.run(
        AdvancePlan(plan: plan.id, version: plan.version, event: .adopt, overrideReason: "bråttom"), as: eva)
    case .answerThenCompletion: _ = try office.run(CompleteAssessment(enrolment: office.rut.id), as: eva)
    case .coachThenCoach:
      _ = try office.run(AssignResponsible(enrolments: [office.rut.id], coach: office.office.coach), as: eva)
    case .sessionsThenPlace:
      let centre = office.office.vallingby
      let session = try office.office.read { work throws(Refusal) in
        try work.occasions(at: centre, from: Office.today, to: Office.today + 6)[0]
      }
      _ = try office.run(JoinOccasion(enrolment: office.rut.id, occasion: session.id), as: eva)
    }
  }

  /// What the refusal says.
  var message: String {
    switch self {
    case .markThenAttempt: "Går inte att ångra: Karin Ek har arbetat vidare (kontaktförsök 09:30)."
    case .bookingThenMark: "Går inte att ångra: Admin har arbetat vidare (närvaro registrerad 10:30)."
    case .closureThenNewReferral:
      "Personen har redan en öppen inskrivning: JT-2008-00002, Hässelby-Vällingby, remiss 2008-04-21."
    case .planThenAdoption: "Går inte att ångra: Admin har arbetat vidare (uppgift öppnad 09:00)."
    case .answerThenCompletion: "Går inte att ångra: Admin har arbetat vidare (kartläggning klar 09:00)."
    case .coachThenCoach: "Går inte att ångra: Admin har arbetat vidare (coach utsedd 09:00)."
    case .sessionsThenPlace: "Introduktionsmöte ons 23/4 har deltagare; tillfället kan inte ångras."
    }
  }

  private func savePlan(in office: NoShowOffice) throws -> ActivityPlan {
    let activity = try office.office.read { work throws(Refusal) in try work.activities()[0] }
    let sheet = try office.run(
      SavePlan(
        enrolment: office.rut.id, version: 0,
        content: ActivityPlan.Content(
          goals: [
            ActivityPlan.Goal(
              words: "Arbete", target: Office.today + 90,
              activities: [
                ActivityPlan.PlannedActivity(
                  activity: activity.id, name: activity.name, provider: "V", responsible: .partner, hoursAWeek: 12,
                  start: Office.today)
              ])
          ],
          nextFollowUp: Office.today + 30, clientPart: ClientPart(tookPart: true, stance: .agrees))), as: office.anna)
    return try #require(sheet.plan)
  }
}
