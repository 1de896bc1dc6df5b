import Casework
import Domain
import GRDB

/// What lists order and cut by, worked out from what has happened (R8.1).
extension RegisterTransaction {
  func facts(of enrolment: Enrolment.ID) throws(Refusal) -> EnrolmentFacts {
    let closed = try self.enrolment(enrolment).endDay != nil
    return try Refusal.translating { try facts(of: enrolment, closed: closed) }
  }

  /// The version stays: what a person can change and what follows from it are two things (R15.3).
  func refresh(_ enrolment: Enrolment.ID, now: LocalDateTime) throws(Refusal) {
    let state = try facts(of: enrolment).state
    try Refusal.translating {
      try execute(
        """
        UPDATE enrolment SET state = ?2,
          no_shows = (
            SELECT count(*) FROM participant p JOIN occasion o ON o.id = p.occasion_id
            WHERE p.enrolment_id = ?1 AND \(RegisterTransaction.isNoShow)),
          first_time_given = \(RegisterTransaction.firstTimeGiven),
          first_visit = (
            SELECT min(substr(o.start, 1, 10)) FROM participant p JOIN occasion o ON o.id = p.occasion_id
            WHERE p.enrolment_id = ?1 AND \(RegisterTransaction.isAttended)),
          next_time = (
            SELECT o.start FROM participant p JOIN occasion o ON o.id = p.occasion_id
            WHERE p.enrolment_id = ?1 AND \(RegisterTransaction.isToCome(after: "?3"))
            ORDER BY o.start LIMIT 1)
        WHERE id = ?1
        """, [enrolment, state, now])
    }
  }

  func facts(of enrolment: Enrolment.ID, closed: Bool) throws -> EnrolmentFacts {
    let attended = """
      EXISTS (SELECT 1 FROM participant p JOIN occasion o ON o.id = p.occasion_id
        WHERE p.enrolment_id = ?1 AND \(RegisterTransaction.isAttended) AND
      """
    let row = try first(
      """
      SELECT \(RegisterTransaction.firstTimeGiven) IS NOT NULL AS given,
        \(attended) o.appointment_kind = 'introductionMeeting') AS introduced,
        EXISTS (SELECT 1 FROM assessment s JOIN assessment_answer a ON a.assessment_id = s.id
          WHERE s.enrolment_id = ?1 AND NOT s.removed AND a.answer IS NOT NULL) AS started,
        EXISTS (SELECT 1 FROM assessment WHERE enrolment_id = ?1 AND NOT removed AND completed IS NOT NULL) AS completed,
        EXISTS (SELECT 1 FROM activity_plan WHERE enrolment_id = ?1 AND state = 'adopted')
          OR \(attended) o.activity_id IS NOT NULL) AS active,
        EXISTS (SELECT 1 FROM interruption WHERE enrolment_id = ?1 AND NOT removed AND ended IS NULL) AS interrupted
      """, [enrolment]
    ) { row in
      EnrolmentFacts(
        firstTimeGiven: try row.flag("given"), introduced: try row.flag("introduced"),
        assessmentStarted: try row.flag("started"), assessmentCompleted: try row.flag("completed"),
        inActivity: try row.flag("active"), isInterrupted: try row.flag("interrupted"), isClosed: closed)
    }
    return row ?? EnrolmentFacts(isClosed: closed)
  }

  /// The earliest day on which a time was given (R2.1). A time that the client cancelled, or that lapsed with the case,
  /// was still given; one that we cancelled, an undone booking among them, was not. `?1` is the enrolment.
  private static let firstTimeGiven = """
    (SELECT min(p.given) FROM participant p JOIN occasion o ON o.id = p.occasion_id
      WHERE p.enrolment_id = ?1 AND p.state IN ('booked', 'cancelledByClient', 'rebooked', 'lapsed')
        AND o.state <> 'cancelledByUs')
    """

  /// A client who came: `Occasion.isAttended` of a place `p` at an occasion `o`.
  static let isAttended = "p.mark = 'present' AND p.state = 'booked' AND o.state IN ('booked', 'held')"

  /// A time that stands and is to come: `Occasion.isToCome` of a place `p` at an occasion `o`, after a moment.
  static func isToCome(after moment: String) -> String {
    "p.state = 'booked' AND o.state = 'booked' AND o.start > \(moment)"
  }

  /// A case `e` whose first time is waited for (R2.1); in the words of the indexes that read by it.
  static let isClockRunning = "e.closed_day IS NULL AND e.first_time_given IS NULL AND e.taken_over = 0"

  /// A no-show that stands: not entered in error, at a time that was held for this client (R6.5, R7.1).
  static let isNoShow = "p.mark = 'noShow' AND p.state = 'booked' AND o.state IN ('booked', 'held')"
}
