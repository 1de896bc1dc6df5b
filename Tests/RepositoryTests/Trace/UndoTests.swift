import Casework
import Domain
import TestSupport
import Testing

@testable import Repository

/// Everything that a person changes is undone with one key an act, and done again with another (å, Ctrl-Y).
@Suite("Undo and redo") struct UndoTests {
  private static let now = LocalDateTime(iso: "2008-04-21T09:00")!

  @Test("Any series of acts, undone one by one and done again, leaves the register as it was, each way")
  func random() throws {
    var generator = SeededGenerator.printed()
    let day = try WorkingDay(using: &generator)
    var states = [try day.state()]
    let acts = try acts(of: day, using: &generator) { states.append(try day.state()) }
    #expect(acts.count == 100)
    for index in acts.indices.reversed() {
      let message = try done(UndoLast(), acts[index], index, at: day).message
      #expect(message?.hasPrefix("Ångrat: ") == true)
      try #require(day.difference(from: states[index]).isEmpty, "undoing act \(index), \(acts[index].name)")
    }
    for index in acts.indices {
      let message = try done(RedoLast(), acts[index], index, at: day).message
      #expect(message?.hasPrefix("Gjort om: ") == true)
      try #require(day.difference(from: states[index + 1]).isEmpty, "doing act \(index) again, \(acts[index].name)")
    }
  }

  @Test("Taken back in any order, each act goes whole, or is refused with a reason and nothing has changed")
  func anyOrder() throws {
    var generator = SeededGenerator.printed()
    let day = try WorkingDay(using: &generator)
    let acts = try acts(of: day, using: &generator)
    var sessions: [Session] = []
    for (session, _) in acts where !sessions.contains(where: { $0.role == session.role && $0.unit == session.unit }) {
      sessions.append(session)
    }
    let end = try #require(acts.last).session.now.adding(minutes: 5)
    var all: [(session: Session, act: Int64)] = []
    for session in sessions.map({ $0.at(end) }) {
      for act in try day.register.run(ListActs(), by: session) { all.append((session, act.id)) }
    }
    #expect(all.count == acts.count)
    var taken = 0
    for (session, act) in all.shuffled(using: &generator) {
      let before = try day.state()
      do throws(Refusal) {
        _ = try day.register.run(UndoAct(act: act), by: session)
        taken += 1
      } catch {
        #expect(!error.message.isEmpty)
        try #require(day.difference(from: before).isEmpty)
      }
    }
    #expect(taken > 0)
  }

  @Test("Chance finds every act that can be undone, and in words each begins with what was done, never with the name")
  func everyAct() throws {
    var names: Set<String> = []
    for seed in 1...12 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let day = try WorkingDay(using: &generator)
      names.formUnion(try acts(of: day, using: &generator).map(\.name))
      #expect(try day.titlesWithNameFirst() == [])
    }
    #expect(
      names == [
        "register", "assign", "book", "cancel", "mark", "notHeld", "answer", "complete", "savePlan", "plan submit",
        "plan approve", "plan return", "attempt", "check", "change finding", "examination record", "close task",
        "reassign",
        "sessions", "close enrolment", "accept", "return referral", "revoke referral", "ask", "decide group",
        "move", "merge", "part", "interrupt", "end interruption", "prolong",
        "partner", "opening", "consent", "revoke", "propose", "outcome",
      ])
  }

  @Test("Each undoing is a new entry in the log; nothing is taken out of it")
  func traced() throws {
    let office = try NoShowOffice()
    _ = try office.miss()
    let before = try entries(office.office)
    try office.undo(as: office.anna)
    _ = try office.run(RedoLast(), as: office.anna)
    let after = try entries(office.office)
    #expect(Array(after.prefix(before.count)) == before)
    #expect(Array(after.dropFirst(before.count)) == ["undone", "redone"])
  }

  @Test("A new act ends what could be done again")
  func newActEndsRedo() throws {
    let office = try NoShowOffice()
    _ = try office.miss()
    try office.undo(as: office.anna)
    _ = try office.meeting("2008-04-25T09:00")
    _ = try office.run(AssignResponsible(enrolments: [office.rut.id], coach: nil), as: office.anna)
    let refusal = #expect(throws: Refusal.self) { try office.run(RedoLast(), as: office.anna) }
    #expect(refusal?.code == "nothingToRedo")
  }

  @Test("Only the day's own acts, in the role in which they were done")
  func own() throws {
    let office = try NoShowOffice()
    _ = try office.miss()
    var head = office.anna
    head.role = .unitHead
    for (session, moment) in [
      (office.karin, Self.now), (head, Self.now), (office.anna, Self.now.adding(minutes: 1440)),
    ] {
      let refusal = #expect(throws: Refusal.self) { try office.run(UndoLast(), as: session, at: moment.iso) }
      #expect(refusal?.code == "nothingToUndo")
    }
    #expect(try office.undo(as: office.anna).contains("Uteblev, uppgift till "))
  }

  @Test("Acts of earlier days are forgotten with the first act of a new one")
  func forgotten() throws {
    let office = try NoShowOffice()
    _ = try office.miss()
    _ = try office.run(
      WriteNote(enrolment: office.rut.id, eventDay: Office.today, text: "Ringde."), as: office.anna,
      at: "2008-04-22T09:00")
    let kept = try office.office.register.transaction(.read) { work throws(Refusal) in
      try Refusal.translating { try work.count("SELECT count(*) FROM undo") }
    }
    #expect(kept == 1)
  }

  @Test("What somebody else has built on stands, and it says who", arguments: BuiltOn.allCases)
  func builtOn(_ given: BuiltOn) throws {
    let office = try NoShowOffice()
    try given.act(in: office)
    try given.build(in: office)
    let refusal = #expect(throws: Refusal.self) { try office.undo(as: given.undoer(in: office)) }
    #expect(refusal?.message == given.message)
  }

  @Test("A time that has been is not taken back: it is registered (R7.5, R8.3)")
  func hasBeen() throws {
    let office = try NoShowOffice()
    let booking = Booking(
      kind: .planMeeting, start: LocalDateTime(iso: "2008-04-21T10:00")!, minutes: 30, coach: office.anna.user)
    _ = try office.run(BookAppointment(enrolment: office.rut.id, booking: booking), as: office.anna)
    let refusal = #expect(throws: Refusal.self) {
      try office.run(UndoLast(), as: office.anna, at: "2008-04-21T10:40")
    }
    #expect(refusal?.code == "unregistered")
  }

  @Test("A time that was cancelled does not stand again after it has been")
  func standsAgain() throws {
    let office = try NoShowOffice()
    let place = try office.meeting("2008-04-21T10:00")
    _ = try office.run(CancelBooking(participant: place.id, byClient: true), as: office.anna)
    let refusal = #expect(throws: Refusal.self) {
      try office.run(UndoLast(), as: office.anna, at: "2008-04-21T10:40")
    }
    #expect(refusal != nil)
  }

  @Test("Not held is said of what has begun (R3.2)")
  func notBegun() throws {
    let office = try NoShowOffice()
    let place = try office.meeting("2008-04-28T13:00")
    let refusal = #expect(throws: Refusal.self) {
      try office.run(MarkNotHeld(occasion: place.occasion, reason: "Tolken kom inte."), as: office.anna)
    }
    #expect(refusal?.code == "notBegun")
  }

  @Test("A contact attempt that was undone is out of sight, and comes back as it was")
  func withdrawn() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    _ = try office.run(
      AddContactAttempt(task: task.id, way: .telephone, reached: true, note: "nådde Rut"), as: office.karin)
    func seen() throws -> [String] {
      try office.office.read { work throws(Refusal) in try work.contactAttempts(of: task.id).map(\.note) }
    }
    try office.undo(as: office.karin)
    #expect(try seen().isEmpty)
    _ = try office.run(RedoLast(), as: office.karin)
    #expect(try seen() == ["nådde Rut"])
  }

  @Test("A referral that was undone frees the number for another; then it cannot be done again")
  func referral() throws {
    let day = try WorkingDay()
    let first = try day.register(serial: 90)
    _ = try day.register.run(UndoLast(), by: day.anna)
    let second = try day.register.run(
      RegisterReferral(
        person: Client.Details(number: Office.number(90), name: PersonName(given: "Siv", family: "Ek")),
        content: WorkingDay.content(day.office.hasselby)), by: day.karin)
    #expect(second.enrolment.id != first.id)
    #expect(second.enrolment.caseNumber != first.caseNumber)
    let refusal = #expect(throws: Refusal.self) { try day.register.run(RedoLast(), by: day.anna) }
    #expect(refusal != nil)
    #expect(try day.office.read { work throws(Refusal) in try work.history(of: second.enrolment.id).count } == 1)
  }

  @Test("What was done before the program was closed is undone after it was opened again")
  func acrossRestarts() throws {
    try withDirectory { directory in
      let path = directory + "/register.db"
      let session: Session
      do {
        let office = try Office(Register.create(at: path))
        session = office.session
        let enrolment = try office.enrol("Rut", "Holm", serial: 1)
        _ = try office.register.run(AssignResponsible(enrolments: [enrolment.id], coach: office.coach), by: session)
      }
      let register = try Register.open(at: path)
      #expect(try register.run(UndoLast(), by: session).message == "Ångrat: 1 klient till Anna Berg.")
      #expect(try register.run(RedoLast(), by: session).message == "Gjort om: 1 klient till Anna Berg.")
    }
  }

  /// A hundred acts of a day by chance; `then` is called after each.
  private func acts(of day: WorkingDay, using generator: inout SeededGenerator, then: () throws -> Void = {}) throws
    -> [(session: Session, name: String)]
  {
    var acts: [(session: Session, name: String)] = []
    for _ in 0..<3000 where acts.count < 100 {
      guard let done = try day.act(after: 5 * acts.count, using: &generator) else { continue }
      acts.append(done)
      try then()
    }
    return acts
  }

  /// Undoes or does again; a refusal is an error that names the act.
  private func done<V: Verb>(_ verb: V, _ act: (session: Session, name: String), _ index: Int, at day: WorkingDay)
    throws
    -> V.Outcome
  {
    do {
      return try day.register.run(verb, by: act.session)
    } catch {
      Issue.record("\(V.self) of act \(index), \(act.name): \(error)")
      throw error
    }
  }

  private func entries(_ office: Office) throws -> [String] {
    try office.register.transaction(.read) { work throws(Refusal) in
      try Refusal.translating { try work.all("SELECT action FROM log ORDER BY id") { try $0.value("action") } }
    }
  }
}
