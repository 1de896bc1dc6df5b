/// What was taken back by a verb of its own.
extension Schema1 {
  static let withdrawals = """
    -- Who withdrew a note, an adopted plan, a decision, a sent letter or that one came back, when and why (R5.4, R7.5, R12.2): only added to.
    CREATE TABLE withdrawal (
      id INTEGER PRIMARY KEY,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      note_id INTEGER UNIQUE REFERENCES case_note(id),
      plan_id INTEGER UNIQUE REFERENCES activity_plan(id),
      -- an examination can be decided, and the decision withdrawn, more than once
      task_id INTEGER REFERENCES follow_up_task(id),
      letter_id INTEGER UNIQUE REFERENCES sent_letter(id),
      -- that it was noted to have come back, which can happen again
      return_id INTEGER REFERENCES sent_letter(id),
      at TEXT NOT NULL CHECK (at \(moment)),
      by_id INTEGER NOT NULL REFERENCES user(id),
      reason TEXT NOT NULL CHECK (trim(reason) <> ''),
      decision TEXT CHECK (decision GLOB '{*}'),
      CHECK ((note_id IS NOT NULL) + (plan_id IS NOT NULL) + (task_id IS NOT NULL) + (letter_id IS NOT NULL)
        + (return_id IS NOT NULL) = 1),
      CHECK ((task_id IS NULL) = (decision IS NULL))
    ) STRICT;
    CREATE INDEX withdrawal_of_enrolment ON withdrawal (enrolment_id, id);
    CREATE TRIGGER withdrawal_never_changes BEFORE UPDATE ON withdrawal
      BEGIN SELECT RAISE(ABORT, 'a withdrawal is never changed'); END;
    """
}
