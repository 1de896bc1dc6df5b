import Casework
import Domain
import Testing

@testable import Repository

/// A booked time is moved: who asked, why, and the new one (R3.2).
@Suite("Rebooking") struct RebookingTests {
  private let office: NoShowOffice

  init() throws { office = try NoShowOffice() }

  private func rebook(
    _ place: Participant, to start: String, asked: Rebooking.Asked = .client, reason: String = "sjukt barn"
  ) throws(Refusal) -> BookingOutcome {
    try office.run(
      RebookAppointment(
        participant: place.id, asked: asked, reason: reason,
        time: .booking(
          Booking(kind: .planMeeting, start: LocalDateTime(iso: start)!, minutes: 45, coach: office.office.coach))),
      as: office.anna)
  }

  private func places() throws(Refusal) -> [(occasion: Occasion, participant: Participant)] {
    let rut = office.rut
    return try office.office.read { work throws(Refusal) in try work.occasions(of: rut.id) }
  }

  /// A single meeting with the coach.
  private func meeting(_ start: String = "2008-04-25T13:00") throws(Refusal) -> Participant {
    try office.run(
      BookAppointment(
        enrolment: office.rut.id,
        booking: Booking(
          kind: .planMeeting, start: LocalDateTime(iso: start)!, minutes: 45, coach: office.office.coach)),
      as: office.anna
    ).place
  }

  @Test("The old time says who asked, why, and which time came instead; the new one stands")
  func chain() throws {
    let first = try meeting()
    let second = try rebook(first, to: "2008-04-28T10:00")
    let third = try rebook(second.place, to: "2008-04-29T10:00", asked: .us, reason: "coachen sjuk")
    let all = Dictionary(uniqueKeysWithValues: try places().map { ($0.participant.id, $0) })
    let old = try #require(all[first.id])
    #expect(old.occasion.state == .rebooked)
    #expect(old.participant.rebooking == Rebooking(to: second.place.id, asked: .client, reason: "sjukt barn"))
    #expect(all[second.place.id]?.participant.rebooking?.to == third.place.id)
    #expect(all[third.place.id]?.participant.state == .booked)
    #expect(third.message == "Planmöte mån 28/4 10:00 ombokad till tis 29/4 10:00, jobbtorget: Holm, Rut.")
  }

  @Test("It is one step to undo, and to do again")
  func undone() throws {
    let first = try meeting()
    let second = try rebook(first, to: "2008-04-28T10:00")
    try office.undo(as: office.anna)
    var states = Dictionary(uniqueKeysWithValues: try places().map { ($0.participant.id, $0.participant) })
    #expect(states[first.id]?.state == .booked)
    #expect(states[first.id]?.rebooking == nil)
    #expect(states[second.place.id]?.state == .cancelledByUs)
    _ = try office.run(RedoLast(), as: office.anna)
    states = Dictionary(uniqueKeysWithValues: try places().map { ($0.participant.id, $0.participant) })
    #expect(states[first.id]?.rebooking?.reason == "sjukt barn")
    #expect(states[second.place.id]?.state == .booked)
  }

  @Test("Without a reason, of a time that has been, or to a time that is taken it is refused and nothing changes")
  func refused() throws {
    let first = try meeting()
    #expect(throws: Refusal.self) { try rebook(first, to: "2008-04-28T10:00", reason: " ") }
    #expect(throws: Refusal.self) { try rebook(first, to: "2008-04-27T10:00") }
    let past = try office.meeting("2008-04-18T13:00")
    #expect(throws: Refusal.self) { try rebook(past, to: "2008-04-28T10:00") }
    let siv = try office.office.enrol("Siv", "Ek", serial: 2)
    try office.office.book(siv, at: "2008-04-28T10:00")
    let refusal = #expect(throws: Refusal.self) { try rebook(first, to: "2008-04-28T10:15") }
    #expect(refusal?.kind == .occupied)
    #expect(try places().allSatisfy { $0.participant.state == .booked && $0.occasion.state == .booked })
  }

  @Test("To the hour that the old time itself takes up it can be moved")
  func overlapping() throws {
    let first = try meeting()
    #expect(try rebook(first, to: "2008-04-25T13:15").place.state == .booked)
  }

  @Test("Only who books, in the own unit's cases")
  func permitted() throws {
    let first = try meeting()
    let refusal = #expect(throws: Refusal.self) {
      try office.run(
        RebookAppointment(
          participant: first.id, asked: .us, reason: "x",
          time: .booking(Booking(kind: .other, start: LocalDateTime(iso: "2008-04-28T10:00")!, minutes: 30))),
        as: office.lars)
    }
    #expect(refusal?.kind == .notPermitted)
  }

  @Test("One's own calendar holds what one leads, the rebooked as well; protected names never")
  func calendar() throws {
    let first = try meeting()
    _ = try rebook(first, to: "2008-04-28T10:00")
    func export(names: Bool) throws -> CalendarExport {
      try office.run(
        ExportCalendar(from: Office.today, to: Office.today + 30, withNames: names), as: office.anna)
    }
    let plain = try export(names: false)
    #expect(plain.entries.map(\.isCancelled) == [true, false])
    #expect(plain.entries.allSatisfy { $0.name == nil })
    #expect(plain.register.count == 32)
    #expect(try export(names: true).entries.map { $0.name?.listText } == ["Holm, Rut", "Holm, Rut"])
    try office.office.register.transaction(.write) { work throws(Refusal) in
      try Refusal.translating { try work.execute("UPDATE client SET protection = 'protectedRegistration'") }
    }
    #expect(try export(names: true).entries.allSatisfy { $0.name == nil })
  }
}
