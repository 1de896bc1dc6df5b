/// Letters.
extension Schema1 {
  static let letters = """
    -- What clients were sent or handed, as it was (R3.4, R7.5): only added to.
    CREATE TABLE sent_letter (
      id INTEGER PRIMARY KEY,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      client_id INTEGER NOT NULL REFERENCES client(id),
      kind TEXT NOT NULL CHECK (\(oneOf("kind", "summons secondSummons plan participation schedule"))),
      participant_id INTEGER REFERENCES participant(id),
      activity_id INTEGER REFERENCES activity(id),
      plan_id INTEGER REFERENCES activity_plan(id),
      task_id INTEGER REFERENCES follow_up_task(id),
      language TEXT NOT NULL CHECK (trim(language) <> ''),
      way TEXT NOT NULL CHECK (\(oneOf("way", "handedOver post eMail textMessage"))),
      day TEXT NOT NULL CHECK (day \(day)),
      recorded TEXT NOT NULL CHECK (recorded \(moment) AND substr(recorded, 1, 10) >= day),
      by_id INTEGER NOT NULL REFERENCES user(id),
      text TEXT CHECK (text <> ''),
      withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
      CHECK ((participant_id IS NOT NULL) + (activity_id IS NOT NULL) + (plan_id IS NOT NULL) + (task_id IS NOT NULL) <= 1)
    ) STRICT;
    CREATE INDEX sent_letter_of_enrolment ON sent_letter (enrolment_id, day);
    CREATE TRIGGER sent_letter_never_changes
      BEFORE UPDATE OF id, enrolment_id, client_id, kind, participant_id, activity_id, plan_id, task_id, language, way, day,
        recorded, by_id, text ON sent_letter
      BEGIN SELECT RAISE(ABORT, 'a sent letter is never changed'); END;
    """
}
