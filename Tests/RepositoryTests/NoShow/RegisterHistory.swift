import Casework
import Domain
import Repository
import TestSupport

/// A random history of one client against a register: everybody tries everything through the verbs, undo and redo
/// included. After each act the register is read as it stands, and `faults` says in words which rule it breaks.
struct RegisterHistory {
  let office: ExaminationOffice
  var random: SeededGenerator
  var now = LocalDateTime(iso: "2008-04-14T09:00")!
  /// The moment of the last act.
  var acted = LocalDateTime(iso: "2008-04-14T09:00")!
  var places: [Participant.ID] = []
  /// The negative decisions that stand, by task.
  var negatives: Set<FollowUpTask.ID> = []
  var decided = 0
  var faults: [String] = []

  init(random: SeededGenerator) throws {
    office = try ExaminationOffice()
    self.random = random
  }

  mutating func run(acts: Int) throws {
    for _ in 0..<acts where faults.isEmpty {
      acted = now
      let what = try act()
      now = now.adding(minutes: Int.random(in: 5...900, using: &random))
      try look(after: what)
    }
  }

  // MARK: Acts

  private mutating func act() throws -> String {
    switch Int.random(in: 0..<24, using: &random) {
    case 0...3: return try book()
    case 4...7: return mark(pick([.noShow, .noShow, .noShow, .present, .excused(reason: "sjuk")]))
    case 8: return mark(nil, inError: true)
    case 9: return notHeld()
    case 10...13: return find()
    case 14: return changeFinding()
    case 15: return undo(pick([office.noShows.anna, office.karin]), UndoLast())
    case 16: return undo(pick([office.noShows.anna, office.karin]), RedoLast())
    case 17...18: return record()
    case 19: return sendLetters()
    case 20: return fillIn()
    default: return decide()
    }
  }

  private mutating func book() throws -> String {
    let start = now.adding(minutes: -120)
    let kind: Occasion.Kind = .appointment(Bool.random(using: &random) ? .introductionMeeting : .planMeeting)
    places.append(try office.noShows.office.book(office.noShows.rut, at: start.iso, kind: kind).id)
    return "booked"
  }

  private mutating func mark(_ mark: AttendanceMark?, inError: Bool = false) -> String {
    guard let place = places.randomElement(using: &random) else { return "nothing" }
    attempt(MarkAttendance(participants: [place], mark: mark, enteredInError: inError), as: office.noShows.anna)
    return "marked \(mark?.label ?? "–")"
  }

  private mutating func notHeld() -> String {
    guard let id = places.randomElement(using: &random),
      let place = try? office.noShows.office.read({ work throws(Refusal) in try work.participant(id) })
    else { return "nothing" }
    attempt(MarkNotHeld(occasion: place.occasion, reason: "ledaren sjuk"), as: office.noShows.anna)
    return "not held"
  }

  /// A hearing of a day, that names all that counts then.
  private func hearing(on day: Day) -> Hearing {
    (try? office.hearing(told: day, answerBy: (day + 10).iso)) ?? Hearing(told: day, way: .letter, answerBy: day)
  }

  private mutating func find() -> String {
    guard let task = pick(tasks(.checkAbsence, .open)) else { return "nothing" }
    let finding = finding()
    attempt(
      AddContactAttempt(task: task.id, way: .letter, reached: finding != .notReached, note: ""), as: office.karin)
    attempt(
      CloseAbsenceCheck(task: task.id, version: task.version, finding: finding), as: pick(everybody))
    return "checked"
  }

  private mutating func changeFinding() -> String {
    guard let task = pick(tasks(.checkAbsence, .closed)) else { return "nothing" }
    attempt(ChangeFinding(task: task.id, version: task.version, finding: finding()), as: pick(everybody))
    return "changed a finding"
  }

  private mutating func undo<V: Verb>(_ session: Session, _ verb: V) -> String {
    attempt(verb, as: session)
    return "\(V.self) of \(session.fullName)"
  }

  private mutating func record() -> String {
    guard let task = pick(tasks(.examineRight, .open)) else { return "nothing" }
    let today = now.day
    let content: ExaminationRecord.Content =
      pick([
        .hearing(hearing(on: today)), .answer(day: today, words: "Jag var sjuk."),
        .language(LanguageConsidered(language: "svenska", needsInterpreter: false, how: "Samtal.")),
      ])
    attempt(AddExaminationRecord(task: task.id, content: content), as: pick(everybody))
    return "recorded"
  }

  private mutating func sendLetters() -> String {
    let (rut, day) = (
      office.noShows.rut, Int.random(in: 0..<5, using: &random) == 0 ? now.day : Day(iso: "2008-04-03")!
    )
    for place in places {
      attempt(
        RecordSentLetter(
          enrolment: rut.id, kind: .summons, subject: .place(place), language: "svenska", way: .post,
          day: day), as: office.noShows.anna)
    }
    return "sent letters"
  }

  /// Somebody careful sees to everything, so that decisions are reached.
  private mutating func fillIn() -> String {
    for place in places { attempt(MarkAttendance(participants: [place], mark: .noShow), as: office.noShows.anna) }
    for task in tasks(.checkAbsence, .open) {
      attempt(AddContactAttempt(task: task.id, way: .letter, reached: true, note: ""), as: office.karin)
      attempt(
        CloseAbsenceCheck(task: task.id, version: task.version, finding: .notValid(text: nil)), as: office.karin)
    }
    _ = sendLetters()
    guard let task = tasks(.examineRight, .open).first else { return "nothing to examine" }
    let today = now.day
    for content: ExaminationRecord.Content in [
      .hearing(hearing(on: today)), .answer(day: today, words: "Jag var sjuk."),
      .language(LanguageConsidered(language: "svenska", needsInterpreter: false, how: "Samtal.")),
    ] { attempt(AddExaminationRecord(task: task.id, content: content), as: office.karin) }
    return decide()
  }

  /// Whoever tries to close it, with whatever outcome; that it should not have been is seen afterwards.
  private mutating func decide() -> String {
    guard let task = pick(tasks(.examineRight, .open)) else { return "nothing" }
    let session = pick(everybody + [office.karin, office.karin])
    let outcome = pick(RightOutcome.allCases)
    let decision = RightDecision(outcome: outcome, day: now.day, motive: "Uteblev två gånger.")
    let verb = CloseExamination(task: task.id, version: task.version, decision: decision)
    if attempt(verb, as: session) != nil {
      decided += 1
      if session.role != .caseworker || session.unit != office.karin.unit {
        faults.append("\(session.fullName), \(session.role.rawValue), closed the second task")
      }
    }
    return "decided \(outcome.rawValue)"
  }

  // MARK: What the register holds

  /// Reads the register by other queries than the verbs use, and says what is wrong.
  private mutating func look(after what: String) throws {
    func fault(_ words: String) { faults.append("\(words) (after: \(what), \(acted.iso))") }
    let rut = office.noShows.rut
    let (all, seats, asked) = try office.noShows.office.read { work throws(Refusal) in
      let tasks = try work.tasks(of: rut.id)
      var asked: Set<FollowUpTask.ID> = []
      for task in tasks where try !work.contactAttempts(of: task.id).isEmpty { asked.insert(task.id) }
      return (tasks, try work.occasions(of: rut.id), asked)
    }
    let noShows = seats.filter { $0.occasion.state.expectsAttendance && $0.participant.mark == .noShow }
      .map(\.occasion.id)
    let checks = all.filter { $0.kind == .checkAbsence && $0.state != .withdrawn }.compactMap(\.occasion)
    if noShows.sorted() != checks.sorted() { fault("no-shows \(noShows), tasks \(checks)") }
    let counted = all.filter { $0.kind == .checkAbsence && $0.state == .closed && $0.finding?.counts == true }
    let open = all.filter { $0.kind == .examineRight && $0.state == .open }
    if open.count > 1 { fault("two examinations at once") }
    if counted.count < 2, !open.isEmpty { fault("an examination with \(counted.count) that count") }
    let newTimes = all.filter { $0.kind == .giveNewTime && $0.state == .open }.compactMap(\.occasion)
    if !Set(newTimes).isSubset(of: checks) { fault("a new time to give for no no-show") }
    if all.contains(where: { $0.kind == .confirmClosure && $0.state == .open }) {
      let introductions = seats.filter { $0.occasion.appointmentKind == .introductionMeeting }.map(\.occasion.id)
      if counted.count(where: { $0.occasion.map(introductions.contains) == true }) < 2 {
        fault("closing proposed without two missed introductions")
      }
      if all.contains(where: { $0.kind == .checkAbsence && $0.state == .open }) { fault("proposed with a check open") }
    }
    let standing = Set(all.filter { $0.decision?.outcome.isNegative == true }.map(\.id))
    for task in standing.subtracting(negatives) {
      if let missing = try missing(for: task, counted: counted, seats: seats, asked: asked) {
        fault("a negative outcome without \(missing)")
      }
    }
    negatives = standing
  }

  /// Which item of R7.5 was missing when a negative outcome was recorded, said without the checklist.
  private func missing(
    for task: FollowUpTask.ID, counted: [FollowUpTask], seats: [(occasion: Occasion, participant: Participant)],
    asked: Set<FollowUpTask.ID>
  ) throws -> String? {
    let rut = office.noShows.rut
    let (letters, records) = try office.noShows.office.read { work throws(Refusal) in
      (try work.sentLetters(of: rut.id), try work.examinationRecords(of: task).map(\.content))
    }
    if counted.count < 2 { return "two that count" }
    let all = try office.noShows.tasks
    if all.contains(where: { $0.kind == .checkAbsence && $0.state == .open }) { return "a check" }
    let opened = all.first { $0.id == task }!.opened.day
    if !counted.allSatisfy({ asked.contains($0.id) }) { return "the question" }
    for check in counted {
      let seat = seats.first { $0.occasion.id == check.occasion }
      let inTime = letters.contains {
        guard let seat, $0.subject == .place(seat.participant.id) else { return false }
        return WorkingCalendar().workingDays(from: $0.day, to: seat.occasion.start.day) >= 5
      }
      if !inTime { return "the letter" }
    }
    let past = seats.filter { $0.occasion.end <= acted && $0.occasion.state.expectsAttendance }
    if past.contains(where: { $0.participant.mark == nil }) { return "the registration" }
    var (told, answered, isConsidered): (Hearing?, Bool, Bool) = (nil, false, false)
    for record in records {
      switch record {
      case .hearing(let hearing): (told, answered) = (hearing, false)
      case .answer: answered = told != nil
      case .language: isConsidered = true
      }
    }
    guard let told, answered || told.answerBy < acted.day else { return "the hearing" }
    if told.told < opened { return "a hearing after it opened" }
    if !counted.allSatisfy({ $0.occasion.map(told.absences.contains) == true }) { return "an absence in the hearing" }
    if WorkingCalendar().workingDays(from: told.told, to: told.answerBy) < 5 { return "time to answer" }
    return isConsidered ? nil : "language and interpreter"
  }

  // MARK: Chance

  private var everybody: [Session] {
    [office.karin, office.karin, office.noShows.anna, office.noShows.lars, office.unitHead]
  }

  private func tasks(_ kind: FollowUpTask.Kind, _ state: FollowUpTask.State) -> [FollowUpTask] {
    ((try? office.noShows.tasks) ?? []).filter { $0.kind == kind && $0.state == state }
  }

  private mutating func finding() -> AbsenceReason {
    pick([.notValid(text: nil), .notReached, .notValid(text: nil), .ownFault(.letterNotReceived)])
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func pick(_ tasks: [FollowUpTask]) -> FollowUpTask? { tasks.randomElement(using: &random) }

  /// Tries it; nil where it is refused. What the register cannot store is no refusal.
  @discardableResult
  private mutating func attempt<V: Verb>(_ verb: V, as session: Session) -> V.Outcome? {
    do throws(Refusal) {
      return try office.noShows.run(verb, as: session, at: now.iso)
    } catch {
      if error.kind == .storage { faults.append("\(V.self): \(error.message)") }
      return nil
    }
  }
}
