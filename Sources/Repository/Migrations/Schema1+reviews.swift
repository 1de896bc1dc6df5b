/// Which decisions about the right to income support, and closings as `missedIntroduction`, are to be held against what
/// they rest on (R7.5, R7.6).
extension Schema1 {
  /// Every write to a row that R7.5 reads, and that can change under a decision, notes the client's cases with one, whichever
  /// verb it was; the runner takes them before the transaction ends.
  static let reviews: String = {
    let table = """
      CREATE TABLE decision_review (enrolment_id INTEGER PRIMARY KEY REFERENCES enrolment(id)) STRICT;

      """
    return table
      + [
        trigger("place_added", "INSERT ON participant", of: "new.enrolment_id"),
        trigger("place_changed", "UPDATE ON participant", of: "new.enrolment_id"),
        trigger("task_changed", "UPDATE ON follow_up_task", of: "new.enrolment_id"),
        trigger("task_added", "INSERT ON follow_up_task", of: "new.enrolment_id"),
        trigger("interruption_added", "INSERT ON interruption", of: "new.enrolment_id"),
        trigger("interruption_changed", "UPDATE ON interruption", of: "new.enrolment_id"),
        trigger(
          "letter_changed", "UPDATE ON sent_letter", of: "(SELECT enrolment_id FROM letter WHERE id = new.letter_id)"),
        trigger("withdrawal_added", "INSERT ON withdrawal", of: "new.enrolment_id"),
        trigger("plan_changed", "UPDATE ON activity_plan", of: "new.enrolment_id"),
        trigger(
          "attempt_changed", "UPDATE ON contact_attempt",
          of: "(SELECT enrolment_id FROM follow_up_task WHERE id = new.task_id)"),
        trigger(
          "record_changed", "UPDATE ON examination_record",
          of: "(SELECT enrolment_id FROM follow_up_task WHERE id = new.task_id)"),
        trigger("enrolment_changed", "UPDATE OF removed, centre_id, closure_reason ON enrolment", of: "new.id"),
        // whether there is something to examine follows from them, and the age on the day of an absence from the number
        trigger(
          "benefit_changed", "UPDATE OF path, means_of_support ON referral",
          client: "(SELECT client_id FROM enrolment WHERE referral_id = new.id)"),
        trigger("mistake_added", "INSERT ON mistaken_identity", of: "new.enrolment_id"),
        trigger("mistake_removed", "DELETE ON mistaken_identity", of: "old.enrolment_id"),
        trigger("number_changed", "UPDATE OF number ON client", client: "new.id"),
        trigger("enrolment_joined", "UPDATE OF client_id ON enrolment", client: "new.client_id"),
        trigger("enrolment_parted", "UPDATE OF client_id ON enrolment", client: "old.client_id"),
        occasion,
      ].joined(separator: "\n")
  }()

  /// Notes the cases with a decision of the client whose enrolment a row is of.
  private static func trigger(_ name: String, _ write: String, of enrolment: String) -> String {
    trigger(name, write, client: "(SELECT client_id FROM enrolment WHERE id = \(enrolment))")
  }

  private static func trigger(_ name: String, _ write: String, client: String) -> String {
    """
    CREATE TRIGGER review_\(name) AFTER \(write)
      WHEN \(anyDecision)
      BEGIN
        INSERT OR IGNORE INTO decision_review
          SELECT e.id FROM enrolment e
          WHERE e.client_id = \(client) AND NOT e.removed AND \(isConcerned);
      END;
    """
  }

  /// Nothing is noted in a register without any: a large import costs no more.
  private static let anyDecision = """
    EXISTS (SELECT 1 FROM follow_up_task WHERE decision IS NOT NULL)
      OR EXISTS (SELECT 1 FROM follow_up_task WHERE reconsiders IS NOT NULL)
      OR EXISTS (SELECT 1 FROM enrolment WHERE closure_ground IS NOT NULL)
    """

  /// Whether the case `e` holds a decision, a closing or a task to reconsider one.
  private static let isConcerned = """
    (EXISTS (SELECT 1 FROM follow_up_task t WHERE t.enrolment_id = e.id AND t.decision IS NOT NULL)
              OR EXISTS (SELECT 1 FROM follow_up_task t WHERE t.enrolment_id = e.id AND t.reconsiders IS NOT NULL)
              OR e.closure_ground IS NOT NULL)
    """

  /// An occasion's rows are those of everybody who has a place at it.
  private static let occasion = """
    CREATE TRIGGER review_occasion_changed AFTER UPDATE OF start, end, state, appointment_kind, activity_id ON occasion
      WHEN \(anyDecision)
      BEGIN
        INSERT OR IGNORE INTO decision_review
          SELECT e.id FROM participant p JOIN enrolment o ON o.id = p.enrolment_id JOIN enrolment e ON e.client_id = o.client_id
          WHERE p.occasion_id = new.id AND NOT e.removed AND \(isConcerned);
      END;
    """
}
