import Casework
import Domain

extension Workday {
  /// Rut Holm of Hässelby-Vällingby, who did not come to the workshop on Friday 18 April; Karin Ek is to check why.
  struct Absence {
    var rut: Enrolment.ID
    var task: FollowUpTask.ID
  }

  /// Lays out the Friday workshop, and lets Rut Holm miss it once (`times` = 1) or a week earlier too (2).
  func missWorkshop(times: Int = 1) throws -> Absence {
    let workshops = try workshops(from: "2008-04-11", to: "2008-05-16")
    let rut = try refer("Rut", "Holm", born: "1981-04-17", received: "2008-04-03", language: "somaliska")
    try run(AssignResponsible(enrolments: [rut], coach: anna.user), as: anna, at: "2008-04-04T08:00")
    var task: FollowUpTask.ID?
    for workshop in workshops.prefix(2).suffix(times) {
      let place = try run(JoinOccasion(enrolment: rut, occasion: workshop.id), as: anna, at: "2008-04-04T09:00")
      let outcome = try run(
        MarkAttendance(participants: [place.place.id], mark: .noShow), as: anna,
        at: workshop.start.day.iso + "T16:00")
      task = outcome.tasks.first?.id
    }
    return Absence(rut: rut, task: task!)
  }

  /// The workshop on Fridays at 13:00, led by Bo.
  func workshops(from: String, to: String) throws -> [Occasion] {
    let activity = try run(OpenSessionPlanning(), as: anna).activities.first { $0.name == "Jobbsökaraktivitet" }!
    return try run(
      PlanSessions(
        kind: .session(activity.id),
        rule: WeeklyRule(
          weekdays: [.friday], time: ClockTime(hour: 13, minute: 0)!, minutes: 120, from: Day(iso: from)!,
          to: Day(iso: to)!),
        leader: bo.user, place: "sal B", places: 12, title: "Jobbsökarverkstad"), as: anna, at: "2008-03-01T09:00")
  }

  /// A group that Anna leads at 08:00 today, with `count` people: Provsson, Ada; Provsson, Bea …
  func group(of count: Int, at start: String = "2008-04-21T08:00") throws -> (
    occasion: Occasion, people: [Enrolment.ID]
  ) {
    let moment = LocalDateTime(iso: start)!
    let activity = try run(OpenSessionPlanning(), as: anna).activities.first { $0.name == "Jobbsökaraktivitet" }!
    let occasion = try run(
      PlanSessions(
        kind: .session(activity.id),
        rule: WeeklyRule(
          weekdays: [moment.day.weekday], time: moment.time, minutes: 60, from: moment.day, to: moment.day),
        leader: anna.user, place: "sal A", places: 24, title: "Morgonverkstad"), as: anna, at: "2008-03-01T09:00")[0]
    var people: [Enrolment.ID] = []
    for number in 0..<count {
      let person = try refer(
        Workday.givenNames[number % Workday.givenNames.count], "Provsson", born: "1970-03-01",
        birthNumber: 980 + number,
        received: "2008-04-08")
      try run(AssignResponsible(enrolments: [person], coach: anna.user), as: anna, at: "2008-04-09T08:00")
      try run(JoinOccasion(enrolment: person, occasion: occasion.id), as: anna, at: "2008-04-10T09:00")
      people.append(person)
    }
    return (occasion, people)
  }

  /// A meeting on Wednesday at 08:00 with a crowd at it, taken in at one go.
  func crowd(of count: Int) throws -> (occasion: Occasion, people: [Enrolment.ID]) {
    let occasion = try run(
      PlanSessions(
        kind: .appointment(.introductionMeeting),
        rule: WeeklyRule(
          weekdays: [.wednesday], time: ClockTime(hour: 8, minute: 0)!, minutes: 60, from: Workday.now.day,
          to: Workday.now.day + 6), leader: anna.user, place: "sal A", places: count), as: anna)[0]
    let hasselby = hasselby
    let people = try run(
      Act { work, session throws(Refusal) in
        var people: [Enrolment.ID] = []
        for number in 0..<count {
          let client = try work.addClient(
            Client.Details(
              number: Workday.number("1970-03-\(number / 20 + 10)", 980 + number % 20),
              name: PersonName(given: "Ada", family: "Provsson \(number)"), address: "Provgatan \(number)"))
          let referral = try work.addReferral(
            of: client.id,
            content: Referral.Content(
              district: hasselby, sent: session.today - 9, received: session.today - 8, targetGroup: .newApplicant,
              path: .notStated), caseworker: nil, state: .received, fingerprint: nil)
          let enrolment = try work.addEnrolment(
            referral: referral, centre: occasion.centre, firstTimeDue: session.today, isTakenOver: false, closure: nil)
          _ = try work.addParticipant(
            Participant(
              id: .init(0), occasion: occasion.id, enrolment: enrolment.id, client: client.id, given: session.today,
              isInterpreterBooked: false, state: .booked, version: 1))
          people.append(enrolment.id)
        }
        return people
      }, as: anna)
    return (occasion, people)
  }

  /// A task to decide which of two names holds, as an import opens it.
  func askForName(of enrolment: Enrolment.ID, written: String) throws {
    let unit = karin.unit
    try run(
      Act { work, session throws(Refusal) in
        let stored = try work.enrolment(enrolment)
        _ = try work.addTask(
          FollowUpTask(
            id: .init(0), kind: .decideName, enrolment: enrolment, client: stored.client, ordinal: 0,
            owner: FollowUpTask.Owner(user: nil, unit: unit), due: session.today + 2, opened: session.now, state: .open,
            note: written, version: 1))
      }, as: karin)
  }

  /// One more colleague.
  func add(_ name: String, _ fullName: String, _ role: Role, _ unit: String) throws -> Session {
    let admin = try run(SignIn(), as: .nobody(at: Workday.now))
    _ = try run(AddUser(name: name, fullName: fullName, role: role, unitName: unit), as: admin)
    return try run(SignIn(name: name), as: .nobody(at: Workday.now))
  }

  /// Twenty given names in Swedish order.
  static let givenNames = [
    "Ada", "Bea", "Cia", "Doris", "Elsa", "Frida", "Gun", "Hilma", "Ina", "Jonna", "Karla", "Lova", "Mia", "Nora",
    "Olga", "Pia", "Rut", "Siri", "Tea", "Ulla",
  ]
}
