@testable import Repository

extension WorkingDay {
  /// What the register holds, by rows as people see them: without versions, without what was taken back.
  func state() throws -> [String] {
    try read { work in
      try Self.views.flatMap { view in try work.all(view) { row in view.prefix(40) + " " + row.description } }
    }
  }

  /// What differs from an earlier state.
  func difference(from earlier: [String]) throws -> [String] {
    let now = try state()
    return now.filter { !earlier.contains($0) } + earlier.filter { !now.contains($0) }.map { "before: " + $0 }
  }

  /// The acts kept for undo whose words begin with a client's name, which would cut the act where the line is narrow.
  func titlesWithNameFirst() throws -> [String] {
    try read { work in
      let families = try work.all("SELECT DISTINCT family_name FROM client") { try $0.value("family_name") as String }
      return try work.all("SELECT title FROM undo") { try $0.value("title") as String }.filter { title in
        families.contains { title.hasPrefix($0 + ",") || title.hasPrefix($0 + ":") }
      }
    }
  }

  private static let views = [
    "SELECT id, number, earlier_numbers, given_name, family_name, phone, language FROM client WHERE number NOT GLOB '-*' ORDER BY id",
    "SELECT id, client_id, target_group, state, state_reason FROM referral WHERE state <> 'revoked' ORDER BY id",
    """
    SELECT id, client_id, case_serial, centre_id, sort_key, coach_id, caseworker_id, first_time_due, first_time_given, state, no_shows,
      latest, closed_day, closure_reason FROM enrolment WHERE NOT removed ORDER BY id
    """,
    """
    SELECT id, title, start, leader_id, state, state_reason, unregistered FROM occasion
    WHERE state NOT GLOB 'cancelled*' ORDER BY id
    """,
    "SELECT id, enrolment_id, client_id, state, mark, excuse, given FROM client_place WHERE state NOT GLOB 'cancelled*' ORDER BY id",
    "SELECT id, client_id, kind, owner_id, owner_centre_id, state, finding, decision, note FROM client_task WHERE state <> 'withdrawn' ORDER BY id",
    """
    SELECT p.id, p.enrolment_id, p.number, p.state, p.comment, p.override_reason, p.adopted IS NULL AS unadopted,
      g.words FROM activity_plan p LEFT JOIN plan_goal g ON g.plan_id = p.id WHERE NOT p.removed ORDER BY p.id, g.ordinal
    """,
    """
    SELECT s.enrolment_id, s.completed, a.answer FROM assessment s JOIN assessment_answer a ON a.assessment_id = s.id
    WHERE a.answer IS NOT NULL ORDER BY 1
    """,
    "SELECT id, text FROM case_note ORDER BY id",
    "SELECT id, enrolment_id, first_day, expected_return, ended FROM interruption WHERE NOT removed ORDER BY id",
    "SELECT id, way, day FROM sent_letter ORDER BY id",
    "SELECT id, note FROM contact_attempt WHERE NOT withdrawn ORDER BY id",
    "SELECT id, name, kind FROM partner WHERE NOT removed ORDER BY id",
    "SELECT id, title, places, last_day FROM opening WHERE NOT removed ORDER BY id",
    "SELECT id, opening_id, enrolment_id, outcome, outcome_day FROM proposal WHERE NOT removed ORDER BY id",
    "SELECT id, enrolment_id, partner_id, until, revoked FROM consent WHERE NOT removed ORDER BY id",
    "SELECT id, content FROM examination_record WHERE NOT withdrawn ORDER BY id",
    "SELECT id, from_id, to_id FROM centre_move WHERE NOT withdrawn ORDER BY id",
    "SELECT id, kept_id, merged_id FROM client_merge WHERE NOT parted ORDER BY id",
    "SELECT digits, number, client_id FROM client_number ORDER BY 1, 2, 3",
    "SELECT prefix, sort_key, enrolment_id FROM client_search ORDER BY 1, 2, 3",
  ]
}
