import Casework
import Domain
import GRDB
import TestSupport

@testable import Repository

/// The office in which histories are played: two jobbtorg, three districts, twelve users, six clients. Made once; each
/// history gets a copy of its own.
struct HistoryOffice {
  /// Somebody who acts, in a role at a unit.
  struct Person: Sendable {
    var name: String
    var role: Role
    var unit: Unit
    var id: User.ID
  }

  let register: Register
  let people: [Person]
  let centres: [JobCentre.ID]
  let districts: [HomeDistrict.ID]

  /// The serial number of a client whose case is closed.
  static let closed = 9
  /// A handläggare whom a referral names and who is no user yet.
  static let namedCaseworker = "Ny Person"

  /// The first moment of every history.
  static let start = LocalDateTime(iso: "2008-03-03T08:00")!
  /// Names and units: of the jobbtorg by their places in `centres`, of the districts in `districts`.
  private static let staff: [(name: String, role: Role, unit: String)] = [
    ("bo", .coach, "Vällingby"), ("kia", .coach, "Kista"), ("hans", .unitHead, "Vällingby"),
    ("lena", .sessionLeader, "Vällingby"), ("klas", .caseworker, "Hässelby-Vällingby"), ("lars", .caseworker, "Bromma"),
    ("ruth", .caseworker, "Rinkeby-Kista"), ("dag", .unitHead, "Hässelby-Vällingby"), ("mats", .matcher, "Vällingby"),
  ]

  /// As it is at the start of a history, with the moment.
  typealias Prepared = (office: HistoryOffice, now: LocalDateTime)

  private static let fresh = Result { Prepared(try prepare(), start) }

  /// Two absences count, and the examination is open: careful people have brought it so far.
  private static let examining = Result {
    for seed in 1...50 as ClosedRange<UInt64> {
      let history = try History(seed: seed, isExamining: false)
      for _ in 0..<40 {
        try CarefulCase().step(in: history)
        history.pass(minutes: 30)
        if !history.ids("SELECT id FROM follow_up_task WHERE kind = 'examineRight' AND state = 'open'").isEmpty {
          return Prepared(history.office, history.now)
        }
      }
    }
    return try fresh.get()
  }

  /// A copy of a prepared office, and the moment at which it stands.
  static func copy(isExamining: Bool) throws -> Prepared {
    let prepared = try (isExamining ? examining : fresh).get()
    return (try HistoryOffice(copying: prepared.office), prepared.now)
  }

  private init(copying prepared: HistoryOffice) throws {
    register = try Register.inMemory()
    try prepared.register.queue.backup(to: register.queue)
    (people, centres, districts) = (prepared.people, prepared.centres, prepared.districts)
  }

  private init(register: Register, people: [Person], centres: [JobCentre.ID], districts: [HomeDistrict.ID]) {
    self.register = register
    self.people = people
    self.centres = centres
    self.districts = districts
  }

  private static func prepare() throws -> HistoryOffice {
    let office = try Office()
    let register = office.register
    let admin = Session(
      user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: start)
    var people = [
      Person(name: "admin", role: .administrator, unit: .city, id: .init(1)),
      Person(name: "anna", role: .coach, unit: .centre(office.vallingby), id: office.coach),
      Person(name: "karin", role: .caseworker, unit: .district(office.hasselby), id: office.caseworker),
    ]
    for (name, role, unit) in staff {
      let user = try register.run(
        AddUser(name: name, fullName: name.capitalized, role: role, unitName: unit), by: admin
      ).user
      people.append(Person(name: name, role: role, unit: user.assignments[0].unit, id: user.id))
    }
    for (serial, district) in [office.hasselby, office.hasselby, office.bromma, office.rinkeby].enumerated() {
      try office.enrol(
        ["Rut", "Nils", "Siv", "Ali"][serial], "Holm", serial: serial + 1, district: district, sent: "2008-02-25",
        caseworkerName: serial == 2 ? namedCaseworker : nil, linked: serial == 0 ? office.caseworker : nil)
    }
    try office.enrol(
      "Nils", "Holm", serial: closed, sent: "2008-01-10",
      closure: Closure(day: Day(iso: "2008-02-20")!, reason: .movedAway))
    _ = try register.run(
      RegisterReferral(
        name: PersonName(given: "Noor", family: "Ali"), contact: ContactDetails(), number: nil,
        content: content(office.hasselby, sent: start.day)), by: office.session.at(start))
    for id in [1, 2] as [Int64] { try prepareForWork(.init(id), in: register, by: office.session) }
    try restart(.init(2), in: office)
    return HistoryOffice(
      register: register, people: people, centres: [office.vallingby, office.kista],
      districts: [office.hasselby, office.bromma, office.rinkeby])
  }

  /// An assessment that is done and a plan that is adopted, so that the client can be away and be proposed.
  private static func prepareForWork(_ enrolment: Enrolment.ID, in register: Register, by coach: Session) throws {
    let before = coach.at(LocalDateTime(iso: "2008-02-26T09:00")!)
    _ = try register.run(
      AnswerQuestion(enrolment: enrolment, question: "desired_work", answer: .text("Kock"), version: 0), by: before)
    _ = try register.run(CompleteAssessment(enrolment: enrolment), by: before)
    let saved = try register.run(
      SavePlan(enrolment: enrolment, version: 0, content: plan(from: Day(iso: "2008-03-03")!)), by: before)
    guard let plan = saved.plan else { return }
    _ = try register.run(
      AdvancePlan(plan: plan.id, version: plan.version, event: .adopt, overrideReason: "bråttom"), by: before)
  }

  /// Ends a case with a plan and begins another of the same client, in which the plan can be had again.
  private static func restart(_ id: Enrolment.ID, in office: Office) throws {
    let before = LocalDateTime(iso: "2008-02-28T09:00")!
    let (old, client) = try office.read { work throws(Refusal) in
      let enrolment = try work.enrolment(id)
      return (enrolment, try work.client(enrolment.client))
    }
    _ = try office.register.run(
      CloseEnrolment(
        enrolment: id, version: old.version, closure: Closure(day: before.day, reason: .movedAway), settlesOpen: true),
      by: office.session.at(before))
    _ = try office.register.run(
      RegisterReferral(
        name: client.details.name, contact: ContactDetails(), number: client.details.number,
        content: content(office.hasselby, sent: start.day)), by: office.session.at(start))
  }

  /// A plan with one activity from a day.
  static func plan(from day: Day) -> ActivityPlan.Content {
    ActivityPlan.Content(
      goals: [
        ActivityPlan.Goal(
          words: "Arbete", target: day + 90,
          activities: [
            ActivityPlan.PlannedActivity(
              activity: .init(1), name: "Validering", provider: "V", responsible: .partner, hoursAWeek: 12, start: day)
          ])
      ], nextFollowUp: day + 30, clientPart: ClientPart(tookPart: true, stance: .agrees))
  }

  static func content(_ district: HomeDistrict.ID, sent: Day, means: String? = "försörjningsstöd") -> Referral.Content {
    Referral.Content(
      district: district, sent: sent, received: sent, targetGroup: .unemployedIncomeSupport,
      path: ReferralPath(meansOfSupport: means), meansOfSupport: means)
  }
}
