/// The log and what can be undone; search and the indexes of lists and figures.
extension Schema1 {
  static let traces = """
    -- Only added to. `hash` is the table's place for the chain of R12.1.
    CREATE TABLE log (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL CHECK (at \(moment)),
      user_id INTEGER NOT NULL,
      role TEXT NOT NULL,
      unit TEXT NOT NULL,
      action TEXT NOT NULL,
      enrolment_id INTEGER,
      client_id INTEGER,
      detail TEXT NOT NULL CHECK (detail GLOB '{*}'),
      hash BLOB
    ) STRICT;
    CREATE INDEX log_of_enrolment ON log (enrolment_id, id) WHERE enrolment_id IS NOT NULL;
    CREATE TRIGGER log_never_changes BEFORE UPDATE ON log
      BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
    CREATE TRIGGER log_never_shrinks BEFORE DELETE ON log
      BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;

    -- Acts of the day and the rows they wrote, before and after; none for what is withdrawn by a verb of its own. `place` is
    -- the screen it was done from; `made` what it made that is withdrawn, or withdrew, which `withdraws` says; `undone_order` counts what was undone, `undone_after` is the last act before that.
    CREATE TABLE undo (
      id INTEGER PRIMARY KEY,
      user_id INTEGER NOT NULL REFERENCES user(id),
      role TEXT NOT NULL,
      unit TEXT NOT NULL,
      at TEXT NOT NULL CHECK (at \(moment)),
      title TEXT NOT NULL,
      place TEXT,
      subjects TEXT NOT NULL CHECK (subjects GLOB '[[]*]'),
      actions TEXT NOT NULL CHECK (actions GLOB '[[]*]'),
      changes TEXT NOT NULL CHECK (changes GLOB '[[]*]'),
      withdrawal TEXT CHECK (\(oneOf("withdrawal", "note plan decision letter cameBack"))),
      made TEXT NOT NULL CHECK (made GLOB '[[]*]'),
      withdraws INTEGER NOT NULL CHECK (withdraws IN (0, 1)),
      undone_at TEXT CHECK (undone_at \(moment)),
      undone_order INTEGER,
      undone_after INTEGER,
      CHECK (withdrawal IS NULL OR undone_at IS NULL),
      CHECK (withdrawal IS NOT NULL OR withdraws = 0),
      CHECK ((undone_at IS NULL) = (undone_order IS NULL)),
      CHECK ((undone_at IS NULL) = (undone_after IS NULL))
    ) STRICT;
    CREATE INDEX undo_of_user ON undo (user_id, id);
    """

  /// The search table, and the lists' indexes: each view in each order reads one ordered range.
  static let lists = """
    -- The beginnings of one to three letters of every name part, number and case number of a client's latest enrolment,
    -- and of every two name parts together; with "~" before them those that å ä ö had to be taken off.
    CREATE TABLE client_search (
      centre_id INTEGER NOT NULL,
      prefix TEXT NOT NULL,
      sort_key TEXT NOT NULL,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      PRIMARY KEY (centre_id, prefix, sort_key, enrolment_id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX list_centre_name ON enrolment (centre_id, open, sort_key);
    CREATE INDEX list_centre_case ON enrolment (centre_id, open, case_key);
    CREATE INDEX list_centre_next ON enrolment (centre_id, open, next_time_key);
    CREATE INDEX list_centre_received ON enrolment (centre_id, open, received);
    CREATE INDEX list_district_name ON enrolment (district_id, open, sort_key);
    CREATE INDEX list_district_case ON enrolment (district_id, open, case_key);
    CREATE INDEX list_district_next ON enrolment (district_id, open, next_time_key);
    CREATE INDEX list_district_received ON enrolment (district_id, open, received);
    -- a coach's, and with no coach the unassigned
    CREATE INDEX list_coach_name ON enrolment (centre_id, coach_id, sort_key) WHERE closed_day IS NULL;
    CREATE INDEX list_coach_case ON enrolment (centre_id, coach_id, case_key) WHERE closed_day IS NULL;
    CREATE INDEX list_coach_next ON enrolment (centre_id, coach_id, next_time_key) WHERE closed_day IS NULL;
    CREATE INDEX list_coach_received ON enrolment (centre_id, coach_id, received) WHERE closed_day IS NULL;
    CREATE INDEX list_caseworker_name ON enrolment (caseworker_id, sort_key)
      WHERE closed_day IS NULL AND caseworker_id IS NOT NULL;
    CREATE INDEX list_caseworker_case ON enrolment (caseworker_id, case_key)
      WHERE closed_day IS NULL AND caseworker_id IS NOT NULL;
    CREATE INDEX list_caseworker_next ON enrolment (caseworker_id, next_time_key)
      WHERE closed_day IS NULL AND caseworker_id IS NOT NULL;
    CREATE INDEX list_caseworker_received ON enrolment (caseworker_id, received)
      WHERE closed_day IS NULL AND caseworker_id IS NOT NULL;
    -- those whose first-visit clock runs, or ran out
    CREATE INDEX list_clock_centre_name ON enrolment (centre_id, sort_key)
      WHERE closed_day IS NULL AND first_time_given IS NULL AND taken_over = 0;
    CREATE INDEX list_clock_centre_due ON enrolment (centre_id, first_time_due)
      WHERE closed_day IS NULL AND first_time_given IS NULL AND taken_over = 0;
    CREATE INDEX list_clock_district_name ON enrolment (district_id, sort_key)
      WHERE closed_day IS NULL AND first_time_given IS NULL AND taken_over = 0;
    CREATE INDEX list_clock_district_due ON enrolment (district_id, first_time_due)
      WHERE closed_day IS NULL AND first_time_given IS NULL AND taken_over = 0;
    CREATE INDEX list_clock_centre_received ON enrolment (centre_id, received)
      WHERE closed_day IS NULL AND first_time_given IS NULL AND taken_over = 0;
    CREATE INDEX list_clock_district_received ON enrolment (district_id, received)
      WHERE closed_day IS NULL AND first_time_given IS NULL AND taken_over = 0;
    -- those whose referral was returned or revoked
    CREATE INDEX list_ended_centre_received ON enrolment (centre_id, received) WHERE ended_by IS NOT NULL;
    CREATE INDEX list_ended_district_received ON enrolment (district_id, received) WHERE ended_by IS NOT NULL;
    -- clients in the no-show chain, for those without a new time
    CREATE INDEX chain_of_centre ON enrolment (centre_id, coach_id) WHERE closed_day IS NULL AND no_shows > 0;
    -- what figures count by
    CREATE INDEX figures_centre ON enrolment (centre_id, closed_day, closure_reason, sent);
    CREATE INDEX figures_district ON enrolment (district_id, centre_id, closed_day, closure_reason, sent);
    """
}
