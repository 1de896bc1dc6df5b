import Casework
import Domain

@testable import Exchange

/// Rut Holm's letters: made-up content of each kind.
enum LetterCase {
  static let centre = JobCentre(
    id: .init(1), name: "Vällingby", address: "Ängsplan 4, 162 65 Vällingby",
    directions: "Tunnelbana till Vällingby, utgång mot centrum. Ingången är till höger om biblioteket.",
    phone: "08-465 004 10")
  static let written = Day(iso: "2008-04-21")!

  static func content(_ kind: LetterKind, isProtected: Bool = false, language: String? = "svenska") -> LetterContent {
    LetterContent(
      enrolment: .init(7), caseNumber: CaseNumber(year: 2008, serial: 123), kind: kind, subject: .enrolment,
      sender: centre,
      recipient: .init(
        name: PersonName(given: "Rut", family: "Holm"), address: "Storgatan 1, 162 65 Vällingby",
        isProtected: isProtected, language: language),
      written: written, writer: "Anna Berg", body: body(kind), benefit: .incomeSupport)
  }

  static func body(_ kind: LetterKind) -> LetterContent.Body {
    switch kind {
    case .summons: .summons(summons(.assessmentInterview, at: "2008-04-25T10:30"))
    case .secondSummons: .summons(secondSummons)
    case .plan: .plan(plan)
    case .participation: .participation(participation)
    case .schedule: .schedule(schedule)
    }
  }

  static func summons(_ kind: AppointmentKind?, at start: String, title: String? = nil) -> SummonsLetter {
    let start = LocalDateTime(iso: start)!
    return SummonsLetter(
      kind: kind, title: title ?? kind?.title ?? "Jobbsökarverkstad", start: start, minutes: 45, place: "rum 4",
      isInHouse: true, meets: "Anna Berg", interpreter: .init(language: "somaliska", isBooked: true),
      answerBy: SummonsLetter.answerBy(start: start.day, today: written, calendar: WorkingCalendar()))
  }

  private static var secondSummons: SummonsLetter {
    var letter = summons(nil, at: "2008-04-25T13:00")
    letter.minutes = 180
    letter.place = "sal B"
    letter.interpreter = .init(language: "somaliska", isBooked: false)
    letter.missed = .init(
      title: "Jobbsökarverkstad", start: LocalDateTime(iso: "2008-04-18T13:00")!, isExplained: false)
    return letter
  }

  private static let plan = PlanLetter(
    number: 2, state: .adopted, adopted: Day(iso: "2008-04-14"),
    content: ActivityPlan.Content(
      goals: [
        .init(
          words: "Arbeta som undersköterska", target: Day(iso: "2009-06-15"),
          activities: [
            .init(
              activity: .init(1), name: "Validering", provider: "Vård- och omsorgscollege", responsible: .partner,
              hoursAWeek: 12, start: Day(iso: "2008-04-28")!, end: Day(iso: "2008-05-30"), followUp: "2/6"),
            .init(
              activity: .init(2), name: "Jobbsökaraktivitet", provider: "Jobbtorget", responsible: .client,
              hoursAWeek: 10, start: Day(iso: "2008-04-28")!),
          ]), .init(words: "Körkort B"),
      ], nextFollowUp: Day(iso: "2008-06-02"), clientPart: .init(tookPart: true, stance: .agrees)), fullTimeHours: 40)

  private static let participation = ParticipationLetter(
    from: Day(iso: "2008-04-01")!, to: Day(iso: "2008-04-21")!,
    counts: Participation(planned: 8, attended: 5, excused: 1, noShows: 1, unregistered: 1))

  private static let schedule = ScheduleLetter(
    title: "Jobbsökarverkstad",
    sessions: ["2008-04-25T13:00", "2008-05-02T13:00", "2008-05-09T13:00"].map {
      .init(title: "Jobbsökarverkstad", start: LocalDateTime(iso: $0)!, minutes: 180, place: "sal B")
    })

  static let languages = ["svenska", "lättläst svenska", "engelska"]
}
