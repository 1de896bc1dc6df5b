import Testing

@testable import Domain

/// What of a case's times speaks against how the case stands (R1.2, R1.7, R8.2, R8.3).
@Suite struct CaseConflictTests {
  /// How the case stands.
  enum Standing: CaseIterable { case open, closed, returned, moved, interrupted, backFromInterruption }

  private static let now = LocalDateTime(iso: "2008-04-21T10:00")!

  /// Of a time at 08:00 on a day: what each standing says to it.
  static let table: [(day: String, mark: AttendanceMark?, kinds: [Standing: [CaseConflict.Kind]])] = [
    ("2008-04-14", nil, [.returned: [.begunThoughEnded], .moved: [.elsewhere]]),
    ("2008-04-14", .noShow, [.returned: [.begunThoughEnded]]),
    (
      "2008-04-18", nil,
      [
        .closed: [.unregisteredAfterEnd], .returned: [.begunThoughEnded], .moved: [.elsewhere],
        .interrupted: [.pastInside], .backFromInterruption: [.pastInside],
      ]
    ),
    (
      "2008-04-18", .noShow,
      [
        .closed: [.attendedAfterEnd], .returned: [.begunThoughEnded], .interrupted: [.attendedInside],
        .backFromInterruption: [.attendedInside],
      ]
    ),
    ("2008-04-18", .excused(reason: "sjuk"), [.returned: [.begunThoughEnded]]),
    ("2008-04-18", .notExpected(reason: "borta"), [.returned: [.begunThoughEnded]]),
    (
      "2008-04-25", nil,
      [
        .closed: [.comingAfterEnd], .returned: [.comingAfterEnd], .moved: [.elsewhere], .interrupted: [.comingInside],
      ]
    ),
    ("2008-05-05", nil, [.closed: [.comingAfterEnd], .returned: [.comingAfterEnd], .moved: [.elsewhere]]),
  ]

  @Test(arguments: table.indices, Standing.allCases)
  func whatSpeaksAgainstIt(_ row: Int, _ standing: Standing) {
    let (day, mark, kinds) = Self.table[row]
    let found = conflicts(standing, time(day, mark))
    #expect(found.map(\.conflict.kind) == kinds[standing] ?? [], "\(day), \(standing)")
    for (conflict, occasion) in found {
      let refusal = conflict.refusal(of: occasion, in: enrolment(standing), at: Self.now)
      #expect(refusal.message.hasSuffix(".") && !refusal.message.contains("\"\""))
    }
  }

  @Test(arguments: [OccasionState.notHeld, .cancelledByUs, .cancelledByClient, .rebooked, .lapsed])
  func aTimeThatDoesNotStandSpeaksAgainstNothing(_ state: OccasionState) {
    for standing in Standing.allCases {
      for day in ["2008-04-18", "2008-04-25"] {
        var time = time(day, nil)
        time.occasion.state = state
        #expect(conflicts(standing, time).isEmpty)
        time.occasion.state = .booked
        time.participant.state = state
        #expect(conflicts(standing, time).isEmpty)
      }
    }
  }

  @Test(arguments: [OccasionState.notHeld, .cancelledByUs, .lapsed])
  func noMarkIsSetOrMissedWhereNothingWasHeld(_ state: OccasionState) {
    var (occasion, place) = time("2008-04-18", .noShow)
    #expect(occasion.isMissed(by: place))
    occasion.state = state
    #expect(!occasion.isMissed(by: place))
    for mark: AttendanceMark? in [nil, .noShow, .present, .excused(reason: "sjuk")] {
      let refusal = #expect(throws: Refusal.self) { try occasion.requireMarkable(place, as: mark, at: Self.now) }
      #expect(refusal?.code == "notStanding")
    }
    occasion.state = .held
    place.state = state
    #expect(!occasion.isMissed(by: place))
  }

  private func conflicts(_ standing: Standing, _ time: (occasion: Occasion, participant: Participant))
    -> [(conflict: CaseConflict, occasion: Occasion)]
  {
    var away: [Interruption] = []
    if standing == .interrupted || standing == .backFromInterruption {
      away = [
        Interruption(
          id: .init(1), enrolment: .init(1), reason: .illness, from: Day(iso: "2008-04-17")!,
          expectedReturn: Day(iso: "2008-05-05")!, ended: standing == .interrupted ? nil : Day(iso: "2008-04-21"),
          version: 1)
      ]
    }
    return CaseConflict.all(in: enrolment(standing), places: [time], interruptions: away, at: Self.now)
  }

  private func enrolment(_ standing: Standing) -> Enrolment {
    let day = Day(iso: "2008-04-16")!
    return Enrolment(
      id: .init(1), client: .init(1), referral: .init(1), caseNumber: CaseNumber(year: 2008, serial: 1),
      centre: .init(standing == .moved ? 2 : 1), district: .init(1), sent: day - 20, received: day - 20,
      isTakenOver: false, state: .active, noShows: 0,
      closure: standing == .closed ? Closure(day: day, reason: .movedAway) : nil,
      referralEnd: standing == .returned ? ReferralEnd(kind: .returned, day: day) : nil, version: 1)
  }

  private func time(_ day: String, _ mark: AttendanceMark?) -> (occasion: Occasion, participant: Participant) {
    (
      Occasion(
        id: .init(1), kind: .appointment(.planMeeting), title: "Planmöte", centre: .init(1),
        start: LocalDateTime(iso: day + "T08:00")!, minutes: 45, place: "rum 4", places: 1, state: .booked, version: 1),
      Participant(
        id: .init(1), occasion: .init(1), enrolment: .init(1), client: .init(1), given: Day(iso: "2008-04-03")!,
        isInterpreterBooked: false, state: .booked, mark: mark, version: 1)
    )
  }
}
