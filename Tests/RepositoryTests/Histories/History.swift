import Casework
import Domain
import GRDB
import TestSupport

@testable import Repository

/// A random history of an office over all verbs: people who do their work, and people who do anything, on any day, by two
/// programs at once. After each act the judge looks at the register.
final class History {
  let seed: UInt64
  let office: HistoryOffice
  var random: SeededGenerator
  var now: LocalDateTime
  private(set) var faults: [Fault] = []
  /// What happened, in words; kept only when it is to be told.
  private(set) var story: [String] = []
  /// The places of which the careful have written.
  var lettered: Set<Int64> = []
  /// The verbs that were tried, and those that did something.
  private(set) var tried: Set<String> = []
  /// Verbs whose outcome cannot tell what followed from them.
  private(set) var wordless: Set<String> = []
  private(set) var done: Set<String> = []
  /// Refusals by verb and code.
  private(set) var refusals: [String: Int] = [:]
  let careful = CarefulCase()
  private(set) var judge: Judge
  private let tells: Bool
  /// The tables that each verb wrote.
  let written = WrittenTables()
  /// What another program read, and does after the next acts of this one.
  private var later: [() -> Void] = []
  private var isLate = false
  /// Who did the last thing that can be undone.
  private var actor: Session?

  /// Begins at the start, or every second where an examination is open.
  convenience init(seed: UInt64, tells: Bool = false) throws {
    try self.init(seed: seed, isExamining: seed % 2 == 0, tells: tells)
  }

  init(seed: UInt64, isExamining: Bool, tells: Bool = false) throws {
    self.seed = seed
    self.tells = tells
    random = SeededGenerator(seed: seed)
    (office, now) = try HistoryOffice.copy(isExamining: isExamining)
    judge = Judge(try JudgedRegister(office.register, now: now.iso))
    office.register.queue.add(transactionObserver: written, extent: .observerLifetime)
  }

  /// Plays so many acts, or until a rule is broken.
  func play(acts: Int) throws {
    for number in 0..<acts {
      let isCareful = judge.standing.isEmpty ? number % 3 > 0 : chance(6)
      if isCareful { try careful.step(in: self) } else { try HistoryAct.any(using: &random).act(self) }
      if chance(7), let actor, actor.today == now.day { undo(as: actor) }
      if chance(14), let actor, actor.today == now.day { attempt(RedoLast(), as: actor) }
      if chance(6), let act = later.popLast() {
        isLate = true
        act()
        isLate = false
      }
      if !faults.isEmpty { return }
      pass(minutes: chance(3) ? Int.random(in: 300...4000, using: &random) : Int.random(in: 5...60, using: &random))
    }
  }

  // MARK: Acting

  /// Takes back the last act; where another one is asked about instead, most often that.
  func undo(as session: Session) {
    guard case .ask(let act, _)? = attempt(UndoLast(), as: session), !chance(4) else { return }
    attempt(UndoAct(act: act.id), as: session)
  }

  /// Somebody takes back what they did, others book, mark and call things off meanwhile, and it is done again.
  func doAgain() throws {
    let verbs: Set = [
      "CloseEnrolment", "MoveToCentre", "EndReferral", "BeginInterruption", "MarkAttendance", "MarkNotHeld",
      "BookAppointment", "CancelBooking",
    ]
    let acts = HistoryAct.all.filter { !verbs.isDisjoint(with: $0.verbs) }
    try pick(acts)!.act(self)
    guard let actor else { return }
    attempt(UndoLast(), as: actor)
    for _ in 0..<number(1...3) {
      try pick(acts)!.act(self)
      if chance(2) { pass(minutes: number(5...240)) }
    }
    if actor.today == now.day { attempt(RedoLast(), as: actor) }
  }

  /// Lets time go by, within working hours of any day.
  func pass(minutes: Int) {
    now = now.adding(minutes: minutes)
    if now.time.minutes < 480 || now.time.minutes > 990 {
      now = LocalDateTime(now.time.minutes > 990 ? now.day + 1 : now.day, ClockTime(hour: 8, minute: 30)!)
    }
  }

  /// Somebody of a role at the jobbtorg or in the district of a case, most often; else anybody of it.
  func session(_ roles: Role..., of enrolment: Int64) -> Session {
    guard let row = rows("SELECT centre_id, district_id FROM enrolment WHERE id = \(enrolment)").first, !chance(8)
    else {
      return session(among: roles, at: [])
    }
    return session(among: roles, at: [.centre(.init(row[0])), .district(.init(row[1]))])
  }

  /// Somebody of a role who may act now; any active person where nobody of it is.
  func session(_ roles: Role..., at unit: Unit? = nil) -> Session {
    session(among: roles, at: unit.map { [$0] } ?? [])
  }

  private func session(among roles: [Role], at units: [Unit]) -> Session {
    let active = Set(ids("SELECT id FROM user WHERE active"))
    let able = office.people.filter { active.contains($0.id.rawValue) }
    let fitting = able.filter { roles.contains($0.role) && (units.isEmpty || units.contains($0.unit)) }
    return session(of: pick(fitting) ?? pick(able.filter { roles.contains($0.role) }) ?? pick(able)!)
  }

  func session(of person: HistoryOffice.Person) -> Session {
    Session(user: person.id, fullName: person.name, role: person.role, unit: person.unit, unitName: "E", now: now)
  }

  /// Tries it; nil where it is refused, or another program does it later.
  @discardableResult
  func attempt<V: Verb>(_ verb: V, as session: Session) -> V.Outcome? {
    if !isLate, chance(14) {
      later.append { [unowned self] in _ = self.attempt(verb, as: session) }
      return nil
    }
    let name = "\(V.self)"
    tried.insert(name)
    if verb.access == .write, !(V.Outcome.self is any ToldOutcome.Type) { wordless.insert(name) }
    let before = count()
    written.begin()
    defer { written.end(name, handsOver: verb is EndDistrict || verb is AddDistrict || verb is MoveDistrict) }
    do throws(Refusal) {
      let outcome = try office.register.run(verb, by: session.at(now))
      tell("\(name) by \(session.fullName) (\(session.role.rawValue)): done", verb)
      guard count() > before else { return outcome }
      done.insert(name)
      if verb.isUndoable { actor = session.at(now) }
      if written.unseen.isDisjoint(with: JudgedRegister.tables) { return outcome }
      look(after: JudgedAct(verb: name, role: session.role.rawValue, district: district(of: session)))
      return outcome
    } catch {
      refusals["\(name) \(error.code)", default: 0] += 1
      tell("\(name) by \(session.fullName) (\(session.role.rawValue)): refused, \(error.code)", verb)
      if error.kind == .storage || error.code == "constraint" {
        faults.append(Fault(.storage, "\(name): \(error.code) (history \(seed), \(now.iso))"))
      }
      return nil
    }
  }

  private func look(after act: JudgedAct) {
    guard
      let register = try? JudgedRegister(office.register, now: now.iso, since: judge.before, changed: written.unseen)
    else {
      faults.append(Fault(.storage, "the register cannot be read after \(act.verb)"))
      return
    }
    written.look()
    for fault in judge.look(at: register, after: act) {
      if fault.rule == .emptyUnit, isShown(fault) { continue }
      let words = Fault(fault.rule, "\(fault.words) (after \(act.verb), \(now.iso), history \(seed))")
      if !faults.contains(where: { $0.rule == fault.rule && $0.words.hasPrefix(fault.words) }) { faults.append(words) }
      tell("  FAULT \(fault)", 0)
    }
  }

  /// Whether the unit of a task that nobody there can close is shown to the administrator as having nobody (R7.7).
  private func isShown(_ fault: Fault) -> Bool {
    guard let sheet = try? office.register.run(OpenUsers(), by: session(of: office.people[0])) else { return false }
    return sheet.emptyUnits.contains { empty in
      switch empty.unit {
      case .centre(let id): fault.words.contains("is jobbtorg \(id.rawValue)'s,")
      case .district(let id): fault.words.contains("is district \(id.rawValue)'s,")
      case .city: false
      }
    }
  }

  private func tell(_ words: String, _ verb: Any) {
    guard tells else { return }
    story.append("\(now.iso)\(isLate ? " [second program]" : "") \(words)\(verb is Int ? "" : " — \(verb)")")
  }

  private func district(of session: Session) -> Int64? {
    if case .district(let id) = session.unit { id.rawValue } else { nil }
  }

  private func count() -> Int { office.register.queue.inDatabase { $0.totalChangesCount } }

  // MARK: Reading and choosing

  /// The first column of every row, as a number.
  func ids(_ sql: String) -> [Int64] { rows(sql).map { $0[0] } }

  func rows(_ sql: String) -> [Row] {
    do {
      return try office.register.queue.writeWithoutTransaction { try Row.fetchAll($0.cachedStatement(sql: sql)) }
    } catch {
      faults.append(Fault(.storage, "\(error)"))
      return []
    }
  }

  func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &random) == 0 }

  func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &random) }

  /// The first open case, in which most happens.
  var hero: Int64 {
    ids("SELECT id FROM enrolment WHERE NOT removed AND closed_day IS NULL ORDER BY id LIMIT 1").first ?? 1
  }

  /// A place by chance: its id and its enrolment's; most often of the first open case.
  func place() -> Row? {
    let all = "SELECT id, enrolment_id FROM participant"
    return (chance(3) ? nil : any(all + " WHERE enrolment_id = \(hero)")) ?? any(all)
  }

  /// A place at something to come, where there is one; most often of the first open case.
  func comingPlace() -> Row? {
    let coming = """
      SELECT p.id, p.enrolment_id FROM participant p JOIN occasion o ON o.id = p.occasion_id
      WHERE p.state = 'booked' AND o.state = 'booked' AND o.start > '\(now.iso)'
      """
    return (chance(6) ? nil : any(coming)) ?? place()
  }

  /// A task by chance, in the state and of the kind that the condition names: id, version, enrolment.
  func task(_ condition: String) -> Row? {
    any("SELECT id, version, enrolment_id FROM follow_up_task WHERE " + condition)
  }

  /// An act of today by chance, with who did it.
  func act(_ condition: String) -> (id: Int64, by: Session)? {
    guard
      let row = any(
        """
        SELECT a.id, a.user_id, a.role FROM undo a JOIN user u ON u.id = a.user_id AND u.active
        WHERE a.at >= '\(now.day.iso)' AND \(condition)
        """),
      let person = office.people.first(where: { $0.id.rawValue == row[1] && $0.role.rawValue == row[2] })
    else { return nil }
    return (row[0], session(of: person))
  }

  /// A row by chance.
  func any(_ sql: String) -> Row? { pick(rows(sql)) }

  /// Any day, often near today.
  func day() -> Day { now.day + (chance(3) ? number(-60...30) : number(-7...10)) }
}
