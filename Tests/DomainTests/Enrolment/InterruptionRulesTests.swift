import Domain
import Testing

/// R8.1, R8.2: when an interruption can begin, go on and end, and what it takes away.
@Suite struct InterruptionRulesTests {
  private static let today = day("2008-04-21")

  private static func day(_ text: String) -> Day { Day(iso: text)! }

  private static func away(
    _ from: String, _ back: String, ended: String? = nil, _ reason: InterruptionReason = .illness, text: String? = nil
  ) -> Interruption {
    Interruption(
      id: .init(1), enrolment: .init(1), reason: reason, text: text, from: day(from), expectedReturn: day(back),
      ended: ended.map(day), version: 1)
  }

  private static func enrolment(_ state: EnrolmentState) -> Enrolment {
    Enrolment(
      id: .init(1), client: .init(1), referral: .init(1), caseNumber: CaseNumber(year: 2008, serial: 1),
      centre: .init(1), district: .init(1), sent: day("2008-04-01"), received: day("2008-04-02"), isTakenOver: false,
      state: state, noShows: 0, closure: state == .closed ? Closure(day: day("2008-04-20"), reason: .movedAway) : nil,
      version: 1)
  }

  /// What is tried, and the code of the refusal; nil where it can begin.
  struct Begun: Sendable {
    var new = InterruptionRulesTests.away("2008-04-20", "2008-06-01")
    var state = EnrolmentState.active
    var earlier: [Interruption] = []
    var attended: [String] = []
    var code: String?
  }

  private static let table = [
    Begun(), Begun(new: away("2008-04-21", "2008-04-22")), Begun(new: away("2008-04-01", "2008-05-01")),
    Begun(new: away("2008-04-22", "2008-06-01"), code: "future"),
    Begun(new: away("2008-03-31", "2008-06-01"), code: "tooEarly"),
    Begun(new: away("2008-04-20", "2008-04-20"), code: "returnBefore"),
    Begun(new: away("2008-04-20", "2008-06-01", .other), code: "textMissing"),
    Begun(new: away("2008-04-20", "2008-06-01", .other, text: " "), code: "textMissing"),
    Begun(new: away("2008-04-20", "2008-06-01", .other, text: "flytt")),
    Begun(state: .closed, code: "closed"), Begun(state: .referred, code: "notActive"),
    Begun(state: .firstVisitGiven, code: "notActive"), Begun(state: .introduced, code: "notActive"),
    Begun(state: .assessing, code: "notActive"), Begun(state: .assessed, code: "notActive"),
    Begun(state: .interrupted, earlier: [away("2008-04-10", "2008-05-01")], code: "interruption"),
    Begun(earlier: [away("2008-04-05", "2008-04-19", ended: "2008-04-21")], code: "overlap"),
    Begun(earlier: [away("2008-04-05", "2008-04-19", ended: "2008-04-20")]),
    Begun(attended: ["2008-04-20"], code: "attended"), Begun(attended: ["2008-04-19"]),
  ]

  @Test(arguments: table) func `an interruption begins where it can`(_ row: Begun) {
    func begin() throws(Refusal) {
      try InterruptionRules.requireCanBegin(
        row.new, in: Self.enrolment(row.state), earlier: row.earlier, attended: row.attended.map(Self.day),
        today: Self.today)
    }
    if let code = row.code {
      let refusal = #expect(throws: Refusal.self) { try begin() }
      #expect(refusal?.code == code)
      #expect(refusal?.message.isEmpty == false)
    } else {
      #expect(throws: Never.self) { try begin() }
    }
  }

  @Test(
    arguments: [
      ("2008-04-21", nil), ("2008-04-10", nil), ("2008-04-09", "tooEarly"), ("2008-04-22", "future"),
    ] as [(String, String?)])
  func `it ends on a day that has come, from its first on`(_ text: String, code: String?) {
    let open = Self.away("2008-04-10", "2008-05-01")
    var refused: String?
    do { try InterruptionRules.requireCanEnd(open, on: Self.day(text), today: Self.today) } catch {
      refused = error.code
    }
    #expect(refused == code)
    let again = #expect(throws: Refusal.self) {
      try InterruptionRules.requireCanEnd(
        Self.away("2008-04-10", "2008-05-01", ended: "2008-04-15"), on: Self.today, today: Self.today)
    }
    #expect(again?.code == "ended")
  }

  @Test(arguments: [("2008-04-22", nil), ("2008-04-21", "returnPast")] as [(String, String?)])
  func `it goes on until a day that comes`(_ text: String, code: String?) {
    var refused: String?
    do {
      try InterruptionRules.requireCanGoOn(
        Self.away("2008-04-10", "2008-04-18"), until: Self.day(text), today: Self.today)
    } catch { refused = error.code }
    #expect(refused == code)
  }

  @Test func `while it lasts nothing is expected, and from the expected return on a time can be booked`() {
    let open = Self.away("2008-04-10", "2008-04-25")
    let ended = Self.away("2008-04-10", "2008-04-25", ended: "2008-04-18")
    let days = ["2008-04-09", "2008-04-10", "2008-04-17", "2008-04-18", "2008-04-24", "2008-04-25", "2008-09-01"]
    #expect(days.map { open.covers(Self.day($0)) } == [false, true, true, true, true, true, true])
    #expect(days.map { open.blocksBooking(on: Self.day($0)) } == [false, true, true, true, true, false, false])
    #expect(days.map { ended.covers(Self.day($0)) } == [false, true, true, false, false, false, false])
    #expect(days.map { ended.blocksBooking(on: Self.day($0)) } == [false, true, true, false, false, false, false])
  }

  @Test func `where nobody was expected is in no count of participation; what nobody registered is`() {
    func place(_ start: String, _ mark: AttendanceMark?) -> (occasion: Occasion, participant: Participant) {
      let occasion = Occasion(
        id: .init(1), kind: .session(.init(1)), title: "Verkstad", centre: .init(1), start: LocalDateTime(iso: start)!,
        minutes: 60, place: "sal B", places: 8, state: .booked, version: 1)
      return (
        occasion,
        Participant(
          id: .init(1), occasion: occasion.id, enrolment: .init(1), client: .init(1), given: Self.today,
          isInterpreterBooked: false, state: .booked, mark: mark, version: 1)
      )
    }
    let counted = Participation(
      of: [
        place("2008-04-09T09:00", .present), place("2008-04-10T09:00", nil),
        place("2008-04-17T09:00", .notExpected(reason: "sjukskriven")), place("2008-04-18T09:00", .noShow),
      ], explained: [], before: LocalDateTime(iso: "2008-04-21T09:00")!)
    #expect(
      counted
        == Participation(
          planned: 3, attended: 1, noShows: 1, unregistered: 1, minutesPlanned: 180, minutesAttended: 60))
  }
}
