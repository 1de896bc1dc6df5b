import Casework
import Domain

/// Times, sessions and interruptions.
extension HistoryAct {
  static let times: [HistoryAct] = [
    HistoryAct("BookAppointment", weight: 8) { history in
      guard let enrolment = history.enrolment() else { return }
      history.attempt(
        BookAppointment(enrolment: .init(enrolment[0]), booking: history.booking(on: history.day(), of: enrolment[0])),
        as: history.session(.coach, .caseworker, .unitHead, of: enrolment[0]))
    },
    HistoryAct("PlanSessions", weight: 3) { history in
      let from = history.day()
      let planned = history.attempt(
        PlanSessions(
          kind: history.chance(2) ? .session(.init(1)) : .appointment(.introductionMeeting),
          rule: WeeklyRule(
            weekdays: [.monday, .wednesday], time: ClockTime(minutes: 480 + history.number(0...15) * 30)!, minutes: 30,
            from: from, to: from + 14), leader: .init(history.number(2...3) == 2 ? 2 : 4), places: 12),
        as: history.session(.coach))
      guard let occasion = planned?.first, let enrolment = history.enrolment() else { return }
      history.attempt(
        JoinOccasion(enrolment: .init(enrolment[0]), occasion: occasion.id),
        as: history.session(.coach, .caseworker, of: enrolment[0]))
    },
    HistoryAct("JoinOccasion", weight: 6) { history in
      guard let occasion = history.any("SELECT id FROM occasion WHERE places > 1"),
        let enrolment = history.enrolment()
      else { return }
      history.attempt(
        JoinOccasion(enrolment: .init(enrolment[0]), occasion: .init(occasion[0])),
        as: history.session(.coach, .caseworker, of: enrolment[0]))
    },
    HistoryAct("RebookAppointment", weight: 4) { history in
      guard let place = history.comingPlace() else { return }
      history.attempt(
        RebookAppointment(
          participant: .init(place[0]), asked: history.chance(2) ? .client : .us, reason: "Byter tid.",
          time: .booking(history.booking(on: history.day(), of: place[1]))), as: history.session(.coach, of: place[1]))
    },
    HistoryAct("CancelBooking", weight: 4) { history in
      guard let place = history.comingPlace() else { return }
      history.attempt(
        CancelBooking(participant: .init(place[0]), byClient: history.chance(2)),
        as: history.session(.coach, of: place[1]))
    },
    HistoryAct("ExportCalendar", weight: 1) { history in
      history.attempt(
        ExportCalendar(from: history.now.day, to: history.now.day + 7), as: history.session(.coach))
    },
    HistoryAct("BeginInterruption", weight: 6) { history in
      // Most often of a client who is in an activity.
      guard
        let enrolment = history.chance(4)
          ? history.enrolment() : history.any("SELECT id FROM enrolment WHERE state = 'active' AND NOT removed")
      else { return }
      let from = history.chance(2) ? history.day() : history.now.day
      let begun = history.attempt(
        BeginInterruption(
          enrolment: .init(enrolment[0]), reason: .illness, from: from, expectedReturn: history.now.day + 10,
          cancelling: history.booked(enrolment[0])), as: history.session(.coach, of: enrolment[0]))
      guard begun != nil, history.chance(2) else { return }
      history.jump(to: history.now.adding(minutes: 24 * 60))
      history.endInterruption()
    },
    HistoryAct("EndInterruption", weight: 4) { $0.endInterruption() },
    HistoryAct("ProlongInterruption", weight: 4) { history in
      guard let away = history.any("SELECT id, version, enrolment_id FROM interruption WHERE ended IS NULL")
      else { return }
      history.attempt(
        ProlongInterruption(
          interruption: .init(away[0]), version: away[1], expectedReturn: history.now.day + history.number(1...30),
          cancelling: history.booked(away[2])), as: history.session(.coach, of: away[2]))
    },
  ]
}

extension History {
  /// Somebody who is away comes back, most often today.
  func endInterruption() {
    guard let away = any("SELECT id, version, enrolment_id FROM interruption WHERE ended IS NULL AND NOT removed")
    else {
      return
    }
    attempt(
      EndInterruption(interruption: .init(away[0]), version: away[1], day: chance(4) ? day() : now.day),
      as: session(.coach, of: away[2]))
  }

  /// A meeting within office hours of a day, with a coach of the jobbtorg most often.
  func booking(on day: Day, of enrolment: Int64) -> Booking {
    let coaches = "SELECT r.user_id FROM user_role r JOIN user u ON u.id = r.user_id WHERE r.role = 'coach'"
    let own = " AND u.active AND r.centre_id = (SELECT centre_id FROM enrolment WHERE id = \(enrolment))"
    let leaders = ids(chance(10) ? coaches : coaches + own)
    return Booking(
      kind: pick([.introductionMeeting, .introductionMeeting, .planMeeting, .followUp])!,
      start: LocalDateTime(day, ClockTime(minutes: 480 + number(0...15) * 30)!), minutes: 30,
      coach: pick(leaders).map { .init($0) })
  }

  /// The places of an enrolment that have no mark.
  func booked(_ enrolment: Int64) -> Set<Participant.ID> {
    Set(ids("SELECT id FROM participant WHERE enrolment_id = \(enrolment) AND mark IS NULL").map { .init($0) })
  }
}
