import Casework
import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

/// What lists order and cut by is stored; whatever happens, it is what the rule says of what has happened (R8.1, R2.1, R6).
@Suite("Stored columns follow what happens") struct DerivedColumnTests {
  @Test("After any series of bookings, marks, cancellations, assessments, plans and closures")
  func random() throws {
    var generator = SeededGenerator.printed()
    let office = try Office()
    var enrolments: [Enrolment] = []
    for serial in 0..<6 { enrolments.append(try office.enrol("Rut", "Holm", serial: serial)) }
    for step in 0..<150 {
      let enrolment = enrolments.randomElement(using: &generator)!.id
      let act = Int.random(in: 0..<11, using: &generator)
      let roll = Int.random(in: 0..<1000, using: &generator)
      let coach = office.coach
      do {
        try office.write { work throws(Refusal) in
          try Self.change(enrolment, act: act, roll: roll, coach: coach, work: work)
          try work.refresh(enrolment, now: Office.now)
        }
      } catch {
        #expect(error.kind == .impossible, "step \(step): \(error)")
      }
      try check(office, "after step \(step)")
    }
  }

  private static func change(
    _ id: Enrolment.ID, act: Int, roll: Int, coach: User.ID, work: any UnitOfWork
  ) throws(Refusal) {
    let enrolment = try work.enrolment(id)
    let places = try work.occasions(of: id)
    let chosen = places.isEmpty ? nil : places[roll % places.count]
    switch act {
    case 0, 1:
      let start = LocalDateTime(Day(iso: "2008-04-10")! + roll % 25, ClockTime(minutes: 480 + roll % 8 * 60)!)
      let occasion = try work.addOccasion(
        Occasion(
          id: .init(0), kind: act == 0 ? .appointment(.introductionMeeting) : .session(work.activities()[0].id),
          title: "Möte", centre: enrolment.centre, start: start, minutes: 60, place: "sal B", leader: coach,
          places: 8, state: .booked, version: 1))
      _ = try work.addParticipant(
        Participant(
          id: .init(0), occasion: occasion.id, enrolment: id, client: enrolment.client,
          given: Day(iso: "2008-04-02")! + roll % 12, isInterpreterBooked: false, state: .booked, version: 1))
    case 2, 3, 4:
      guard var place = chosen?.participant else { return }
      place.mark = [nil, .present, .present(late: 5, leftEarly: 0), .excused(reason: "sjuk"), .noShow][roll % 5]
      try work.update(place)
    case 5:
      guard var place = chosen?.participant else { return }
      place.state = [.booked, .cancelledByUs, .cancelledByClient, .rebooked, .lapsed][roll % 5]
      try work.update(place)
    case 6:
      guard var occasion = chosen?.occasion else { return }
      occasion.state = OccasionState.allCases[roll % OccasionState.allCases.count]
      occasion.stateReason = occasion.state == .notHeld ? "sjukdom" : nil
      try work.update(occasion)
    case 7:
      if let assessment = try work.assessment(of: id) {
        try work.setCompleted(roll % 2 == 0 ? Office.today : nil, assessment: assessment.id)
      } else {
        let begun = try work.addAssessment(to: id, formVersion: 1, started: Office.today)
        guard roll % 3 > 0 else { return }
        try work.setAnswer(
          .text("Vården"), to: "desired_work", of: begun.id, version: 0, at: Office.now, by: coach)
      }
    case 8, 9:
      if var away = try work.interruptions(of: id).first, away.isOpen || roll % 4 == 0 {
        away.ended = away.isOpen ? away.from + roll % 9 : nil
        try work.update(away)
      } else {
        _ = try work.addInterruption(
          Interruption(
            id: .init(0), enrolment: id, reason: .travel, from: Day(iso: "2008-04-10")! + roll % 12,
            expectedReturn: Day(iso: "2008-05-05")!, version: 1))
      }
    default:
      var changed = enrolment
      changed.closure = enrolment.closure == nil && roll % 3 == 0 ? Closure(day: Office.today, reason: .movedAway) : nil
      try work.update(changed)
    }
  }

  /// Works everything out anew, from the rows as they are, without SQL's help.
  private func check(_ office: Office, _ when: String) throws {
    let register = office.register
    try register.transaction(.read) { work throws(Refusal) in
      let ids: [Enrolment.ID] = try Refusal.translating {
        try work.all("SELECT id FROM enrolment") { try $0.value("id") }
      }
      for id in ids {
        let enrolment = try work.enrolment(id)
        let places = try work.occasions(of: id)
        let stands = places.filter { $0.occasion.state.expectsAttendance && $0.participant.state == .booked }
        #expect(enrolment.noShows == stands.count { $0.participant.mark == .noShow }, "\(when)")
        #expect(try work.noShows(of: id).count == enrolment.noShows, "\(when)")
        let given = places.filter {
          [.booked, .cancelledByClient, .rebooked, .lapsed].contains($0.participant.state)
            && $0.occasion.state != .cancelledByUs
        }.map(\.participant.given).min()
        #expect(enrolment.firstTimeGiven == given, "\(when)")
        let next = places.filter {
          $0.occasion.state == .booked && $0.participant.state == .booked && $0.occasion.start > Office.now
        }.map(\.occasion.start).min()
        #expect(enrolment.nextTime == next, "\(when)")
        let attended = stands.filter { if case .present = $0.participant.mark { true } else { false } }
        let assessment = try work.assessment(of: id)
        let facts = EnrolmentFacts(
          firstTimeGiven: given != nil,
          introduced: attended.contains { $0.occasion.appointmentKind == .introductionMeeting },
          assessmentStarted: assessment?.answers.isEmpty == false, assessmentCompleted: assessment?.completed != nil,
          inActivity: attended.contains { $0.occasion.appointmentKind == nil },
          isInterrupted: try work.interruptions(of: id).contains(where: \.isOpen), isClosed: enrolment.closure != nil)
        #expect(enrolment.state == facts.state, "\(when)")
        for place in places {
          let missing = try Refusal.translating {
            try work.count("SELECT unregistered FROM occasion WHERE id = ?", [place.occasion.id])
          }
          let unmarked = try work.participants(of: place.occasion.id).count { $0.state == .booked && $0.mark == nil }
          #expect(missing == unmarked, "\(when)")
        }
      }
    }
  }
}
