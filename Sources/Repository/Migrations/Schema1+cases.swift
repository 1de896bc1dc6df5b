/// Referrals, enrolments and notes; occasions, places and marks.
extension Schema1 {
  static let cases = """
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
      path TEXT NOT NULL CHECK (\(oneOf("path", "incomeSupport refugeeReception otherSupport notStated"))),
      path_motive TEXT,
      means_of_support TEXT,
      unemployed_since TEXT CHECK (unemployed_since \(day)),
      language TEXT,
      needs_interpreter INTEGER CHECK (needs_interpreter IN (0, 1)),
      ground TEXT NOT NULL CHECK (\(oneOf("ground", "consent other notStated"))),
      ground_text TEXT,
      consent_day TEXT CHECK (consent_day \(day)),
      purpose TEXT,
      note TEXT,
      state TEXT NOT NULL CHECK (\(oneOf("state", "sent received accepted returned revoked"))),
      state_reason TEXT,
      fingerprint TEXT,
      -- as the district numbered the person: it may be an earlier number, or another client's who was joined by mistake
      number TEXT NOT NULL,
      version INTEGER NOT NULL DEFAULT 1,
      CHECK (path <> 'otherSupport' OR trim(ifnull(path_motive, '')) <> ''),
      CHECK (target_group <> 'disabilityWithoutIncomeSupport' OR trim(ifnull(group_definition, '')) <> ''),
      CHECK ((ground = 'consent') = (consent_day IS NOT NULL)),
      CHECK (state NOT IN ('returned', 'revoked') OR trim(ifnull(state_reason, '')) <> '')
    ) STRICT;
    CREATE INDEX referral_identity ON referral (client_id, district_id, sent);
    CREATE INDEX referral_by_caseworker_name ON referral (district_id, caseworker_name);

    CREATE TABLE case_number_series (
      year INTEGER PRIMARY KEY,
      last INTEGER NOT NULL
    ) STRICT;

    -- state, next_time, no_shows, first_time_given, first_visit, first_time_due and sort_key are what lists order and cut by: kept by
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
      details_checked TEXT CHECK (details_checked \(day)),
      taken_over INTEGER NOT NULL CHECK (taken_over IN (0, 1)),
      first_time_due TEXT CHECK (first_time_due \(day)),
      first_time_given TEXT CHECK (first_time_given \(day)),
      first_visit TEXT CHECK (first_visit \(day)),
      state TEXT NOT NULL CHECK (\(oneOf(
        "state", "referred firstVisitGiven introduced assessing assessed active interrupted closed")
      )),
      no_shows INTEGER NOT NULL DEFAULT 0 CHECK (no_shows >= 0),
      next_time TEXT CHECK (next_time \(moment)),
      sort_key TEXT NOT NULL,
      latest INTEGER NOT NULL DEFAULT 1 CHECK (latest IN (0, 1)),
      closed_day TEXT CHECK (closed_day \(day) AND closed_day >= sent),
      closure_reason TEXT,
      closure_text TEXT,
      -- the day on which the handläggare was told of a closing as missedIntroduction (R7.6)
      caseworker_told TEXT CHECK (caseworker_told \(day) AND caseworker_told <= closed_day),
      -- what such a closing was held against: the working days asked of each letter, the absences, when it was written (R7.6)
      closure_ground TEXT CHECK (closure_ground GLOB '{*}'),
      -- the closing came with the take-over: nothing of it was tried here (R7.6)
      closure_taken_over INTEGER NOT NULL DEFAULT 0 CHECK (closure_taken_over IN (0, 1)),
      -- the client's earlier enrolment that this one takes up again (R8.4)
      restart_of INTEGER REFERENCES enrolment(id),
      -- the referral ended it, outside the closures: no figure counts it as closed (R1.2)
      ended_by TEXT CHECK (ended_by IN ('returned', 'revoked')),
      version INTEGER NOT NULL DEFAULT 1,
      -- its registering was undone: no list, search or figure sees it; its case number is not given again
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      open INTEGER NOT NULL GENERATED ALWAYS AS (CASE WHEN removed THEN -1 ELSE closed_day IS NULL END) VIRTUAL,
      -- the first-visit clock runs: nothing given yet, known, open
      clock_due TEXT GENERATED ALWAYS AS (
        CASE WHEN closed_day IS NULL AND first_time_given IS NULL AND NOT taken_over THEN first_time_due END) VIRTUAL,
      -- what the orders by case number and by next time compare; without a next time comes last
      case_key TEXT NOT NULL GENERATED ALWAYS AS (printf('%04d-%07d', case_year, case_serial)) VIRTUAL,
      next_time_key TEXT NOT NULL GENERATED ALWAYS AS (coalesce(next_time, '~')) VIRTUAL,
      UNIQUE (case_year, case_serial),
      CHECK (removed OR (closed_day IS NULL) = (closure_reason IS NULL AND ended_by IS NULL)),
      CHECK (closure_reason IS NULL OR ended_by IS NULL),
      CHECK (NOT removed OR (closed_day IS NOT NULL AND closure_reason IS NULL AND latest = 0)),
      CHECK ((state = 'closed') = (closed_day IS NOT NULL)),
      -- take-over rows of an import aside
      CHECK (closure_taken_over = 0 OR (taken_over = 1 AND closure_reason IS NOT NULL)),
      CHECK (closure_reason <> 'missedIntroduction' OR closure_taken_over = 1
        OR (caseworker_told IS NOT NULL AND closure_ground IS NOT NULL)),
      CHECK (closure_ground IS NULL OR ifnull(closure_reason, '') = 'missedIntroduction'),
      CHECK (closure_reason <> 'transferred' OR closure_taken_over = 1),
      CHECK (closure_reason <> 'otherReason' OR trim(ifnull(closure_text, '')) <> '')
    ) STRICT;
    -- A case is its referral's client's; joined and parted they go together, the referral first.
    CREATE TRIGGER enrolment_is_of_its_referrals_client BEFORE INSERT ON enrolment
      WHEN new.client_id <> (SELECT client_id FROM referral WHERE id = new.referral_id)
      BEGIN SELECT RAISE(ABORT, 'an enrolment is of its referral''s client'); END;
    CREATE TRIGGER enrolment_stays_its_referrals_clients BEFORE UPDATE OF client_id, referral_id ON enrolment
      WHEN new.client_id <> (SELECT client_id FROM referral WHERE id = new.referral_id)
      BEGIN SELECT RAISE(ABORT, 'an enrolment is of its referral''s client'); END;
    CREATE UNIQUE INDEX one_open_enrolment_a_client ON enrolment (client_id) WHERE closed_day IS NULL;
    CREATE INDEX enrolment_of_client ON enrolment (client_id);
    CREATE INDEX missed_introduction ON enrolment (client_id) WHERE closure_ground IS NOT NULL;
    CREATE INDEX enrolment_by_serial ON enrolment (case_serial);

    -- Moves between jobbtorg: figures count a case where it was on their day (R1.7); only added to.
    CREATE TABLE centre_move (
      id INTEGER PRIMARY KEY,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      from_id INTEGER NOT NULL REFERENCES job_centre(id),
      to_id INTEGER NOT NULL REFERENCES job_centre(id),
      day TEXT NOT NULL CHECK (day \(day)),
      reason TEXT NOT NULL CHECK (trim(reason) <> ''),
      by_id INTEGER NOT NULL REFERENCES user(id),
      sort_key TEXT NOT NULL,
      -- the move was undone
      withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
      CHECK (from_id <> to_id)
    ) STRICT;
    CREATE INDEX centre_move_of_enrolment ON centre_move (enrolment_id, id);
    CREATE INDEX centre_move_from ON centre_move (from_id, sort_key, enrolment_id);
    CREATE TRIGGER centre_move_never_changes
      BEFORE UPDATE OF id, enrolment_id, from_id, to_id, day, reason, by_id ON centre_move
      BEGIN SELECT RAISE(ABORT, 'a move is never changed'); END;

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
    CREATE TRIGGER case_note_never_changes
      BEFORE UPDATE ON case_note
      BEGIN SELECT RAISE(ABORT, 'a note is never changed'); END;
    """

  static let occasions = """
    CREATE TABLE occasion (
      id INTEGER PRIMARY KEY,
      appointment_kind TEXT CHECK (\(oneOf("appointment_kind", "introductionMeeting assessmentInterview planMeeting followUp threePartyMeeting other"))),
      activity_id INTEGER REFERENCES activity(id),
      title TEXT NOT NULL,
      centre_id INTEGER NOT NULL REFERENCES job_centre(id),
      start TEXT NOT NULL CHECK (start \(moment)),
      end TEXT NOT NULL CHECK (end \(moment) AND end > start),
      room_id INTEGER REFERENCES room(id),
      place TEXT NOT NULL,
      leader_id INTEGER REFERENCES user(id),
      places INTEGER NOT NULL CHECK (places > 0),
      state TEXT NOT NULL CHECK (\(oneOf("state", "booked held notHeld cancelledByUs cancelledByClient rebooked lapsed"))),
      state_reason TEXT,
      unregistered INTEGER NOT NULL DEFAULT 0 CHECK (unregistered >= 0),
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((appointment_kind IS NULL) <> (activity_id IS NULL)),
      CHECK (state <> 'notHeld' OR trim(ifnull(state_reason, '')) <> '')
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
      given TEXT NOT NULL CHECK (given \(day)),
      interpreter_language TEXT,
      interpreter_booked INTEGER NOT NULL CHECK (interpreter_booked IN (0, 1)),
      state TEXT NOT NULL CHECK (\(oneOf("state", "booked cancelledByUs cancelledByClient rebooked lapsed"))),
      rebooked_to_id INTEGER REFERENCES participant(id),
      rebooked_by TEXT CHECK (rebooked_by IN ('client', 'us')),
      rebooked_reason TEXT,
      mark TEXT CHECK (\(oneOf("mark", "present excused noShow notExpected"))),
      minutes_late INTEGER NOT NULL DEFAULT 0 CHECK (minutes_late >= 0),
      minutes_early INTEGER NOT NULL DEFAULT 0 CHECK (minutes_early >= 0),
      excuse TEXT,
      version INTEGER NOT NULL DEFAULT 1,
      UNIQUE (occasion_id, enrolment_id),
      CHECK ((rebooked_to_id IS NULL) = (rebooked_by IS NULL)
        AND (rebooked_to_id IS NULL) = (trim(ifnull(rebooked_reason, '')) = '')),
      CHECK (rebooked_to_id IS NULL OR state = 'rebooked'),
      CHECK (mark <> 'notExpected' OR trim(ifnull(excuse, '')) <> '')
    ) STRICT;
    CREATE INDEX participant_of_enrolment ON participant (enrolment_id, occasion_id);
    -- Whose a place is follows from its enrolment alone: joining and parting clients cannot put a mark on another person.
    CREATE VIEW client_place AS
      SELECT p.*, e.client_id FROM participant p CROSS JOIN enrolment e ON e.id = p.enrolment_id;

    -- Every mark that was made, those taken back and entered in error included (R6.5).
    CREATE TABLE attendance_mark (
      id INTEGER PRIMARY KEY,
      participant_id INTEGER NOT NULL REFERENCES participant(id),
      mark TEXT CHECK (\(oneOf("mark", "present excused noShow notExpected"))),
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
}
