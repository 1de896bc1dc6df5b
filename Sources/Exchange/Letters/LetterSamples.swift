import Casework
import Domain

/// Made-up letters of each kind with everything in them and with as little as possible: what an own template is tried on.
enum LetterSamples {
  static func contents(of kind: LetterKind) -> [LetterContent] {
    bodies(of: kind).flatMap { body in
      ([nil] + Benefit.allCases).map { benefit in
        LetterContent(
          enrolment: .init(0), caseNumber: CaseNumber(year: 2008, serial: 1), kind: kind, subject: .enrolment,
          sender: JobCentre(
            id: .init(0), name: "Exempel", address: "Gatan 1", directions: "Rakt fram.", phone: "08-000 00 00"),
          recipient: .init(
            name: PersonName(given: "Anna", family: "Exempel"), address: "Gatan 2", isProtected: false, language: nil),
          written: day, writer: "Britt Exempel", body: body, benefit: benefit)
      }
    }
  }

  private static let day = Day(ordinal: 14_000)

  private static func bodies(of kind: LetterKind) -> [LetterContent.Body] {
    switch kind {
    case .summons: summons().map { .summons($0) }
    case .secondSummons:
      [true, false].flatMap { isExplained in
        summons().map { summons in
          var second = summons
          second.missed = .init(
            title: "Möte", start: LocalDateTime(day - 7, summons.start.time), isExplained: isExplained)
          return .summons(second)
        }
      }
    case .plan: [true, false].map { .plan(plan(isFull: $0)) }
    case .participation:
      [0, 2].map { missing in
        .participation(
          ParticipationLetter(
            from: day - 30, to: day,
            counts: Participation(planned: 8, attended: 5, excused: 1, noShows: 2 - missing, unregistered: missing)))
      }
    case .schedule: [.schedule(ScheduleLetter(title: "Kurs", sessions: sessions))]
    }
  }

  private static var sessions: [ScheduleLetter.Session] {
    (1...2).map { week in
      .init(title: "Kurs", start: LocalDateTime(day + 7 * week, noon), minutes: 90, place: "sal \(week)")
    }
  }

  private static let noon = LocalDateTime(day: Day(ordinal: 14_000), second: 12 * 3600).time

  /// Each kind of meeting and a session, in and out of the house, with all that can be there and without.
  private static func summons() -> [SummonsLetter] {
    (AppointmentKind.allCases.map { $0 } + [nil]).flatMap { (kind: AppointmentKind?) in
      [true, false].map { isFull in
        SummonsLetter(
          kind: kind, title: kind?.title ?? "Kurs", start: LocalDateTime(day + 4, noon), minutes: 45, place: "rum 4",
          isInHouse: isFull, meets: isFull ? "Britt Exempel" : nil,
          interpreter: isFull ? .init(language: "somaliska", isBooked: false) : nil, answerBy: isFull ? day + 3 : nil)
      }
    }
  }

  private static func plan(isFull: Bool) -> PlanLetter {
    let activity = ActivityPlan.PlannedActivity(
      activity: .init(0), name: "Kurs", provider: "Jobbtorget", responsible: .client, hoursAWeek: 4, start: day,
      end: isFull ? day + 60 : nil, followUp: isFull ? "varje vecka" : nil)
    return PlanLetter(
      number: 1, state: isFull ? .adopted : .draft, adopted: isFull ? day : nil,
      content: ActivityPlan.Content(
        goals: [.init(words: "Arbete", target: isFull ? day + 90 : nil, activities: isFull ? [activity] : [])],
        nextFollowUp: isFull ? day + 30 : nil), fullTimeHours: 40, sessions: isFull ? sessions : [])
  }
}
