/// Which cases' letters are to be held against what they say (R3.4).
extension Schema1 {
  /// Every write to a row that letters are made from notes the cases with letters, whichever verb it was.
  static let standings: String = [
    trigger("place_changed", "UPDATE ON participant", "= new.enrolment_id"),
    trigger("place_added", "INSERT ON participant", "= new.enrolment_id"),
    trigger(
      "occasion_changed", "UPDATE ON occasion", "IN (SELECT enrolment_id FROM participant WHERE occasion_id = new.id)"),
    trigger(
      "client_changed", "UPDATE OF given_name, family_name, address, language, protection, number ON client",
      "IN (SELECT id FROM enrolment WHERE client_id = new.id)"),
    trigger("case_changed", "UPDATE OF client_id, centre_id, removed ON enrolment", "= new.id"),
    trigger(
      "referral_changed", "UPDATE OF means_of_support, path ON referral",
      "IN (SELECT id FROM enrolment WHERE referral_id = new.id)"),
    trigger("task_changed", "UPDATE ON follow_up_task", "= new.enrolment_id"),
    trigger("plan_changed", "UPDATE ON activity_plan", "= new.enrolment_id"),
    trigger("house_changed", "UPDATE ON job_centre", "IN (SELECT enrolment_id FROM letter WHERE made IS NOT NULL)"),
  ].joined(separator: "\n")

  /// Nothing is noted in a register without letters: a large import costs no more.
  private static func trigger(_ name: String, _ write: String, _ cases: String) -> String {
    """
    CREATE TRIGGER letter_\(name) AFTER \(write) WHEN EXISTS (SELECT 1 FROM letter)
      BEGIN
        INSERT OR IGNORE INTO letter_review SELECT enrolment_id FROM letter
          WHERE enrolment_id \(cases) AND made IS NOT NULL AND NOT discarded;
      END;
    """
  }
}
