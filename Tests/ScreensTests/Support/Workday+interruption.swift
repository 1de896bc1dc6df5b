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
