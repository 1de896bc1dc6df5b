import Casework
import Domain
import Testing

@Suite("Booking on a register (R3.3)") struct BookingVerbTests {
  let office: Office
  let asa: Enrolment
  let per: Enrolment
  let room: Room.ID
  let other: User.ID

  init() throws {
    office = try Office()
    asa = try office.enrol("Åsa", "Svensson", serial: 1, sent: "2008-04-14")
    per = try office.enrol("Per", "Lind", serial: 2, sent: "2008-04-14")
    let vallingby = office.vallingby
    (room, other) = try office.write { work throws(Refusal) in
      (
        try work.rooms(of: vallingby).first { $0.name == "rum 4" }!.id,
        try work.addUser(
          name: "bo", fullName: "Bo Sten", assignments: [.init(role: .coach, unit: .centre(vallingby))]
        ).id
      )
    }
  }

  private func booking(_ start: String, minutes: Int = 45, coach: User.ID? = nil, room: Room.ID? = nil) -> Booking {
    Booking(
      kind: .planMeeting, start: LocalDateTime(iso: start)!, minutes: minutes, coach: coach ?? office.coach, room: room)
  }

  @discardableResult
  private func book(_ booking: Booking, for enrolment: Enrolment, by session: Session? = nil) throws(Refusal)
    -> BookingOutcome
  {
    try office.register.run(
      BookAppointment(enrolment: enrolment.id, booking: booking), by: session ?? office.session)
  }

  private func code(_ booking: Booking, for enrolment: Enrolment) -> String? {
    #expect(throws: Refusal.self) { try book(booking, for: enrolment) }?.code
  }

  private func stored(_ enrolment: Enrolment) throws -> Enrolment {
    try office.read { work throws(Refusal) in try work.enrolment(enrolment.id) }
  }

  @Test("The first time given stops the clock and shows as the next time (R2.1)") func first() throws {
    let outcome = try book(booking("2008-04-25T09:00", room: room), for: asa)
    #expect(outcome.message == "Planmöte fre 25/4 09:00, rum 4: Svensson, Åsa.")
    let enrolment = try stored(asa)
    #expect(enrolment.firstTimeGiven == Office.today)
    #expect(enrolment.nextTime == LocalDateTime(iso: "2008-04-25T09:00"))
    #expect(enrolment.state == .firstVisitGiven)
  }

  @Test(
    "Each kind of meeting has its time, length, place, coach and interpreter (R3.1)",
    arguments: AppointmentKind.allCases)
  func kinds(_ kind: AppointmentKind) throws {
    var wanted = booking("2008-04-25T09:00", minutes: 60, room: room)
    (wanted.kind, wanted.interpreter) = (kind, .init(language: "somaliska", isBooked: true))
    try book(wanted, for: asa)
    let id = asa.id
    let (occasion, place) = try #require(
      try office.read { work throws(Refusal) in try work.occasions(of: id) }.first)
    #expect(
      occasion.appointmentKind == kind && occasion.start.iso.hasPrefix("2008-04-25T09:00") && occasion.minutes == 60)
    #expect(occasion.place == "rum 4" && occasion.leader == office.coach)
    #expect(place.interpreterLanguage == "somaliska" && place.isInterpreterBooked)
  }

  @Test("A coach is not booked twice, and the other's case is not named") func coachTaken() throws {
    try book(booking("2008-04-25T09:00"), for: asa)
    let refusal = #expect(throws: Refusal.self) { try book(booking("2008-04-25T09:30"), for: per) }
    #expect(refusal?.kind == .occupied)
    #expect(refusal?.message == "Anna Berg: upptagen 09:00–09:45. Välj en annan tid.")
    #expect(try stored(per).nextTime == nil)
  }

  @Test("A room is not booked twice, by two coaches either") func roomTaken() throws {
    try book(booking("2008-04-25T09:00", room: room), for: asa)
    #expect(code(booking("2008-04-25T09:30", coach: other, room: room), for: per) == "occupied")
    try book(booking("2008-04-25T09:30", coach: other), for: per)
  }

  @Test("A client is not booked twice, with two coaches either") func clientTaken() throws {
    try book(booking("2008-04-25T09:00"), for: asa)
    let refusal = #expect(throws: Refusal.self) { try book(booking("2008-04-25T09:30", coach: other), for: asa) }
    #expect(refusal?.message.hasPrefix("Klienten: Planmöte 09:00–09:45") == true)
  }

  @Test("One meeting may begin when another ends") func backToBack() throws {
    try book(booking("2008-04-25T09:00"), for: asa)
    try book(booking("2008-04-25T09:45"), for: per)
  }

  @Test(
    "Closed, free and past times are refused, each for its reason",
    arguments: [
      ("2008-05-01T09:00", 45, "freeDay"), ("2008-04-26T09:00", 45, "freeDay"),
      ("2008-04-25T07:30", 45, "outsideHours"),
      ("2008-04-25T16:00", 45, "outsideHours"), ("2008-04-21T08:00", 45, "past"), ("2008-04-25T09:00", 0, "length"),
      ("2008-04-25T09:00", 700, "length"), ("2008-06-20T09:00", 45, "freeDay"),
    ])
  func closed(start: String, minutes: Int, code: String) {
    #expect(self.code(booking(start, minutes: minutes), for: asa) == code)
  }

  @Test("A group takes clients up to its places, each once") func group() throws {
    let made = try office.register.run(
      PlanSessions(
        kind: .appointment(.introductionMeeting),
        rule: WeeklyRule(
          weekdays: [.monday], time: ClockTime(hour: 9, minute: 0)!, minutes: 90, from: Day(iso: "2008-04-28")!,
          to: Day(iso: "2008-04-28")!), leader: office.coach, place: "sal B", places: 2), by: office.session)
    let meeting = try #require(made.first)
    func join(_ enrolment: Enrolment) throws(Refusal) -> BookingOutcome {
      try office.register.run(JoinOccasion(enrolment: enrolment.id, occasion: meeting.id), by: office.session)
    }
    _ = try join(asa)
    #expect(#expect(throws: Refusal.self) { try join(asa) }?.code == "alreadyThere")
    _ = try join(per)
    let siv = try office.enrol("Siv", "Ek", serial: 3)
    let refusal = #expect(throws: Refusal.self) { try join(siv) }
    #expect(refusal?.message == "Introduktionsmöte är fullt: 2 av 2 platser. Välj ett annat.")
    #expect(code(booking("2008-04-28T09:30"), for: siv) == "occupied")
    let sheet = try office.register.run(
      OpenBooking(enrolment: siv.id, week: Office.today, kind: .introductionMeeting), by: office.session)
    #expect(sheet.groups.isEmpty)
  }

  @Test("A client of another jobbtorg cannot join, a closed case cannot be booked") func outside() throws {
    let kista = try office.enrol("Amal", "Noor", serial: 4, district: office.rinkeby)
    #expect(code(booking("2008-04-25T09:00"), for: kista) == "otherUnit")
    let closed = try office.enrol(
      "Mona", "Dahl", serial: 5, closure: Closure(day: Day(iso: "2008-04-15")!, reason: .movedAway))
    #expect(code(booking("2008-04-25T09:00"), for: closed) == "closed")
  }

  @Test("The sheet's free times say the same as the booking") func freeTimes() throws {
    try book(booking("2008-04-25T09:00"), for: asa)
    let sheet = try office.register.run(
      OpenBooking(enrolment: per.id, week: Day(iso: "2008-04-25")!, kind: .planMeeting, coach: office.coach),
      by: office.session)
    #expect(sheet.monday == Day(iso: "2008-04-21"))
    #expect(sheet.minutes == 45)
    for start in ["2008-04-25T08:00", "2008-04-25T08:30", "2008-04-25T09:00", "2008-04-25T09:30", "2008-04-25T16:00"] {
      let moment = LocalDateTime(iso: start)!
      let expected = sheet.free.refusal(start: moment, minutes: 45, now: Office.now)?.code
      let actual: String?
      do {
        try office.register.run(
          Rehearsal(verb: BookAppointment(enrolment: per.id, booking: booking(start))), by: office.session)
        actual = nil
      } catch {
        actual = error.code
      }
      #expect(actual == expected, "\(start)")
    }
  }

  @Test("Undoing a booking gives the time back (å)") func undone() throws {
    try book(booking("2008-04-25T09:00"), for: asa)
    let message = try office.register.run(UndoLast(), by: office.session).message
    #expect(message?.hasPrefix("Ångrat: Planmöte") == true)
    #expect(try stored(asa).nextTime == nil)
    try book(booking("2008-04-25T09:00"), for: per)
  }
}

/// A verb that is tried out and taken back.
private struct Rehearsal<V: Verb>: Verb {
  let verb: V
  var access: VerbAccess { .rehearsal }
  var isUndoable: Bool { verb.isUndoable }

  func run(in work: any UnitOfWork, by session: Session) throws(Refusal) {
    _ = try verb.run(in: work, by: session)
  }
}
