/// The first schema. Shipped, so never edited: a change is a new migration. Names are spelled as strings here and no
/// type of the program is used, so that it means the same for ever.
///
/// STRICT tables; days and moments are ISO text with a CHECK; rules that SQL can say are said again here: no client
/// without a referral (R1.1), one open enrolment a client (R1.8), one R7.1 task a no-show (R7.1), an adopted plan never
/// changes (R5.4), notes and log are only added to (R12).
enum Schema1 {
  static let name = "1 the first register"

  static let statements: [String] = [reference, people, cases, occasions, tasks, assessments, plans, traces, lists]

  private static let day = "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"
  private static let moment =
    "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]'"

  private static let reference = """
    CREATE TABLE register_info (
      key TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE job_centre (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      address TEXT NOT NULL,
      directions TEXT NOT NULL,
      phone TEXT NOT NULL
    ) STRICT;

    CREATE TABLE home_district (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      centre_id INTEGER NOT NULL REFERENCES job_centre(id),
      valid_from TEXT NOT NULL CHECK (valid_from \(day)),
      valid_to TEXT CHECK (valid_to \(day)),
      successor_id INTEGER REFERENCES home_district(id) DEFERRABLE INITIALLY DEFERRED,
      UNIQUE (name, valid_from)
    ) STRICT;

    CREATE TABLE room (
      id INTEGER PRIMARY KEY,
      centre_id INTEGER NOT NULL REFERENCES job_centre(id),
      name TEXT NOT NULL,
      places INTEGER NOT NULL CHECK (places > 0),
      UNIQUE (centre_id, name)
    ) STRICT;

    CREATE TABLE office_hours (
      id INTEGER PRIMARY KEY,
      centre_id INTEGER NOT NULL REFERENCES job_centre(id),
      weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
      opens TEXT NOT NULL CHECK (opens GLOB '[0-2][0-9]:[0-5][0-9]'),
      closes TEXT NOT NULL CHECK (closes GLOB '[0-2][0-9]:[0-5][0-9]' AND closes > opens)
    ) STRICT;
    CREATE INDEX office_hours_of_centre ON office_hours (centre_id, weekday);

    CREATE TABLE usual_length (
      centre_id INTEGER NOT NULL REFERENCES job_centre(id),
      kind TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 600),
      PRIMARY KEY (centre_id, kind)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE office_free_day (
      day TEXT PRIMARY KEY NOT NULL CHECK (day \(day)),
      name TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE setting (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL,
      centre_id INTEGER REFERENCES job_centre(id),
      district_id INTEGER REFERENCES home_district(id),
      valid_from TEXT NOT NULL CHECK (valid_from \(day)),
      value TEXT NOT NULL,
      changed_by INTEGER REFERENCES user(id),
      changed_at TEXT CHECK (changed_at \(moment)),
      CHECK (centre_id IS NULL OR district_id IS NULL)
    ) STRICT;
    CREATE UNIQUE INDEX setting_once ON setting (key, coalesce(centre_id, 0), coalesce(district_id, 0), valid_from);

    CREATE TABLE activity (
      id INTEGER PRIMARY KEY,
      ordinal INTEGER NOT NULL UNIQUE,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL UNIQUE,
      provider_kind TEXT NOT NULL CHECK (provider_kind IN ('inHouse', 'partner', 'procured')),
      provider TEXT NOT NULL,
      usual_hours INTEGER NOT NULL CHECK (usual_hours BETWEEN 0 AND 168),
      places INTEGER CHECK (places > 0)
    ) STRICT;

    CREATE TABLE assessment_form (
      version INTEGER PRIMARY KEY,
      content TEXT NOT NULL CHECK (content GLOB '{*}')
    ) STRICT;
    """

  private static let people = """
    CREATE TABLE user (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      full_name TEXT NOT NULL,
      active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT;
    CREATE INDEX user_by_full_name ON user (full_name);

    CREATE TABLE user_role (
      id INTEGER PRIMARY KEY,
      user_id INTEGER NOT NULL REFERENCES user(id),
      role TEXT NOT NULL,
      centre_id INTEGER REFERENCES job_centre(id),
      district_id INTEGER REFERENCES home_district(id),
      CHECK (centre_id IS NULL OR district_id IS NULL)
    ) STRICT;
    CREATE UNIQUE INDEX user_role_once ON user_role (user_id, role, coalesce(centre_id, 0), coalesce(district_id, 0));

    CREATE TABLE client (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      number_kind TEXT NOT NULL CHECK (number_kind IN ('personal', 'coordination', 'reserve')),
      birth_date TEXT CHECK (birth_date \(day)),
      given_name TEXT NOT NULL,
      family_name TEXT NOT NULL,
      sort_key TEXT NOT NULL,
      search_key TEXT NOT NULL,
      phone TEXT,
      email TEXT,
      address TEXT,
      language TEXT,
      needs_interpreter INTEGER CHECK (needs_interpreter IN (0, 1)),
      version INTEGER NOT NULL DEFAULT 1,
      -- the number without its century, as people say it
      short_number TEXT GENERATED ALWAYS AS (CASE WHEN number_kind <> 'reserve' THEN substr(number, 3) END) VIRTUAL,
      CHECK (given_name <> '' OR family_name <> '')
    ) STRICT;
    CREATE INDEX client_by_short_number ON client (short_number);
    """

  private static let cases = """
    CREATE TABLE referral (
      id INTEGER PRIMARY KEY,
      client_id INTEGER NOT NULL REFERENCES client(id),
      district_id INTEGER NOT NULL REFERENCES home_district(id),
      caseworker_name TEXT,
      caseworker_id INTEGER REFERENCES user(id),
      sent TEXT NOT NULL CHECK (sent \(day)),
      received TEXT NOT NULL CHECK (received \(day) AND received >= sent),
      target_group TEXT NOT NULL,
      group_definition TEXT,
      path TEXT NOT NULL CHECK (path IN ('incomeSupport', 'refugeeReception', 'otherSupport', 'notStated')),
      path_motive TEXT,
      means_of_support TEXT,
      unemployed_since TEXT CHECK (unemployed_since \(day)),
      language TEXT,
      needs_interpreter INTEGER CHECK (needs_interpreter IN (0, 1)),
      ground TEXT NOT NULL CHECK (ground IN ('consent', 'other', 'notStated')),
      ground_text TEXT,
      consent_day TEXT CHECK (consent_day \(day)),
      purpose TEXT,
      note TEXT,
      state TEXT NOT NULL CHECK (state IN ('sent', 'received', 'accepted', 'returned', 'revoked')),
      state_reason TEXT,
      fingerprint TEXT,
      version INTEGER NOT NULL DEFAULT 1,
      CHECK (path <> 'otherSupport' OR length(trim(path_motive)) > 0),
      CHECK (target_group <> 'disabilityWithoutIncomeSupport' OR length(trim(group_definition)) > 0),
      CHECK ((ground = 'consent') = (consent_day IS NOT NULL)),
      CHECK (state NOT IN ('returned', 'revoked') OR length(trim(state_reason)) > 0)
    ) STRICT;
    CREATE INDEX referral_identity ON referral (client_id, district_id, sent);
    CREATE INDEX referral_by_caseworker_name ON referral (district_id, caseworker_name);

    CREATE TABLE case_number_series (
      year INTEGER PRIMARY KEY,
      last INTEGER NOT NULL
    ) STRICT;

    -- state, next_time, no_shows, first_time_given, first_time_due and sort_key are what lists order and cut by: kept by
    -- the verbs, checked against the rules by a test.
    CREATE TABLE enrolment (
      id INTEGER PRIMARY KEY,
      client_id INTEGER NOT NULL REFERENCES client(id),
      referral_id INTEGER NOT NULL UNIQUE REFERENCES referral(id),
      case_year INTEGER NOT NULL,
      case_serial INTEGER NOT NULL,
      centre_id INTEGER NOT NULL REFERENCES job_centre(id),
      district_id INTEGER NOT NULL REFERENCES home_district(id),
      coach_id INTEGER REFERENCES user(id),
      caseworker_id INTEGER REFERENCES user(id),
      sent TEXT NOT NULL CHECK (sent \(day)),
      received TEXT NOT NULL CHECK (received \(day)),
      taken_over INTEGER NOT NULL CHECK (taken_over IN (0, 1)),
      first_time_due TEXT CHECK (first_time_due \(day)),
      first_time_given TEXT CHECK (first_time_given \(day)),
      state TEXT NOT NULL CHECK (state IN
        ('referred', 'firstVisitGiven', 'introduced', 'assessing', 'assessed', 'active', 'interrupted', 'closed')),
      no_shows INTEGER NOT NULL DEFAULT 0 CHECK (no_shows >= 0),
      next_time TEXT CHECK (next_time \(moment)),
      sort_key TEXT NOT NULL,
      latest INTEGER NOT NULL DEFAULT 1 CHECK (latest IN (0, 1)),
      closed_day TEXT CHECK (closed_day \(day) AND closed_day >= sent),
      closure_reason TEXT,
      closure_text TEXT,
      version INTEGER NOT NULL DEFAULT 1,
      open INTEGER NOT NULL GENERATED ALWAYS AS (closed_day IS NULL) VIRTUAL,
      -- the first-visit clock runs: nothing given yet, known, open
      clock_due TEXT GENERATED ALWAYS AS (
        CASE WHEN closed_day IS NULL AND first_time_given IS NULL AND NOT taken_over THEN first_time_due END) VIRTUAL,
      -- what the orders by case number and by next time compare; without a next time comes last
      case_key TEXT NOT NULL GENERATED ALWAYS AS (printf('%04d-%07d', case_year, case_serial)) VIRTUAL,
      next_time_key TEXT NOT NULL GENERATED ALWAYS AS (coalesce(next_time, '~')) VIRTUAL,
      UNIQUE (case_year, case_serial),
      CHECK ((closed_day IS NULL) = (closure_reason IS NULL)),
      CHECK ((state = 'closed') = (closed_day IS NOT NULL)),
      CHECK (closure_reason <> 'otherReason' OR length(trim(closure_text)) > 0)
    ) STRICT;
    CREATE UNIQUE INDEX one_open_enrolment_a_client ON enrolment (client_id) WHERE closed_day IS NULL;
    CREATE INDEX enrolment_of_client ON enrolment (client_id);
    CREATE INDEX enrolment_by_serial ON enrolment (case_serial);

    CREATE TABLE case_note (
      id INTEGER PRIMARY KEY,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      event_day TEXT NOT NULL CHECK (event_day \(day)),
      written TEXT NOT NULL CHECK (written \(moment)),
      author_id INTEGER NOT NULL REFERENCES user(id),
      text TEXT NOT NULL CHECK (text <> ''),
      corrects_id INTEGER REFERENCES case_note(id)
    ) STRICT;
    CREATE INDEX case_note_of_enrolment ON case_note (enrolment_id, event_day);
    CREATE TRIGGER case_note_never_changes BEFORE UPDATE ON case_note
      BEGIN SELECT RAISE(ABORT, 'a note is never changed'); END;
    """

  private static let occasions = """
    CREATE TABLE occasion (
      id INTEGER PRIMARY KEY,
      appointment_kind TEXT CHECK (appointment_kind IN
        ('introductionMeeting', 'assessmentInterview', 'planMeeting', 'followUp', 'threePartyMeeting', 'other')),
      activity_id INTEGER REFERENCES activity(id),
      title TEXT NOT NULL,
      centre_id INTEGER NOT NULL REFERENCES job_centre(id),
      start TEXT NOT NULL CHECK (start \(moment)),
      end TEXT NOT NULL CHECK (end \(moment) AND end > start),
      room_id INTEGER REFERENCES room(id),
      place TEXT NOT NULL,
      leader_id INTEGER REFERENCES user(id),
      places INTEGER NOT NULL CHECK (places > 0),
      state TEXT NOT NULL CHECK (state IN
        ('booked', 'held', 'notHeld', 'cancelledByUs', 'cancelledByClient', 'rebooked')),
      state_reason TEXT,
      unregistered INTEGER NOT NULL DEFAULT 0 CHECK (unregistered >= 0),
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((appointment_kind IS NULL) <> (activity_id IS NULL)),
      CHECK (state <> 'notHeld' OR length(trim(state_reason)) > 0)
    ) STRICT;
    CREATE INDEX occasion_at_centre ON occasion (centre_id, start);
    CREATE INDEX occasion_of_leader ON occasion (leader_id, start);
    CREATE INDEX occasion_in_room ON occasion (room_id, start);
    CREATE INDEX occasion_of_activity ON occasion (activity_id, centre_id, start) WHERE activity_id IS NOT NULL;
    CREATE INDEX occasion_to_register ON occasion (centre_id, start)
      WHERE unregistered > 0 AND state IN ('booked', 'held');

    CREATE TABLE participant (
      id INTEGER PRIMARY KEY,
      occasion_id INTEGER NOT NULL REFERENCES occasion(id),
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      client_id INTEGER NOT NULL REFERENCES client(id),
      given TEXT NOT NULL CHECK (given \(day)),
      interpreter_language TEXT,
      interpreter_booked INTEGER NOT NULL CHECK (interpreter_booked IN (0, 1)),
      state TEXT NOT NULL CHECK (state IN ('booked', 'cancelledByUs', 'cancelledByClient', 'rebooked')),
      mark TEXT CHECK (mark IN ('present', 'excused', 'noShow')),
      minutes_late INTEGER NOT NULL DEFAULT 0 CHECK (minutes_late >= 0),
      minutes_early INTEGER NOT NULL DEFAULT 0 CHECK (minutes_early >= 0),
      excuse TEXT,
      version INTEGER NOT NULL DEFAULT 1,
      UNIQUE (occasion_id, enrolment_id)
    ) STRICT;
    CREATE INDEX participant_of_enrolment ON participant (enrolment_id, occasion_id);
    CREATE INDEX participant_of_client ON participant (client_id, occasion_id);

    -- Every mark that was made, those taken back and entered in error included (R6.5).
    CREATE TABLE attendance_mark (
      id INTEGER PRIMARY KEY,
      participant_id INTEGER NOT NULL REFERENCES participant(id),
      mark TEXT CHECK (mark IN ('present', 'excused', 'noShow')),
      minutes_late INTEGER NOT NULL DEFAULT 0,
      minutes_early INTEGER NOT NULL DEFAULT 0,
      excuse TEXT,
      entered_in_error INTEGER NOT NULL CHECK (entered_in_error IN (0, 1)),
      at TEXT NOT NULL CHECK (at \(moment)),
      by_id INTEGER NOT NULL REFERENCES user(id)
    ) STRICT;
    CREATE INDEX attendance_mark_of_participant ON attendance_mark (participant_id);
    CREATE TRIGGER attendance_mark_never_changes BEFORE UPDATE ON attendance_mark
      BEGIN SELECT RAISE(ABORT, 'a mark that was made is never changed'); END;
    """

  private static let tasks = """
    CREATE TABLE follow_up_task (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN
        ('checkAbsence', 'giveNewTime', 'readPlan', 'approvePlan', 'reconsiderTargetGroup', 'decideName')),
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      client_id INTEGER NOT NULL REFERENCES client(id),
      occasion_id INTEGER REFERENCES occasion(id),
      plan_id INTEGER REFERENCES activity_plan(id),
      ordinal INTEGER NOT NULL DEFAULT 0,
      owner_id INTEGER REFERENCES user(id),
      owner_centre_id INTEGER REFERENCES job_centre(id),
      owner_district_id INTEGER REFERENCES home_district(id),
      due TEXT NOT NULL CHECK (due \(day)),
      opened TEXT NOT NULL CHECK (opened \(moment)),
      state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
      finding TEXT CHECK (finding GLOB '{*}'),
      note TEXT,
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((owner_centre_id IS NULL) <> (owner_district_id IS NULL)),
      CHECK (kind <> 'checkAbsence' OR (occasion_id IS NOT NULL AND ordinal > 0 AND owner_district_id IS NOT NULL)),
      CHECK (kind <> 'checkAbsence' OR state <> 'closed' OR finding IS NOT NULL)
    ) STRICT;
    CREATE UNIQUE INDEX one_check_a_no_show ON follow_up_task (enrolment_id, occasion_id)
      WHERE kind = 'checkAbsence' AND state <> 'withdrawn';
    CREATE INDEX task_of_enrolment ON follow_up_task (enrolment_id, id);
    CREATE INDEX task_of_owner ON follow_up_task (owner_id, due, id) WHERE state = 'open';
    CREATE INDEX task_of_centre ON follow_up_task (owner_centre_id, due, id) WHERE state = 'open';
    CREATE INDEX task_of_district ON follow_up_task (owner_district_id, due, id) WHERE state = 'open';

    CREATE TABLE task_event (
      id INTEGER PRIMARY KEY,
      task_id INTEGER NOT NULL REFERENCES follow_up_task(id),
      at TEXT NOT NULL CHECK (at \(moment)),
      by_id INTEGER NOT NULL REFERENCES user(id),
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX task_event_of_task ON task_event (task_id, id);

    CREATE TABLE contact_attempt (
      id INTEGER PRIMARY KEY,
      task_id INTEGER NOT NULL REFERENCES follow_up_task(id),
      at TEXT NOT NULL CHECK (at \(moment)),
      way TEXT NOT NULL,
      reached INTEGER NOT NULL CHECK (reached IN (0, 1)),
      note TEXT NOT NULL,
      by_id INTEGER NOT NULL REFERENCES user(id)
    ) STRICT;
    CREATE INDEX contact_attempt_of_task ON contact_attempt (task_id, at);
    """

  private static let assessments = """
    CREATE TABLE assessment (
      id INTEGER PRIMARY KEY,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      number INTEGER NOT NULL CHECK (number > 0),
      form_version INTEGER NOT NULL REFERENCES assessment_form(version),
      started TEXT NOT NULL CHECK (started \(day)),
      completed TEXT CHECK (completed \(day)),
      version INTEGER NOT NULL DEFAULT 1,
      UNIQUE (enrolment_id, number)
    ) STRICT;

    CREATE TABLE assessment_answer (
      assessment_id INTEGER NOT NULL REFERENCES assessment(id),
      question TEXT NOT NULL,
      answer TEXT CHECK (answer GLOB '{*}'),
      version INTEGER NOT NULL,
      at TEXT NOT NULL CHECK (at \(moment)),
      by_id INTEGER NOT NULL REFERENCES user(id),
      PRIMARY KEY (assessment_id, question)
    ) STRICT, WITHOUT ROWID;
    """

  private static let plans = """
    CREATE TABLE activity_plan (
      id INTEGER PRIMARY KEY,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      number INTEGER NOT NULL CHECK (number > 0),
      state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'returned', 'adopted')),
      author_id INTEGER NOT NULL REFERENCES user(id),
      policy TEXT NOT NULL CHECK (policy IN ('approval', 'information')),
      next_follow_up TEXT CHECK (next_follow_up \(day)),
      client_part TEXT,
      submitted TEXT CHECK (submitted \(moment)),
      comment TEXT,
      override_reason TEXT,
      adopted TEXT CHECK (adopted \(moment)),
      version INTEGER NOT NULL DEFAULT 1,
      UNIQUE (enrolment_id, number),
      CHECK ((state = 'adopted') = (adopted IS NOT NULL)),
      CHECK (state <> 'returned' OR length(trim(comment)) > 0)
    ) STRICT;
    CREATE UNIQUE INDEX one_plan_at_work ON activity_plan (enrolment_id) WHERE state <> 'adopted';
    CREATE TRIGGER adopted_plan_never_changes BEFORE UPDATE ON activity_plan WHEN old.state = 'adopted'
      BEGIN SELECT RAISE(ABORT, 'an adopted plan never changes'); END;

    CREATE TABLE plan_goal (
      id INTEGER PRIMARY KEY,
      plan_id INTEGER NOT NULL REFERENCES activity_plan(id),
      ordinal INTEGER NOT NULL,
      words TEXT NOT NULL,
      target TEXT CHECK (target \(day)),
      UNIQUE (plan_id, ordinal)
    ) STRICT;

    CREATE TABLE planned_activity (
      id INTEGER PRIMARY KEY,
      goal_id INTEGER NOT NULL REFERENCES plan_goal(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      activity_id INTEGER NOT NULL REFERENCES activity(id),
      name TEXT NOT NULL,
      provider TEXT NOT NULL,
      responsible TEXT NOT NULL CHECK (responsible IN ('client', 'coach', 'partner')),
      hours INTEGER NOT NULL CHECK (hours BETWEEN 0 AND 168),
      start TEXT NOT NULL CHECK (start \(day)),
      end TEXT CHECK (end \(day) AND end >= start),
      follow_up TEXT,
      UNIQUE (goal_id, ordinal)
    ) STRICT;
    CREATE TRIGGER adopted_goal_never_comes BEFORE INSERT ON plan_goal
      WHEN (SELECT state FROM activity_plan WHERE id = new.plan_id) = 'adopted'
      BEGIN SELECT RAISE(ABORT, 'an adopted plan never changes'); END;
    CREATE TRIGGER adopted_goal_never_changes BEFORE UPDATE ON plan_goal
      WHEN (SELECT state FROM activity_plan WHERE id = old.plan_id) = 'adopted'
      BEGIN SELECT RAISE(ABORT, 'an adopted plan never changes'); END;
    CREATE TRIGGER adopted_goal_never_goes BEFORE DELETE ON plan_goal
      WHEN (SELECT state FROM activity_plan WHERE id = old.plan_id) = 'adopted'
      BEGIN SELECT RAISE(ABORT, 'an adopted plan never changes'); END;
    CREATE TRIGGER adopted_activity_never_comes BEFORE INSERT ON planned_activity
      WHEN (SELECT p.state FROM plan_goal g JOIN activity_plan p ON p.id = g.plan_id WHERE g.id = new.goal_id) = 'adopted'
      BEGIN SELECT RAISE(ABORT, 'an adopted plan never changes'); END;
    CREATE TRIGGER adopted_activity_never_changes BEFORE UPDATE ON planned_activity
      WHEN (SELECT p.state FROM plan_goal g JOIN activity_plan p ON p.id = g.plan_id WHERE g.id = old.goal_id) = 'adopted'
      BEGIN SELECT RAISE(ABORT, 'an adopted plan never changes'); END;
    CREATE TRIGGER adopted_activity_never_goes BEFORE DELETE ON planned_activity
      WHEN (SELECT p.state FROM plan_goal g JOIN activity_plan p ON p.id = g.plan_id WHERE g.id = old.goal_id) = 'adopted'
      BEGIN SELECT RAISE(ABORT, 'an adopted plan never changes'); END;
    """

  private static let traces = """
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

    CREATE TABLE undo (
      id INTEGER PRIMARY KEY,
      user_id INTEGER NOT NULL REFERENCES user(id),
      at TEXT NOT NULL CHECK (at \(moment)),
      title TEXT NOT NULL,
      inverse TEXT NOT NULL CHECK (inverse GLOB '{*}'),
      undone_at TEXT CHECK (undone_at \(moment))
    ) STRICT;
    CREATE INDEX undo_of_user ON undo (user_id, id);
    """

  /// The search table, and the lists' indexes: each view in each order reads one ordered range.
  private static let lists = """
    -- The beginnings of one to three letters of every name part, number and case number of a client's latest enrolment;
    -- with "~" before them those that å ä ö had to be taken off.
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
    -- what figures count by
    CREATE INDEX figures_centre ON enrolment (centre_id, closed_day, closure_reason, sent);
    CREATE INDEX figures_district ON enrolment (district_id, centre_id, closed_day, closure_reason, sent);
    """
}
