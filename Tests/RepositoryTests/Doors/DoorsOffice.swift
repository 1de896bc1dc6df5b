import Casework
import Domain
import Testing

@testable import Repository

/// The office of an examination, at whose doors things are tried.
struct DoorsOffice {
  let office: ExaminationOffice
  var noShows: NoShowOffice { office.noShows }
  var anna: Session { office.noShows.anna }
  var karin: Session { office.karin }
  var rut: Enrolment.ID { office.noShows.rut.id }
  var admin: Session {
    Session(user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)
  }

  init() throws { office = try ExaminationOffice() }

  /// With another client than the one who can be examined.
  init(born: String = "1960-01-01", means: String? = "försörjningsstöd") throws {
    let register = try Office()
    let rut = try register.enrol(
      "Rut", "Holm", serial: 1, linked: register.caseworker, born: born, means: means)
    office = try ExaminationOffice(noShows: NoShowOffice(register, rut: rut))
  }

  /// Two absences that count, on 10 and 17 April, and the examination open.
  static func examining() throws -> DoorsOffice {
    let doors = try DoorsOffice()
    try doors.office.twice()
    return doors
  }

  /// The examination ready to be decided but for one item.
  static func filled(leavingOut item: ExaminationOffice.Item? = nil) throws -> DoorsOffice {
    let doors = try examining()
    try doors.office.fillIn(leavingOut: item)
    return doors
  }

  /// Rejected on 5 May at 09:00, with all its evidence.
  static func decided() throws -> DoorsOffice {
    let doors = try filled()
    try doors.office.decide(.rejected)
    return doors
  }

  /// Rut Holm's case, closed on 5 May as never having come; the check of an absence.
  static func neverCame() throws -> (DoorsOffice, FollowUpTask) {
    let doors = try DoorsOffice()
    let closure = try doors.neverComing()
    _ = try doors.noShows.run(closure, as: doors.anna, at: "2008-05-05T09:00")
    return try (doors, doors.noShows.tasks.filter { $0.kind == .checkAbsence }[0])
  }

  /// The case just before it.
  static func neverComing() throws -> DoorsOffice {
    let doors = try DoorsOffice()
    _ = try doors.neverComing()
    return doors
  }

  /// Two introduction meetings missed, with their letters; the closing, as it would be recorded.
  func neverComing() throws -> CloseEnrolment {
    for day in ["2008-04-14", "2008-04-16"] {
      try office.missAndFind(day, kind: .appointment(.introductionMeeting))
    }
    for check in try noShows.tasks where check.kind == .checkAbsence {
      _ = try noShows.run(
        RecordSentLetter(
          enrolment: rut, kind: .summons, subject: .place(office.place(of: check.id).id), language: "svenska",
          way: .post, day: Day(iso: "2008-04-03")), as: anna)
    }
    var closure = try closure(.missedIntroduction)
    closure.closure.caseworkerTold = Day(iso: "2008-05-05")
    return closure
  }

  /// The case as it is now.
  func enrolment() throws(Refusal) -> Enrolment {
    let rut = rut
    return try noShows.office.read { work throws(Refusal) in try work.enrolment(rut) }
  }

  /// The first absence's place.
  func firstPlace() throws -> Participant {
    let check = try #require(try noShows.tasks.filter { $0.kind == .checkAbsence }.map(\.id).sorted().first)
    return try office.place(of: check)
  }

  func examination() throws -> FollowUpTask { try #require(try office.examination()) }

  /// Does it; what followed.
  func answer<V: Verb>(_ verb: V, as session: Session, at moment: String = "2008-05-05T10:00") throws -> DoorRow.Answer
  {
    DoorTrial.note(verb)
    let before = Set(try open().map(\.id))
    do throws(Refusal) {
      _ = try noShows.run(verb, as: session, at: moment)
    } catch {
      return .refused(error.code)
    }
    let new = try open().filter { !before.contains($0.id) }.compactMap { $0.text("kind") }
    guard let kind = new.first(where: { $0.hasPrefix("reconsider") }) ?? new.first else { return .holds }
    return .task(kind)
  }

  /// Does it; what is looked at afterwards is not what opened.
  @discardableResult
  func does<V: Verb>(_ verb: V, as session: Session, at moment: String = "2008-05-05T10:00") throws -> V.Outcome {
    DoorTrial.note(verb)
    return try noShows.run(verb, as: session, at: moment)
  }

  /// A withdrawal of the decision, as it would be recorded.
  func withdrawal() throws -> WithdrawDecision {
    let task = try #require(try noShows.tasks.first { $0.kind == .examineRight })
    return WithdrawDecision(task: task.id, version: task.version, reason: "Fel månad.")
  }

  /// The letter about the first absence's time.
  func firstLetter() throws -> SentLetter {
    let (rut, place) = (rut, try firstPlace().id)
    let letters = try noShows.office.read { work throws(Refusal) in try work.sentLetters(of: rut) }
    return try #require(letters.first { $0.subject == .place(place) })
  }

  /// Takes back somebody's latest act of the day that made something which is withdrawn; what followed.
  func undoLatest(_ kind: Withdrawal.Kind, as who: KeyPath<DoorsOffice, Session>) throws -> DoorRow.Answer {
    let acts = try noShows.run(ListActs(), as: self[keyPath: who], at: "2008-05-05T10:00")
    return try answer(UndoAct(act: #require(acts.first { $0.withdrawal == kind }).id), as: self[keyPath: who])
  }

  /// Every open task of the register, as it lies there.
  func open() throws -> [JudgedRow] {
    try JudgedRegister(noShows.office.register, now: "2008-05-05T10:00:00").tasks.filter { $0.text("state") == "open" }
  }

  /// A setting for the city, from a day on.
  func setting(_ key: SettingKey, _ value: String, from day: String = "2008-05-06") -> ChangeSetting {
    ChangeSetting(key: key, value: value, validFrom: Day(iso: day)!)
  }

  /// A decision to reject, as it would be recorded.
  func rejection(day: String = "2008-05-05") throws -> CloseExamination {
    let task = try examination()
    return CloseExamination(
      task: task.id, version: task.version,
      decision: RightDecision(outcome: .rejected, day: Day(iso: day)!, motive: "Uteblev två gånger."))
  }

  /// A closure of Rut Holm's case.
  func closure(_ reason: ClosureReason, day: String = "2008-05-05", settles: Bool = true) throws -> CloseEnrolment {
    let enrolment = try enrolment()
    return CloseEnrolment(
      enrolment: enrolment.id, version: enrolment.version, closure: Closure(day: Day(iso: day)!, reason: reason),
      settlesOpen: settles)
  }

  /// A time that somebody else books.
  func bookPlanMeeting() throws -> BookingOutcome {
    try noShows.run(
      BookAppointment(
        enrolment: rut,
        booking: Booking(
          kind: .planMeeting, start: LocalDateTime(iso: "2008-05-14T09:00")!, minutes: 30, coach: anna.user)),
      as: anna)
  }

  /// What is missing is counted in one line: the rule holds, or what broke it.
  func holds(_ condition: Bool) -> DoorRow.Answer { condition ? .holds : .none }
}
