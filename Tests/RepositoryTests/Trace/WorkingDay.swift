import Casework
import Domain
import GRDB
import TestSupport

@testable import Repository

/// A day at the office in which a coach and a handläggare do everything that can be undone, by chance.
struct WorkingDay {
  let office: Office
  let anna: Session
  let karin: Session
  private let serials = Counter()

  var register: Register { office.register }

  init() throws {
    office = try Office()
    anna = office.session
    karin = Session(
      user: office.caseworker, fullName: "Karin Ek", role: .caseworker, unit: .district(office.hasselby),
      unitName: "Hässelby-Vällingby", now: Office.now)
  }

  static func content(_ district: HomeDistrict.ID) -> Referral.Content {
    Referral.Content(
      district: district, sent: Office.today, received: Office.today, targetGroup: .unemployedIncomeSupport,
      path: .incomeSupport)
  }

  /// Registers a referral by hand.
  func register(serial: Int) throws(Refusal) -> Enrolment {
    try register.run(
      RegisterReferral(
        person: Client.Details(number: Office.number(serial), name: PersonName(given: "Siv", family: "Ek")),
        content: Self.content(office.hasselby)), by: anna
    ).enrolment
  }

  /// One act by chance, `minutes` into the day; nil where what chance chose was refused or changed nothing.
  func act(after minutes: Int, using generator: inout SeededGenerator) throws -> (session: Session, name: String)? {
    let moment = Office.now.adding(minutes: minutes)
    let (anna, karin) = (anna.at(moment), karin.at(moment))
    let all: [Enrolment] = try read { work in
      try work.all("SELECT * FROM enrolment ORDER BY id") { try Enrolment($0) }
    }
    let ready = all.first { $0.id == .init(2) }
    let enrolment = all.randomElement(using: &generator)!
    let places = try office.read { work throws(Refusal) in try work.occasions(of: enrolment.id) }
    let tasks = try office.read { work throws(Refusal) in
      var tasks: [FollowUpTask] = []
      for enrolment in all { tasks += try work.tasks(of: enrolment.id) }
      return tasks
    }
    let open = tasks.filter { $0.state == .open }
    let chance = Int.random(in: 0..<10_000, using: &generator)
    let before = try count()
    var done: (Session, String) = (anna, "")
    do throws(Refusal) {
      switch Int.random(in: 0..<33, using: &generator) {
      case 0:
        done.1 = "register"
        _ = try register.run(
          RegisterReferral(
            person: Client.Details(
              number: Office.number(100 + serials.next()), name: PersonName(given: "Siv", family: "Ek")),
            content: Self.content(office.hasselby)), by: anna)
      case 1:
        done.1 = "assign"
        _ = try register.run(
          AssignResponsible(enrolments: all.filter(\.isOpen).map(\.id), coach: chance % 2 == 0 ? office.coach : nil),
          by: anna)
      case 2, 3, 13:
        done.1 = "book"
        let start = LocalDateTime(
          Office.today + chance % 8, ClockTime(minutes: 480 + chance / 8 % 16 * 30)!)
        // What begins as it is booked is registered, and not undone.
        guard start > moment else { return nil }
        _ = try register.run(
          BookAppointment(
            enrolment: enrolment.id,
            booking: Booking(
              kind: AppointmentKind.allCases[chance % 5], start: start, minutes: 30, coach: office.coach)), by: anna)
      case 4:
        done.1 = "cancel"
        guard let place = places.randomElement(using: &generator) else { return nil }
        _ = try register.run(
          CancelBooking(participant: place.participant.id, byClient: chance % 2 == 0), by: anna)
      case 5, 6, 7, 22:
        done.1 = "mark"
        guard let place = places.randomElement(using: &generator) else { return nil }
        let marks: [AttendanceMark?] = [.present, .noShow, .noShow, .excused(reason: "sjuk"), nil]
        _ = try register.run(
          MarkAttendance(participants: [place.participant.id], mark: marks[chance % 5]), by: anna)
      case 8:
        done.1 = "notHeld"
        guard let place = places.randomElement(using: &generator) else { return nil }
        _ = try register.run(MarkNotHeld(occasion: place.occasion.id, reason: "ledaren sjuk"), by: anna)
      case 9:
        done.1 = "answer"
        let version = try office.read { work throws(Refusal) in
          try work.assessment(of: enrolment.id)?.answerVersions["desired_work"] ?? 0
        }
        _ = try register.run(
          AnswerQuestion(
            enrolment: enrolment.id, question: "desired_work", answer: chance % 4 == 0 ? nil : .text("Kock \(chance)"),
            version: version), by: anna)
      case 10:
        done.1 = "complete"
        _ = try register.run(CompleteAssessment(enrolment: enrolment.id, complete: chance % 3 > 0), by: anna)
      case 11:
        done.1 = "savePlan"
        let newest = try office.read { work throws(Refusal) in try work.plans(of: enrolment.id).first }
        _ = try register.run(
          SavePlan(
            enrolment: enrolment.id, version: newest.map { $0.state == .adopted ? 0 : $0.version } ?? 0,
            content: try plan(words: "Mål \(chance)")), by: anna)
      case 12, 17:
        let plans = try office.read { work throws(Refusal) in
          var plans: [ActivityPlan] = []
          for enrolment in all { plans += try work.plans(of: enrolment.id).prefix(1) }
          return plans
        }
        guard let newest = plans.randomElement(using: &generator) else { return nil }
        // Adopting is withdrawn by a verb of its own.
        let event: PlanEvent = newest.state != .submitted ? .submit : chance % 2 == 0 ? .approve : .return
        var approver = karin
        if let of = all.first(where: { $0.id == newest.enrolment }) { approver.unit = .district(of.district) }
        done = (event == .approve || event == .return ? approver : anna, "plan \(event)")
        _ = try register.run(
          AdvancePlan(
            plan: newest.id, version: newest.version, event: event, comment: "Se över.", overrideReason: "bråttom"),
          by: done.0)
      case 14:
        let checks = open.filter { $0.kind == .checkAbsence }
        guard let task = checks.randomElement(using: &generator) else { return nil }
        done = (karin, chance % 2 == 0 ? "attempt" : "check")
        if chance % 2 == 0 {
          _ = try register.run(
            AddContactAttempt(task: task.id, way: .telephone, reached: false, note: "Ringde \(chance)"), by: karin)
        } else {
          _ = try register.run(
            CloseAbsenceCheck(
              task: task.id, version: task.version,
              finding: chance % 4 == 1
                ? .notReached : .valid(.illness, from: Office.today - 5, to: Office.today + 2, text: nil)), by: karin)
        }
      case 23:
        let checks = tasks.filter { $0.kind == .checkAbsence && $0.state == .closed }
        guard let task = checks.randomElement(using: &generator) else { return nil }
        done = (karin, "change finding")
        _ = try register.run(
          ChangeFinding(
            task: task.id, version: task.version,
            finding: chance % 2 == 0 ? .notReached : .ownFault(.letterNotReceived)), by: karin)
      case 24, 25:
        guard let task = open.first(where: { $0.kind == .examineRight }) else { return nil }
        done = (karin, "examination record")
        let considered = LanguageConsidered(language: "svenska", needsInterpreter: false, how: "Samtal \(chance)")
        _ = try register.run(AddExaminationRecord(task: task.id, content: .language(considered)), by: karin)
      case 15:
        guard let task = open.randomElement(using: &generator) else { return nil }
        done = (task.owner.unit == anna.unit ? anna : karin, chance % 2 == 0 ? "close task" : "reassign")
        if chance % 2 == 0 {
          _ = try register.run(CloseTask(task: task.id, note: "klart"), by: done.0)
        } else {
          _ = try register.run(ReassignTasks(tasks: [task.id], to: chance % 4 == 1 ? nil : done.0.user), by: done.0)
        }
      case 26:
        guard chance % 3 == 0 else { return nil }
        done.1 = "move"
        _ = try register.run(
          MoveToCentre(enrolment: enrolment.id, version: enrolment.version, centre: office.kista, reason: "Vill byta."),
          by: anna)
      case 27:
        let other = all[chance % all.count]
        let merge = try office.read { work throws(Refusal) in try work.merges(into: enrolment.client).last }
        done.1 = merge == nil ? "merge" : "part"
        if let merge {
          _ = try register.run(PartClients(enrolment: enrolment.id, merge: merge.id), by: anna)
        } else {
          let number = try office.read { work throws(Refusal) in try work.client(other.client).details.number }
          let pair = try register.run(CompareClients(enrolment: enrolment.id, number: number), by: anna)
          _ = try register.run(MergeClients(pair, taking: chance % 2 == 0 ? [.name] : [], reason: "Visat."), by: anna)
        }
      case 18:
        done.1 = "accept"
        _ = try register.run(AcceptReferrals(enrolments: [enrolment.id]), by: anna)
      case 19:
        done = chance % 2 == 0 ? (anna, "return referral") : (karin, "revoke referral")
        _ = try register.run(
          EndReferral(
            enrolment: enrolment.id, version: enrolment.version, kind: chance % 2 == 0 ? .returned : .revoked,
            reason: "Samtycke saknas."), by: done.0)
      case 20:
        done.1 = "ask"
        _ = try register.run(AskToReconsider(enrolment: enrolment.id, motive: "Läser sfi."), by: anna)
      case 21:
        guard let task = open.first(where: { $0.kind == .reconsiderTargetGroup }) else { return nil }
        done = (karin, "decide group")
        _ = try register.run(
          DecideTargetGroup(
            task: task.id, group: chance % 2 == 0 ? .newApplicant : .unemployedIncomeSupport, answer: "Prövat."),
          by: karin)
      case 28:
        done.1 = "interrupt"
        _ = try register.run(
          BeginInterruption(
            enrolment: enrolment.id, reason: .illness, from: Office.today - chance % 2,
            expectedReturn: Office.today + 2 + chance % 20, cancelling: Set(places.map(\.participant.id))), by: anna)
      case 29, 30:
        let lasting = try office.read { work throws(Refusal) in
          var lasting: [Interruption] = []
          for enrolment in all { lasting += try work.interruptions(of: enrolment.id).filter(\.isOpen) }
          return lasting
        }
        guard let away = lasting.randomElement(using: &generator) else { return nil }
        done.1 = chance % 2 == 0 ? "end interruption" : "prolong"
        if chance % 2 == 0 {
          _ = try register.run(
            EndInterruption(interruption: away.id, version: away.version, day: Office.today), by: anna)
        } else {
          let theirs = try office.read { work throws(Refusal) in try work.occasions(of: away.enrolment) }
          _ = try register.run(
            ProlongInterruption(
              interruption: away.id, version: away.version, expectedReturn: Office.today + 2 + chance % 20,
              cancelling: Set(theirs.map(\.participant.id))), by: anna)
        }
      case 31, 32: done.1 = try match(ready ?? enrolment, chance, as: anna)
      default:
        done.1 = "close enrolment"
        guard chance % 3 == 0 else {
          done.1 = "sessions"
          _ = try register.run(
            PlanSessions(
              kind: .appointment(.introductionMeeting),
              rule: WeeklyRule(
                weekdays: [.wednesday], time: ClockTime(minutes: 480 + chance % 14 * 30)!, minutes: 30,
                from: Office.today, to: Office.today + 13), leader: office.coach, places: 12), by: anna)
          break
        }
        _ = try register.run(
          CloseEnrolment(
            enrolment: enrolment.id, version: enrolment.version,
            closure: Closure(day: Office.today, reason: .movedAway), settlesOpen: true), by: anna)
      }
    } catch {
      return nil
    }
    return try count() > before ? done : nil
  }

  func plan(words: String) throws(Refusal) -> ActivityPlan.Content {
    let activity = try office.read { work throws(Refusal) in try work.activities()[0] }
    return ActivityPlan.Content(
      goals: [
        ActivityPlan.Goal(
          words: words, target: Office.today + 90,
          activities: [
            ActivityPlan.PlannedActivity(
              activity: activity.id, name: activity.name, provider: "V", responsible: .partner, hoursAWeek: 12,
              start: Office.today + 7)
          ])
      ], nextFollowUp: Office.today + 30, clientPart: ClientPart(tookPart: true, stance: .agrees))
  }

  /// How many acts of the day are kept for undo.
  private func count() throws -> Int {
    try read { work in try work.count("SELECT count(*) FROM undo WHERE at >= '2008-04-21'") }
  }

  func read<Value: Sendable>(_ body: (RegisterTransaction) throws -> Value) throws -> Value {
    try register.transaction(.read) { work throws(Refusal) in try Refusal.translating { try body(work) } }
  }
}

/// Counts up from one.
private final class Counter {
  private var value = 0

  func next() -> Int {
    value += 1
    return value
  }
}
