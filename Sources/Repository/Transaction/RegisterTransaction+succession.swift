import Casework
import Domain
import GRDB

/// The end of a home district: its rows become its successor's (R1.7).
extension RegisterTransaction {
  /// Whether the unit is a district whose successor has what it had.
  func isHandedOver(_ unit: Unit) throws(Refusal) -> Bool {
    guard case .district(let district) = unit else { return false }
    return try Refusal.translating {
      try count("SELECT count(*) FROM home_district WHERE id = ? AND handed_over IS NOT NULL", [district]) > 0
    }
  }

  /// Whether a district's last day has passed and what it has is still its own; read from an index that is mostly empty.
  func hasEndedDistrict(on day: Day) throws(Refusal) -> Bool {
    try Refusal.translating {
      try count(
        "SELECT count(*) FROM home_district WHERE valid_to < ? AND successor_id IS NOT NULL AND handed_over IS NULL",
        [day]) > 0
    }
  }

  func handOver(_ district: HomeDistrict.ID, to successor: HomeDistrict.ID) throws(Refusal)
    -> (cases: [Enrolment.ID], tasks: [FollowUpTask.ID])
  {
    try Refusal.translating {
      let cases: [Enrolment.ID] = try all(
        "SELECT id FROM enrolment WHERE district_id = ? AND open = 1 ORDER BY id", [district]
      ) { try $0.value("id") }
      let tasks: [FollowUpTask.ID] = try all(
        "SELECT id FROM follow_up_task WHERE owner_district_id = ? AND state = 'open' ORDER BY id", [district]
      ) { try $0.value("id") }
      // Closed cases too: what comes of them, an appeal or a reconsideration, is the successor's.
      try execute(
        "UPDATE enrolment SET district_id = ?, version = version + 1 WHERE district_id = ?", [successor, district])
      try execute(
        """
        UPDATE follow_up_task SET owner_district_id = ?, version = version + 1
        WHERE owner_district_id = ? AND state = 'open'
        """, [successor, district])
      try execute(
        """
        DELETE FROM user_role WHERE district_id = ?1 AND EXISTS (
          SELECT 1 FROM user_role there WHERE there.user_id = user_role.user_id AND there.role = user_role.role
            AND there.district_id = ?2)
        """, [district, successor])
      try execute("UPDATE user_role SET district_id = ? WHERE district_id = ?", [successor, district])
      return (cases, tasks)
    }
  }

  func extent(of district: HomeDistrict.ID) throws(Refusal) -> (cases: Int, tasks: Int, users: Int) {
    try Refusal.translating {
      (
        cases: try count("SELECT count(*) FROM enrolment WHERE district_id = ? AND open = 1", [district]),
        tasks: try count(
          "SELECT count(*) FROM follow_up_task WHERE owner_district_id = ? AND state = 'open'", [district]),
        users: try count(
          """
          SELECT count(DISTINCT user_id) FROM user_role WHERE district_id = ?
            AND user_id IN (SELECT id FROM user WHERE active = 1)
          """, [district])
      )
    }
  }
}
