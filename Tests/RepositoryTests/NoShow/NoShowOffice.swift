import Casework
import Domain
import Repository

/// An office in which Rut Holm of Hässelby-Vällingby is expected at meetings, Karin Ek is her handläggare and Anna Berg
/// her coach.
struct NoShowOffice {
  let office: Office
  let rut: Enrolment

  init() throws {
    let office = try Office()
    try self.init(office, rut: office.enrol("Rut", "Holm", serial: 1, linked: office.caseworker))
  }

  /// The same with another client in Rut's place.
  init(_ office: Office, rut enrolment: Enrolment) throws {
    _ = try office.register.run(AssignResponsible(enrolments: [enrolment.id], coach: office.coach), by: office.session)
    self.office = office
    rut = try office.read { work throws(Refusal) in try work.enrolment(enrolment.id) }
  }

  /// Karin Ek at 09:00 on Monday 21 April.
  var karin: Session {
    Session(
      user: office.caseworker, fullName: "Karin Ek", role: .caseworker, unit: .district(office.hasselby),
      unitName: "Hässelby-Vällingby", now: Office.now)
  }

  /// Anna Berg at 09:00 on Monday 21 April.
  var anna: Session { office.session }

  /// A handläggare of Bromma, to whom the case does not belong.
  var lars: Session {
    Session(
      user: office.caseworker, fullName: "Lars Nyman", role: .caseworker, unit: .district(office.bromma),
      unitName: "Bromma", now: Office.now)
  }

  func run<V: Verb>(_ verb: V, as session: Session, at moment: String = "2008-04-21T09:00") throws(Refusal) -> V.Outcome
  {
    try office.register.run(verb, by: session.at(LocalDateTime(iso: moment)!))
  }

  /// A place at a meeting that begins at `start`.
  func meeting(_ start: String = "2008-04-21T08:00") throws(Refusal) -> Participant {
    try office.book(rut, at: start)
  }

  /// Marks a place; what it led to.
  @discardableResult
  func mark(
    _ place: Participant, _ mark: AttendanceMark?, inError: Bool = false, at moment: String = "2008-04-21T09:00"
  )
    throws(Refusal) -> AttendanceOutcome
  {
    try run(
      MarkAttendance(participants: [place.id], mark: mark, enteredInError: inError), as: anna, at: moment)
  }

  /// A no-show and its task.
  func miss(_ start: String = "2008-04-21T08:00") throws -> (place: Participant, task: FollowUpTask) {
    let place = try meeting(start)
    let moment = LocalDateTime(iso: start)!.adding(minutes: 60)
    let outcome = try mark(place, .noShow, at: moment.iso)
    return (place, outcome.tasks[0])
  }

  /// Every task of the case, newest first.
  var tasks: [FollowUpTask] {
    get throws(Refusal) {
      let rut = rut
      return try office.read { work throws(Refusal) in try work.tasks(of: rut.id) }
    }
  }

  func task(_ id: FollowUpTask.ID) throws(Refusal) -> FollowUpTask {
    try office.read { work throws(Refusal) in try work.task(id) }
  }

  /// The history of a task, as lines.
  func history(of task: FollowUpTask.ID) throws(Refusal) -> [String] {
    try office.read { work throws(Refusal) in try work.taskEvents(of: task).map(\.text) }
  }

  /// Takes back the last thing that `session` did.
  @discardableResult
  func undo(as session: Session) throws(Refusal) -> String { try run(UndoLast(), as: session).message ?? "" }
}
