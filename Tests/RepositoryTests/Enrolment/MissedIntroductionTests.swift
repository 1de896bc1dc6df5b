import Casework
import Domain
import Testing

@testable import Repository

/// R7.6: nobody is closed as never having come but who missed two meetings that count, and what such a closing rested on
/// is watched as a decision is.
@Suite struct MissedIntroductionTests {
  let office: NoShowOffice

  init() throws { office = try NoShowOffice() }

  /// Misses introduction meetings on two days, finds both not reached, and shows both letters as sent.
  func missIntroductions(letters: Bool = true) throws {
    let chain = try ExaminationOffice(noShows: office)
    for day in ["2008-04-14", "2008-04-16"] {
      try chain.missAndFind(day, kind: .appointment(.introductionMeeting))
    }
    guard letters else { return }
    for check in try office.tasks where check.kind == .checkAbsence {
      _ = try office.run(
        RecordSentLetter(
          enrolment: office.rut.id, kind: .summons, subject: .place(chain.place(of: check.id).id), language: "svenska",
          way: .post, day: Day(iso: "2008-04-03")), as: office.anna)
    }
  }

  func missed(told: String? = "2008-04-21") throws(Refusal) -> ActLine {
    let id = office.rut.id
    let rut = try office.office.read { work throws(Refusal) in try work.enrolment(id) }
    return try office.run(
      CloseEnrolment(
        enrolment: id, version: rut.version,
        closure: Closure(
          day: Office.today, reason: .missedIntroduction, caseworkerTold: told.flatMap { Day(iso: $0) }),
        settlesOpen: true), as: office.anna)
  }

  /// What was true of a client who was closed as never having come.
  enum Untrue: CaseIterable { case nothingBooked, unregistered, came, oneOnly, unchecked, noLetters, notTold }

  @Test("As missedIntroduction nobody is closed who did not miss two meetings that count", arguments: Untrue.allCases)
  func missedIntroduction(_ untrue: Untrue) throws {
    let introduction = Occasion.Kind.appointment(.introductionMeeting)
    switch untrue {
    case .nothingBooked: break
    case .unregistered:
      try missIntroductions()
      try office.office.book(office.rut, at: "2008-04-18T08:00", kind: introduction)
    case .came:
      try missIntroductions()
      let place = try office.office.book(office.rut, at: "2008-04-18T08:00", kind: introduction)
      try office.mark(place, .present)
    case .oneOnly:
      _ = try ExaminationOffice(noShows: office).missAndFind("2008-04-14", kind: introduction)
    case .unchecked:
      try missIntroductions()
      _ = try office.miss("2008-04-18T08:00")
    case .noLetters: try missIntroductions(letters: false)
    case .notTold: try missIntroductions()
    }
    let refusal = #expect(throws: Refusal.self) { try missed(told: untrue == .notTold ? nil : "2008-04-21") }
    #expect(refusal?.code == (untrue == .notTold ? "caseworkerTold" : "missedIntroduction"))
    let id = office.rut.id
    let stored = try office.office.read { work throws(Refusal) in try work.enrolment(id) }
    #expect(stored.isOpen)
  }

  let admin = Session(
    user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)

  func setLimit(_ value: String) throws(Refusal) {
    _ = try office.run(
      ChangeSetting(key: .closureNoShows, value: value, validFrom: Day(iso: "2008-04-19")!), as: admin,
      at: "2008-04-18T09:00")
  }

  func proposal() throws(Refusal) -> FollowUpTask? {
    try office.tasks.first { $0.kind == .confirmClosure && $0.state == .open }
  }

  @Test(
    "F3: a proposal to close goes when another no-show waits for its check, also where the limit was raised meanwhile")
  func proposalGoes() throws {
    try missIntroductions()
    #expect(try proposal() != nil)
    try setLimit("6")
    _ = try office.miss("2008-04-21T08:00")
    #expect(try proposal() == nil)
  }

  @Test("A proposal stands, and is confirmed, under the limit under which it was made; a later one under the new")
  func proposalKeepsItsLimit() throws {
    try missIntroductions()
    try setLimit("3")
    #expect(try missed().hasPrefix("Avslutad "))
    let other = try NoShowOffice()
    let chain = try ExaminationOffice(noShows: other)
    _ = try other.run(
      ChangeSetting(key: .closureNoShows, value: "3", validFrom: Day(iso: "2008-04-15")!), as: admin,
      at: "2008-04-14T07:00")
    for day in ["2008-04-14", "2008-04-16"] {
      try chain.missAndFind(day, kind: .appointment(.introductionMeeting))
    }
    #expect(try other.tasks.allSatisfy { $0.kind != .confirmClosure })
  }

  /// What takes the ground of a closing away.
  enum Taken: CaseIterable { case mark, came, notHeld, finding, letter }

  @Test(
    "What such a closing rested on and is gone opens the coach's task to reconsider; brought back, it goes again",
    arguments: Taken.allCases)
  func reconsidered(_ taken: Taken) throws {
    try missIntroductions()
    _ = try missed()
    func asked() throws -> FollowUpTask? {
      try office.tasks.first { $0.kind == .reconsiderClosure && $0.state == .open }
    }
    #expect(try asked() == nil)
    let check = try #require(try office.tasks.first { $0.kind == .checkAbsence })
    let rut = office.rut.id
    let place = try ExaminationOffice(noShows: office).place(of: check.id)
    let who = taken == .finding ? office.karin : office.anna
    let later = "2008-04-21T11:00"
    switch taken {
    case .mark: try office.mark(place, nil, at: later)
    case .came: try office.mark(place, .present, at: later)
    case .notHeld:
      _ = try office.run(MarkNotHeld(occasion: place.occasion, reason: "Tolken kom inte."), as: who, at: later)
    case .finding:
      _ = try office.run(
        ChangeFinding(task: check.id, version: check.version, finding: .ownFault(.letterNotReceived)), as: who,
        at: later)
    case .letter:
      let sent = try office.office.read { work throws(Refusal) in try work.sentLetters(of: rut) }
      for letter in sent {
        _ = try office.run(
          WithdrawLetter(enrolment: rut, letter: letter.id, reason: "Kom i retur."), as: who, at: later)
      }
    }
    let task = try #require(try asked())
    #expect(task.owner.user == office.anna.user && task.reconsiders?.lost.isEmpty == false)
    #expect(task.note?.hasPrefix("Underlaget ändrat: ") == true)
    guard taken != .letter else { return }
    _ = try office.run(UndoLast(), as: who, at: later)
    #expect(try asked() == nil)
  }

  /// The client's mail goes by Skatteverket from now on, or no longer.
  private func protect(_ protection: String?) throws {
    try office.office.register.queue.write { db in
      try db.execute(sql: "UPDATE client SET protection = ?", arguments: [protection])
    }
  }

  /// Closes after introduction meetings missed on 12 and 14 May, for which letters were sent on these days.
  private func closeInMay(letters: [String]) throws {
    let chain = try ExaminationOffice(noShows: office)
    let may = "2008-05-20T09:00"
    let days = try office.tasks.isEmpty ? ["2008-05-12", "2008-05-14"] : []
    for day in days {
      try chain.missAndFind(day, kind: .appointment(.introductionMeeting))
    }
    for check in try office.tasks where check.kind == .checkAbsence {
      for day in letters {
        _ = try office.run(
          RecordSentLetter(
            enrolment: office.rut.id, kind: .summons, subject: .place(chain.place(of: check.id).id),
            language: "svenska", way: .post, day: Day(iso: day)), as: office.anna, at: may)
      }
    }
    let id = office.rut.id
    let rut = try office.office.read { work throws(Refusal) in try work.enrolment(id) }
    let closure = Closure(
      day: Day(iso: "2008-05-20")!, reason: .missedIntroduction, caseworkerTold: Day(iso: "2008-05-20")!)
    _ = try office.run(
      CloseEnrolment(enrolment: id, version: rut.version, closure: closure, settlesOpen: true), as: office.anna,
      at: may)
  }

  private func returnLetters(of day: String) throws {
    let id = office.rut.id
    let sent = try office.office.read { work throws(Refusal) in try work.sentLetters(of: id) }
    for letter in sent where letter.day == Day(iso: day) {
      _ = try office.run(
        RecordReturn(letter.id, day: Day(iso: "2008-05-20")!), as: office.anna, at: "2008-05-20T11:00")
    }
  }

  private func isReconsidered() throws(Refusal) -> Bool {
    try office.tasks.contains { $0.kind == .reconsiderClosure && $0.state == .open }
  }

  @Test("Where mail took 15 working days at the closing, a letter of six is no ground afterwards either")
  func forwarded() throws {
    try protect("protectedRegistration")
    #expect(#expect(throws: Refusal.self) { try closeInMay(letters: ["2008-05-02"]) }?.code == "missedIntroduction")
    try closeInMay(letters: ["2008-04-03"])
    #expect(try !isReconsidered())
    try returnLetters(of: "2008-04-03")
    #expect(try isReconsidered())
  }

  @Test("Mail that goes by Skatteverket only since the closing asks no more of the letters than was asked then")
  func forwardedLater() throws {
    try closeInMay(letters: ["2008-05-02", "2008-04-30"])
    try protect("protectedRegistration")
    try returnLetters(of: "2008-04-30")
    #expect(try !isReconsidered())
  }

  @Test("Answered with a note, it is asked again only for what is gone besides")
  func answered() throws {
    try missIntroductions()
    _ = try missed()
    let check = try #require(try office.tasks.first { $0.kind == .checkAbsence })
    let place = try ExaminationOffice(noShows: office).place(of: check.id)
    try office.mark(place, nil, at: "2008-04-21T11:00")
    let task = try #require(try office.tasks.first { $0.kind == .reconsiderClosure })
    let refusal = #expect(throws: Refusal.self) { try office.run(CloseTask(task: task.id), as: office.anna) }
    #expect(refusal?.code == "noteMissing")
    _ = try office.run(CloseTask(task: task.id, note: "Ny remiss begärd."), as: office.anna, at: "2008-04-21T11:05")
    try office.mark(place, .present, at: "2008-04-21T11:10")
    let asked = try office.tasks.filter { $0.kind == .reconsiderClosure && $0.state == .open }
    #expect(asked.count == 1 && asked[0].note?.contains("klienten kom till Planmöte") == true)
  }

  @Test("A client who came to anything of the case is not closed as never having come, and the proposal goes")
  func cameToAnotherMeeting() throws {
    try missIntroductions()
    #expect(try office.tasks.contains { $0.kind == .confirmClosure && $0.state == .open })
    let interview = try office.office.book(
      office.rut, at: "2008-04-18T08:00", kind: .appointment(.assessmentInterview))
    try office.mark(interview, .present)
    #expect(try !office.tasks.contains { $0.kind == .confirmClosure && $0.state == .open })
    let refusal = #expect(throws: Refusal.self) { try missed() }
    #expect(refusal?.code == "missedIntroduction" && refusal?.message.contains("klienten kom till") == true)
  }

  @Test("Where the client turns out to have come to another meeting, the closing is reconsidered, each time anew")
  func cameAfterAll() throws {
    try missIntroductions()
    let interview = try office.office.book(
      office.rut, at: "2008-04-18T08:00", kind: .appointment(.assessmentInterview))
    try office.mark(interview, .excused(reason: "sjuk"))
    _ = try missed()
    func open() throws -> [FollowUpTask] {
      try office.tasks.filter { $0.kind == .reconsiderClosure && $0.state == .open }
    }
    for moment in ["2008-04-21T11:00", "2008-04-21T12:00"] {
      try office.mark(interview, .present, at: moment)
      let task = try #require(try open().first)
      #expect(task.note?.contains("klienten kom till Planmöte fre 18/4") == true)
      _ = try office.run(CloseTask(task: task.id, note: "Avslutet står fast."), as: office.anna, at: moment)
      #expect(try open().isEmpty)
      try office.mark(interview, .excused(reason: "sjuk"), at: moment)
      #expect(try open().isEmpty)
    }
  }
}
