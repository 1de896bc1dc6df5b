import Casework
import Domain
import Testing

/// R8.1, R8.2: active ⇄ interrupted, what an interruption takes away, and what gives it back.
@Suite struct InterruptionTests {
  private let office: NoShowOffice

  init() throws { office = try NoShowOffice() }

  /// Rut comes to a session on 14 April: she is active from then on.
  private func activate() throws {
    let place = try office.office.book(office.rut, at: "2008-04-14T09:00", kind: .session(.init(1)))
    try office.mark(place, .present, at: "2008-04-14T10:00")
    #expect(try state == .active)
  }

  private var state: EnrolmentState {
    get throws {
      let rut = office.rut.id
      return try office.office.read { work throws(Refusal) in
        let enrolment = try work.enrolment(rut)
        let facts = try work.facts(of: rut)
        #expect(facts.state == enrolment.state)
        return enrolment.state
      }
    }
  }

  private var interruptions: [Interruption] {
    get throws {
      let rut = office.rut.id
      return try office.office.read { work throws(Refusal) in try work.interruptions(of: rut) }
    }
  }

  private func begin(
    _ from: String = "2008-04-15", back: String = "2008-05-05", cancelling: Set<Participant.ID> = [],
    excusing: Set<Participant.ID> = [], excuse: String? = nil
  ) throws(Refusal) -> ActLine {
    try office.run(
      BeginInterruption(
        enrolment: office.rut.id, reason: .illness, from: Day(iso: from)!, expectedReturn: Day(iso: back)!,
        cancelling: cancelling, excusing: excusing, excuse: excuse), as: office.anna)
  }

  private func end(_ day: String, at moment: String = "2008-04-21T09:00") throws -> ActLine {
    let open = try #require(try interruptions.first { $0.isOpen })
    return try office.run(
      EndInterruption(interruption: open.id, version: open.version, day: Day(iso: day)!), as: office.anna, at: moment)
  }

  private func card(at moment: String = "2008-04-21T09:00") throws -> ClientCard {
    try office.run(OpenClientCard(enrolment: office.rut.id), as: office.anna, at: moment)
  }

  /// Past occasions with people to register that Min dag and Närvaro know of.
  private func toRegister(at moment: String = "2008-04-21T09:00") throws -> Int {
    let centre = office.office.vallingby
    return try office.office.read { work throws(Refusal) in
      try work.unregistered(at: centre, leader: nil, before: LocalDateTime(iso: moment)!).reduce(0) { $0 + $1.missing }
    }
  }

  @Test func itBeginsEndsAndIsUndoneAndDoneAgain() throws {
    try activate()
    #expect(try begin() == "Avbrott från tis 15/4, väntas tillbaka mån 5/5: Holm, Rut.")
    #expect(try state == .interrupted)
    try office.undo(as: office.anna)
    #expect(try state == .active)
    #expect(try interruptions.isEmpty)
    _ = try office.run(RedoLast(), as: office.anna)
    #expect(try state == .interrupted)
    #expect(try end("2008-04-21") == "Tillbaka mån 21/4 efter avbrott, i aktivitet: Holm, Rut.")
    #expect(try state == .active)
    #expect(try interruptions.map(\.ended?.iso) == ["2008-04-21"])
    try office.undo(as: office.anna)
    #expect(try state == .interrupted)
    let words = try card().history.map(\.text)
    #expect(words.contains("avbrott påbörjat") && words.contains("avbrott avslutat"))
  }

  @Test func beforeTheClientIsActiveItIsRefusedAndSaysWhatMakesItPossible() throws {
    let refusal = #expect(throws: Refusal.self) { try begin() }
    #expect(refusal?.code == "notActive")
    #expect(refusal?.message.contains("Det går när en plan") == true)
    try activate()
    let other = #expect(throws: Refusal.self) {
      try office.run(
        BeginInterruption(
          enrolment: office.rut.id, reason: .illness, from: Office.today, expectedReturn: Office.today + 9),
        as: office.karin)
    }
    #expect(other?.kind == .notPermitted)
    let there = #expect(throws: Refusal.self) { try begin("2008-04-14") }
    #expect(there?.code == "attended")
  }

  @Test func comingTimesInItAreNamedFirstThenCancelledAndComeBackWithTheUndo() throws {
    try activate()
    let inside = try office.meeting("2008-04-25T10:00")
    let after = try office.meeting("2008-05-05T10:00")
    let unseen = #expect(throws: Refusal.self) { try begin() }
    #expect(unseen?.code == "timesInside")
    _ = try begin(cancelling: [inside.id])
    func states() throws -> [OccasionState] {
      try office.office.read { work throws(Refusal) in
        [try work.participant(inside.id).state, try work.participant(after.id).state]
      }
    }
    #expect(try states() == [.lapsed, .booked])
    #expect(try card().enrolment.firstTimeGiven != nil)
    try office.undo(as: office.anna)
    #expect(try states() == [.booked, .booked])
  }

  @Test func noTimeIsBookedInItButOnTheDayOfTheExpectedReturn() throws {
    try activate()
    _ = try begin()
    func book(_ start: String) throws(Refusal) {
      _ = try office.run(
        BookAppointment(
          enrolment: office.rut.id,
          booking: Booking(
            kind: .followUp, start: LocalDateTime(iso: start)!, minutes: 30, coach: office.office.coach)),
        as: office.anna)
    }
    let refusal = #expect(throws: Refusal.self) { try book("2008-04-30T10:00") }
    #expect(refusal?.code == "interruption")
    #expect(refusal?.message.contains("Boka från 2008-05-05, eller avsluta avbrottet") == true)
    try book("2008-05-05T10:00")
    let sheet = try office.run(
      OpenBooking(enrolment: office.rut.id, week: Day(iso: "2008-04-28")!, kind: .followUp), as: office.anna)
    let start = LocalDateTime(iso: "2008-04-28T13:00")!
    #expect(sheet.free.refusal(start: start, minutes: 30, now: Office.now)?.code == "interruption")
  }

  @Test func datedBackItNamesTheOccasionsThatHaveBeenAndEachIsRegisteredOrNotExpected() throws {
    try activate()
    let place = try office.meeting("2008-04-18T09:00")
    #expect(try toRegister() == 1)
    let unseen = #expect(throws: Refusal.self) { try begin() }
    #expect(unseen?.code == "pastInside")
    #expect(unseen?.message.contains("Planmöte fre 18/4 09:00 har varit") == true)
    let silent = #expect(throws: Refusal.self) { try begin(excusing: [place.id], excuse: " ") }
    #expect(silent?.code == "absentMissing")
    #expect(try interruptions.isEmpty && toRegister() == 1)
    _ = try begin(excusing: [place.id], excuse: "sjukskriven sedan den 15")
    #expect(try toRegister() == 0)
    let there = try card()
    #expect((there.participation.unregistered, there.participation.planned) == (0, 1))
    let stored = try office.office.read { work throws(Refusal) in try work.participant(place.id) }
    #expect(stored.mark == .notExpected(reason: "sjukskriven sedan den 15"))
    for mark in [AttendanceMark.noShow, .present, .excused(reason: "sjuk")] {
      let refusal = #expect(throws: Refusal.self) { try office.mark(place, mark) }
      #expect(refusal?.code == "interruption")
    }
    #expect(try office.tasks.isEmpty)
    // Taken back, it is to be registered again; done again, not.
    try office.undo(as: office.anna)
    #expect(try toRegister() == 1)
    _ = try office.run(RedoLast(), as: office.anna)
    #expect(try toRegister() == 0)
  }

  @Test func whatNobodyRegisteredInItStaysUnregistered() throws {
    try activate()
    _ = try begin(back: "2008-04-22")
    // Given for the day of the expected return, which passes while nobody ends it.
    let place = try office.meeting("2008-04-22T09:00")
    let moment = "2008-04-23T09:00"
    #expect(try toRegister(at: moment) == 1)
    #expect(try card(at: moment).participation.unregistered == 1)
    let outside = try office.meeting("2008-04-14T15:00")
    let refusal = #expect(throws: Refusal.self) {
      try office.mark(outside, .notExpected(reason: "sjuk"), at: moment)
    }
    #expect(refusal?.code == "noInterruption")
    let unseen = #expect(throws: Refusal.self) { try end("2008-04-23", at: moment) }
    #expect(unseen?.code == "pastInside")
    try office.mark(place, .notExpected(reason: "sjukskriven"), at: moment)
    #expect(try toRegister(at: moment) == 1)
    // Back on the day before after all: then the client was expected, and that is said.
    let early = #expect(throws: Refusal.self) { try end("2008-04-22", at: moment) }
    #expect(early?.code == "notExpectedOutside")
    _ = try end("2008-04-23", at: moment)
  }

  @Test func anInterruptionDatedBackDoesNotRegisterWhatTheChecklistWaitsFor() throws {
    let chain = try ExaminationOffice()
    try chain.twice()
    try chain.fillIn(leavingOut: .registration)
    let rut = chain.noShows.rut
    let active = try chain.noShows.office.book(rut, at: "2008-04-09T08:00", kind: .session(.init(1)))
    try chain.noShows.mark(active, .present, at: "2008-04-09T09:00")
    let left = try chain.noShows.office.read { work throws(Refusal) in
      try work.occasions(of: rut.id).first { $0.participant.mark == nil }!
    }
    func interrupt(_ excuse: String?) throws(Refusal) {
      _ = try chain.noShows.run(
        BeginInterruption(
          enrolment: rut.id, reason: .illness, from: left.occasion.start.day,
          expectedReturn: left.occasion.start.day + 60, excusing: excuse == nil ? [] : [left.participant.id],
          excuse: excuse), as: chain.noShows.anna, at: "2008-05-05T08:00")
    }
    #expect(#expect(throws: Refusal.self) { try interrupt(nil) }?.code == "pastInside")
    #expect(#expect(throws: Refusal.self) { try chain.decide(.reduced) }?.code == "checklist")
    try interrupt("sjukskriven")
    _ = try chain.decide(.reduced)
    #expect(try chain.examination() == nil)
  }

  @Test func itsExpectedEndPutsItOnMinDag() throws {
    try activate()
    _ = try begin(back: "2008-04-29")
    func items(_ moment: String) throws -> [ToDoItem] {
      try office.run(OpenCoachDay(), as: office.anna, at: moment).toDo.filter {
        if case .endInterruption = $0.kind { true } else { false }
      }
    }
    #expect(try items("2008-04-21T09:00").isEmpty)
    #expect(try items("2008-04-22T09:00").map(\.due?.iso) == ["2008-04-29"])
    #expect(try items("2008-06-02T09:00").count == 1)
    let open = try interruptions[0]
    _ = try office.run(
      ProlongInterruption(interruption: open.id, version: open.version, expectedReturn: Day(iso: "2008-06-20")!),
      as: office.anna, at: "2008-06-02T09:00")
    #expect(try items("2008-06-02T09:00").isEmpty)
    #expect(try card(at: "2008-06-02T09:00").nextStep.text == "avbrott (sjukdom), väntas tillbaka fre 20/6.")
  }

  @Test func closingSettlesItAndItsUndoingGivesItBack() throws {
    try activate()
    _ = try begin()
    func close(settlesOpen: Bool) throws {
      _ = try office.run(
        CloseEnrolment(
          enrolment: office.rut.id, version: try card().enrolment.version,
          closure: Closure(day: Office.today, reason: .longIllness),
          settlesOpen: settlesOpen), as: office.anna)
    }
    let refusal = #expect(throws: Refusal.self) { try close(settlesOpen: false) }
    #expect(refusal?.message.contains("Ett avbrott pågår sedan 2008-04-15.") == true)
    try close(settlesOpen: true)
    #expect(try state == .closed)
    #expect(try interruptions.map(\.ended) == [Office.today])
    try office.undo(as: office.anna)
    #expect(try state == .interrupted)
    #expect(try interruptions.map(\.ended) == [nil])
    try close(settlesOpen: true)
    let again = try office.office.enrol("Rut", "Holm", serial: 1)
    #expect(again.state == .referred)
  }

  @Test func aMarkThatWasUndoneIsNotMadeAgainInsideIt() throws {
    try activate()
    let place = try office.meeting("2008-04-18T09:00")
    try office.mark(place, .noShow)
    try office.undo(as: office.anna)
    var eva = office.anna
    eva.user = .init(1)
    _ = try office.run(
      BeginInterruption(
        enrolment: office.rut.id, reason: .illness, from: Day(iso: "2008-04-18")!, expectedReturn: Office.today + 20,
        excusing: [place.id], excuse: "sjukskriven"), as: eva)
    let refusal = #expect(throws: Refusal.self) { try office.run(RedoLast(), as: office.anna) }
    #expect(refusal?.code == "builtOn")
    #expect(try office.tasks.allSatisfy { $0.state == .withdrawn })
  }

  @Test func theSchemaHoldsOneAtATimeAndAReasonInWords() throws {
    try activate()
    _ = try begin()
    let rut = office.rut.id
    func add(_ reason: InterruptionReason, ended: Day?) throws(Refusal) {
      try office.office.write { work throws(Refusal) in
        var made = try work.addInterruption(
          Interruption(
            id: .init(0), enrolment: rut, reason: reason, from: Office.today, expectedReturn: Office.today + 1,
            version: 1))
        made.ended = ended
        try work.update(made)
      }
    }
    #expect(throws: Refusal.self) { try add(.illness, ended: nil) }
    #expect(throws: Refusal.self) { try add(.other, ended: Office.today) }
    #expect(try interruptions.count == 1)
  }
}
