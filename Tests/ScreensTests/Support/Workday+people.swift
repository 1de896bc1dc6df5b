import Casework
import Domain
import GRDB

@testable import Repository

extension Workday {
  /// The cases of a full day, by family name.
  struct Cases: Sendable {
    /// Åsa Svensson, kartläggs, next time on Tuesday.
    var asa: Enrolment.ID
    /// Örjan Svensson, Bromma, did not come on 14/4, no next time.
    var orjan: Enrolment.ID
    /// Siv Svensson Ek, active with an adopted plan.
    var siv: Enrolment.ID
    /// Hodan Ali, first time two working days late, without a coach.
    var hodan: Enrolment.ID
    /// Nils Öberg, first time due today, without a coach.
    var nils: Enrolment.ID
    /// Per Lind, Bromma, of Bo's: came to the introduction meeting.
    var per: Enrolment.ID
    /// Mona Dahl, closed with own work.
    var mona: Enrolment.ID
    /// Tor Vik, taken over from the earlier system.
    var tor: Enrolment.ID
  }

  /// A full day's cases.
  func fill() throws -> Cases {
    guard try isUntouched else { return try enrolEverybody() }
    let (day, cases) = try Self.full.get()
    try day.register.queue.backup(to: self.register.queue)
    return cases
  }

  private static let full = Result {
    let day = try Workday()
    return (day, try day.enrolEverybody())
  }

  /// Whether nothing has happened since the office was made.
  private var isUntouched: Bool {
    get throws {
      let count = { (day: Workday) in
        try day.register.queue.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM log") }
      }
      return try count(self) == count(Self.office.get())
    }
  }

  private func enrolEverybody() throws -> Cases {
    let introduction = try run(
      PlanSessions(
        kind: .appointment(.introductionMeeting),
        rule: WeeklyRule(
          weekdays: [.monday], time: ClockTime(hour: 9, minute: 0)!, minutes: 120, from: Day(iso: "2008-03-31")!,
          to: Day(iso: "2008-05-05")!),
        leader: anna.user, place: "sal B", places: 12), as: anna, at: "2008-03-01T09:00")
    let meeting = introduction.first { $0.start.day.iso == "2008-04-14" }!
    let cases = Cases(
      asa: try refer("Åsa", "Svensson", born: "1985-03-12", received: "2008-04-09"),
      orjan: try refer("Örjan", "Svensson", born: "1991-01-01", received: "2008-04-08", district: bromma),
      siv: try refer("Siv", "Svensson Ek", born: "1977-07-04", received: "2008-04-07"),
      hodan: try refer("Hodan", "Ali", born: "1979-05-20", received: "2008-04-10", language: "somaliska"),
      nils: try refer("Nils", "Öberg", born: "1969-11-03", received: "2008-04-14"),
      per: try refer("Per", "Lind", born: "1982-02-17", received: "2008-04-08", district: bromma),
      mona: try refer("Mona", "Dahl", born: "1975-09-09", received: "2008-03-04"),
      tor: try takeOver("Tor", "Vik", born: "1966-06-06", sent: "2008-01-15"))
    try run(
      AssignResponsible(enrolments: [cases.asa, cases.orjan, cases.siv, cases.mona], coach: anna.user), as: anna,
      at: "2008-04-11T08:00")
    try run(AssignResponsible(enrolments: [cases.per], coach: bo.user), as: anna, at: "2008-04-11T08:00")
    var places: [Participant.ID] = []
    for enrolment in [cases.asa, cases.siv, cases.per, cases.orjan] {
      places.append(
        try run(JoinOccasion(enrolment: enrolment, occasion: meeting.id), as: anna, at: "2008-04-11T09:00").place.id)
    }
    try run(
      MarkAttendance(participants: Array(places.dropLast()), mark: .present), as: anna, at: "2008-04-14T11:00")
    try run(MarkAttendance(participants: [places[3]], mark: .noShow), as: anna, at: "2008-04-14T11:01")
    try assess(cases.asa, complete: false)
    try assess(cases.siv, complete: true)
    try book(cases.asa, .assessmentInterview, at: "2008-04-22T10:30")
    try book(cases.siv, .followUp, at: "2008-04-25T13:00")
    try plan(cases.siv)
    try run(
      WriteNote(
        enrolment: cases.asa, eventDay: Day(iso: "2008-04-17")!,
        text: "Berättar att hon trivts som vårdbiträde. Vill läsa till undersköterska och undrar om validering."),
      as: anna, at: "2008-04-17T11:20")
    try run(
      CloseEnrolment(
        enrolment: cases.mona, version: run(ReadVersion(enrolment: cases.mona), as: anna),
        closure: Closure(day: Day(iso: "2008-04-15")!, reason: .ownWorkFullTime), settlesOpen: true), as: anna,
      at: "2008-04-15T15:00")
    return cases
  }

  /// Registers a referral from Hässelby-Vällingby or another district.
  @discardableResult
  func refer(
    _ given: String, _ family: String, born: String, birthNumber: Int = 980, received: String,
    district: HomeDistrict.ID? = nil, language: String? = nil
  ) throws -> Enrolment.ID {
    let isBromma = district == bromma
    let day = Day(iso: received)!
    return try run(
      RegisterReferral(
        person: Client.Details(
          number: Workday.number(born, birthNumber), name: PersonName(given: given, family: family),
          phone: "08-465 000 01", address: "Provgatan 1, 162 60 Vällingby", language: language,
          needsInterpreter: language == nil ? nil : true),
        content: Referral.Content(
          district: district ?? hasselby, caseworkerName: isBromma ? "Lars Nyman" : "Karin Ek", sent: day - 2,
          received: day, targetGroup: .unemployedIncomeSupport, path: .incomeSupport,
          meansOfSupport: "försörjningsstöd", language: language, ground: .consent(day - 3))),
      as: isBromma ? lars : karin, at: received + "T10:00"
    ).enrolment.id
  }

  /// A row of the earlier system, for which nobody knows when a first time was given.
  func takeOver(_ given: String, _ family: String, born: String, sent: String) throws -> Enrolment.ID {
    let hasselby = hasselby
    return try run(
      Act { work, _ throws(Refusal) in
        let client = try work.addClient(
          Client.Details(number: Workday.number(born), name: PersonName(given: given, family: family)))
        let day = Day(iso: sent)!
        let referral = try work.addReferral(
          of: client.id,
          content: Referral.Content(
            district: hasselby, sent: day, received: day, targetGroup: .newApplicant, path: .notStated),
          caseworker: nil, state: .received, fingerprint: nil)
        let centre = try work.districts().first { $0.id == hasselby }!.centre
        return try work.addEnrolment(
          referral: referral, centre: centre, firstTimeDue: day + 7, isTakenOver: true, closure: nil
        ).id
      }, as: anna, at: sent + "T08:00")
  }

  /// Answers all of the form, or twelve questions of it.
  func assess(_ enrolment: Enrolment.ID, complete: Bool) throws {
    let moment = "2008-04-17T10:00"
    let sheet = try run(OpenAssessment(enrolment: enrolment), as: anna, at: moment)
    for question in complete ? sheet.form.questions : Array(sheet.form.questions.prefix(12)) {
      let answer: AssessmentAnswer =
        switch question.kind {
        case .text: .text(question.id == "coach_summary" ? "Vill arbeta i vården." : "Helst inom vården.")
        case .choice: .choice(question.options[0].id)
        case .choices: .choices([question.options[0].id])
        case .number: .number(question.minimum ?? 30)
        case .date: .date(Day(iso: "2007-12-31")!)
        case .yesNo: .yesNo(true)
        }
      try run(
        AnswerQuestion(enrolment: enrolment, question: question.id, answer: answer, version: 0), as: anna, at: moment)
    }
    if complete { try run(CompleteAssessment(enrolment: enrolment), as: anna, at: "2008-04-17T11:00") }
  }

  /// Books a meeting with Anna.
  @discardableResult
  func book(
    _ enrolment: Enrolment.ID, _ kind: AppointmentKind, at start: String, booked: String = "2008-04-18T09:00"
  ) throws -> BookingOutcome {
    try run(
      BookAppointment(
        enrolment: enrolment,
        booking: Booking(
          kind: kind, start: LocalDateTime(iso: start)!, minutes: 45, coach: anna.user, room: nil, place: "rum 4",
          interpreter: nil)), as: anna, at: booked)
  }

  /// Makes a letter of a case, which then waits to be sent.
  @discardableResult
  func make(_ subject: SentLetter.Subject, of enrolment: Enrolment.ID) throws -> ClientLetter {
    let content = try run(ReadLetter(LetterRequest(enrolment: enrolment, subject: subject)), as: anna)
    return try run(MakeLetter(documents.letter(content, in: nil)), as: anna)
  }

  /// Records that a client was handed a paper a week ago.
  func hand(over kind: LetterKind, to enrolment: Enrolment.ID) throws {
    try run(
      RecordSentLetter(
        enrolment: enrolment, kind: kind, subject: .enrolment, language: "svenska", way: .handedOver,
        day: Day(iso: "2008-04-14")!), as: anna, at: "2008-04-14T12:00")
  }

  /// Drafts and adopts a plan with one goal.
  func plan(_ enrolment: Enrolment.ID) throws {
    let sheet = try run(OpenPlan(enrolment: enrolment), as: anna)
    let validation = sheet.activities.first { $0.name == "Validering" }!
    let content = ActivityPlan.Content(
      goals: [
        ActivityPlan.Goal(
          words: "Arbeta som undersköterska", target: Day(iso: "2009-06-15")!,
          activities: [
            ActivityPlan.PlannedActivity(
              activity: validation.id, name: validation.name, provider: validation.provider, responsible: .partner,
              hoursAWeek: 12, start: Day(iso: "2008-04-28")!, end: Day(iso: "2008-05-30")!, followUp: "2/6")
          ])
      ], nextFollowUp: Day(iso: "2008-06-02")!, clientPart: ClientPart(tookPart: true, stance: .agrees))
    let drafted = try run(
      SavePlan(enrolment: enrolment, version: 0, content: content), as: anna, at: "2008-04-18T10:00")
    try run(
      AdvancePlan(plan: drafted.plan!.id, version: drafted.plan!.version, event: .adopt), as: anna,
      at: "2008-04-18T10:30")
  }
}

/// The version of an enrolment, as a card holds it.
struct ReadVersion: Verb {
  let enrolment: Enrolment.ID
  var access: VerbAccess { .read }

  func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Int {
    try work.enrolment(enrolment).version
  }
}
