import Casework
import Domain

extension Workday {
  /// Interrupts a case until Friday 25 April.
  func interrupt(_ enrolment: Enrolment.ID, from day: String = "2008-04-21") throws {
    try run(
      BeginInterruption(
        enrolment: enrolment, reason: .illness, text: "Opereras och vilar sedan.", from: Day(iso: day)!,
        expectedReturn: Day(iso: "2008-04-25")!), as: anna, at: "2008-04-21T08:30")
  }

  /// Lets a client come to an activity, so that the case is in activity.
  func activate(_ enrolment: Enrolment.ID) throws {
    let occasion = try run(
      Act { work, _ throws(Refusal) in
        let centre = try work.enrolment(enrolment).centre
        let activity = try work.activities()[0]
        return try work.addOccasion(
          Occasion(
            id: .init(0), kind: .session(activity.id), title: activity.name, centre: centre,
            start: LocalDateTime(iso: "2008-04-16T10:00")!, minutes: 60, place: "sal B", places: 8, state: .booked,
            version: 1))
      }, as: anna)
    try seat(enrolment, at: occasion)
    let call = try run(OpenRollCall(occasion: occasion.id), as: anna)
    try run(MarkAttendance(participants: call.rows.map(\.id), mark: .present), as: anna, at: "2008-04-16T11:00")
  }

  /// A place that stood before the interruption was known.
  func seat(_ enrolment: Enrolment.ID, at occasion: Occasion) throws {
    try run(
      Act { work, _ throws(Refusal) in
        let client = try work.enrolment(enrolment).client
        _ = try work.addParticipant(
          Participant(
            id: .init(0), occasion: occasion.id, enrolment: enrolment, client: client,
            given: occasion.start.day - 7, isInterpreterBooked: false, state: .booked, version: 1))
      }, as: anna)
  }
}
