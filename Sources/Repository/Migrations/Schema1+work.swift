/// Follow-up tasks, assessments and plans.
extension Schema1 {
  /// Kinds of task of which a case has one at a time, and those that mean nothing once it has ended: as `FollowUpTask.Kind`
  /// says them.
  static let oneACase =
    "giveNewTime reconsiderTargetGroup completeReferral examineRight reconsiderClosure confirmClosure closeAfterHire "
    + "followUpSupport"
  static let endsWithCase = "giveNewTime readPlan approvePlan reconsiderTargetGroup confirmClosure closeAfterHire"

  static let tasks = """
    CREATE TABLE follow_up_task (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (\(oneOf("kind", "checkAbsence giveNewTime readPlan approvePlan reconsiderTargetGroup decideName completeReferral examineRight reconsiderDecision reconsiderClosure confirmClosure closeAfterHire followUpSupport"))),
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      occasion_id INTEGER REFERENCES occasion(id),
      plan_id INTEGER REFERENCES activity_plan(id),
      ordinal INTEGER NOT NULL DEFAULT 0,
      owner_id INTEGER REFERENCES user(id),
      owner_centre_id INTEGER REFERENCES job_centre(id),
      owner_district_id INTEGER REFERENCES home_district(id),
      due TEXT NOT NULL CHECK (due \(day)),
      opened TEXT NOT NULL CHECK (opened \(moment)),
      state TEXT NOT NULL CHECK (\(oneOf("state", "open closed withdrawn"))),
      finding TEXT CHECK (finding GLOB '{*}'),
      found TEXT CHECK (found GLOB '{*}'),
      decision TEXT CHECK (decision GLOB '{*}'),
      reconsiders TEXT CHECK (reconsiders GLOB '{*}'),
      support TEXT CHECK (\(oneOf("support", "held ended unknown"))),
      note TEXT,
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((owner_centre_id IS NULL) <> (owner_district_id IS NULL)),
      CHECK (kind <> 'checkAbsence' OR (occasion_id IS NOT NULL AND ordinal > 0 AND owner_district_id IS NOT NULL)),
      CHECK (kind <> 'checkAbsence' OR state <> 'closed' OR finding IS NOT NULL),
      CHECK ((finding IS NULL) = (found IS NULL)),
      -- the jobbtorg never decides about the right to income support (R7.4)
      CHECK ((kind <> 'examineRight' AND kind <> 'reconsiderDecision') OR owner_district_id IS NOT NULL),
      CHECK (kind = 'examineRight' OR decision IS NULL),
      -- the checklist as it stood is kept with the decision (R7.5)
      CHECK (decision IS NULL OR decision GLOB '*"kept":{*'),
      CHECK ((kind IN ('reconsiderDecision', 'reconsiderClosure')) = (reconsiders IS NOT NULL)),
      CHECK (kind = 'followUpSupport' OR support IS NULL),
      CHECK (kind <> 'followUpSupport' OR (state = 'closed') = (support IS NOT NULL)),
      CHECK (kind <> 'examineRight' OR (state = 'closed') = (decision IS NOT NULL))
    ) STRICT;
    -- a thing is asked for once (R7.7): of some kinds a case has one at a time, of the others one for each thing
    CREATE UNIQUE INDEX one_open_task_a_case ON follow_up_task (enrolment_id, kind)
      WHERE state = 'open' AND \(oneOf("kind", oneACase));
    CREATE UNIQUE INDEX one_open_task_a_thing
      ON follow_up_task (enrolment_id, kind, coalesce(occasion_id, 0), coalesce(plan_id, 0), ordinal)
      WHERE state = 'open' AND kind <> 'reconsiderDecision';
    CREATE UNIQUE INDEX one_check_a_no_show ON follow_up_task (enrolment_id, occasion_id)
      WHERE kind = 'checkAbsence' AND state <> 'withdrawn';
    CREATE INDEX decision_of_enrolment ON follow_up_task (enrolment_id) WHERE decision IS NOT NULL;
    CREATE INDEX decision_not_received ON follow_up_task (enrolment_id, id)
      WHERE decision NOT GLOB '*"received":*';
    CREATE INDEX reconsideration_of_enrolment ON follow_up_task (enrolment_id) WHERE reconsiders IS NOT NULL;
    CREATE INDEX task_of_enrolment ON follow_up_task (enrolment_id, id);
    CREATE INDEX task_of_owner ON follow_up_task (owner_id, due, id) WHERE state = 'open';
    CREATE INDEX task_of_centre ON follow_up_task (owner_centre_id, due, id) WHERE state = 'open';
    CREATE INDEX task_of_district ON follow_up_task (owner_district_id, due, id) WHERE state = 'open';

    -- Whose a task is about follows from its enrolment alone.
    CREATE VIEW client_task AS
      SELECT t.*, e.client_id FROM follow_up_task t CROSS JOIN enrolment e ON e.id = t.enrolment_id;

    -- Nobody's task is nobody's (R7.7): its owner works here, and nobody is switched off who has something open.
    CREATE TRIGGER open_task_has_somebody_here BEFORE INSERT ON follow_up_task
      WHEN new.state = 'open' AND EXISTS (SELECT 1 FROM user WHERE id = new.owner_id AND active = 0)
      BEGIN SELECT RAISE(ABORT, 'an open task belongs to somebody who works here'); END;
    CREATE TRIGGER open_task_keeps_somebody_here BEFORE UPDATE OF owner_id, state ON follow_up_task
      WHEN new.state = 'open' AND EXISTS (SELECT 1 FROM user WHERE id = new.owner_id AND active = 0)
      BEGIN SELECT RAISE(ABORT, 'an open task belongs to somebody who works here'); END;
    CREATE TRIGGER user_leaves_nothing_open BEFORE UPDATE OF active ON user
      WHEN new.active = 0 AND (
        EXISTS (SELECT 1 FROM follow_up_task WHERE owner_id = new.id AND state = 'open')
        OR EXISTS (SELECT 1 FROM enrolment WHERE caseworker_id = new.id AND closed_day IS NULL)
        OR EXISTS (SELECT 1 FROM enrolment WHERE centre_id IN (SELECT id FROM job_centre) AND coach_id = new.id
          AND closed_day IS NULL))
      BEGIN SELECT RAISE(ABORT, 'what is open is handed over before a user is switched off'); END;
    -- A new time, a plan or a closing means nothing once the case has ended.
    CREATE TRIGGER ended_case_opens_no_task BEFORE INSERT ON follow_up_task
      WHEN new.state = 'open' AND \(oneOf("new.kind", endsWithCase))
        AND EXISTS (SELECT 1 FROM enrolment WHERE id = new.enrolment_id AND closed_day IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'the case has ended'); END;
    CREATE TRIGGER ended_case_reopens_no_task BEFORE UPDATE OF state ON follow_up_task
      WHEN new.state = 'open' AND old.state <> 'open' AND \(oneOf("new.kind", endsWithCase))
        AND EXISTS (SELECT 1 FROM enrolment WHERE id = new.enrolment_id AND closed_day IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'the case has ended'); END;
    CREATE TRIGGER case_ends_with_its_tasks BEFORE UPDATE OF closed_day ON enrolment
      WHEN new.closed_day IS NOT NULL AND EXISTS (
        SELECT 1 FROM follow_up_task WHERE enrolment_id = new.id AND state = 'open' AND \(oneOf("kind", endsWithCase)))
      BEGIN SELECT RAISE(ABORT, 'the case has open tasks that end with it'); END;

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
      by_id INTEGER NOT NULL REFERENCES user(id),
      written TEXT NOT NULL CHECK (written \(moment) AND written >= at),
      withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
    ) STRICT;
    CREATE INDEX contact_attempt_of_task ON contact_attempt (task_id, at);

    -- What the checklist of R7.5 rests on besides letters and contact attempts.
    CREATE TABLE examination_record (
      id INTEGER PRIMARY KEY,
      task_id INTEGER NOT NULL REFERENCES follow_up_task(id),
      kind TEXT NOT NULL CHECK (\(oneOf("kind", "hearing answer language"))),
      content TEXT NOT NULL CHECK (content GLOB '{*}'),
      at TEXT NOT NULL CHECK (at \(moment)),
      by_id INTEGER NOT NULL REFERENCES user(id),
      withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
    ) STRICT;
    CREATE INDEX examination_record_of_task ON examination_record (task_id, id);
    CREATE TRIGGER examination_record_never_changes
      BEFORE UPDATE OF id, task_id, kind, content, at, by_id ON examination_record
      BEGIN SELECT RAISE(ABORT, 'what was recorded is never changed'); END;
    """

  static let assessments = """
    CREATE TABLE assessment (
      id INTEGER PRIMARY KEY,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      number INTEGER NOT NULL CHECK (removed = (number < 0)),
      form_version INTEGER NOT NULL REFERENCES assessment_form(version),
      started TEXT NOT NULL CHECK (started \(day)),
      completed TEXT CHECK (completed \(day)),
      version INTEGER NOT NULL DEFAULT 1,
      -- a version whose beginning was undone: out of sight, with a number that none has
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
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

  static let plans = """
    CREATE TABLE activity_plan (
      id INTEGER PRIMARY KEY,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      number INTEGER NOT NULL CHECK (removed = (number < 0)),
      state TEXT NOT NULL CHECK (\(oneOf("state", "draft submitted approved returned adopted withdrawn"))),
      author_id INTEGER NOT NULL REFERENCES user(id),
      policy TEXT NOT NULL CHECK (policy IN ('approval', 'information')),
      next_follow_up TEXT CHECK (next_follow_up \(day)),
      client_took_part INTEGER CHECK (client_took_part IN (0, 1)),
      client_stance TEXT CHECK (client_stance IN ('agrees', 'objects')),
      client_words TEXT,
      submitted TEXT CHECK (submitted \(moment)),
      comment TEXT,
      override_reason TEXT,
      adopted TEXT CHECK (adopted \(moment)),
      adopter_id INTEGER REFERENCES user(id),
      version INTEGER NOT NULL DEFAULT 1,
      -- a draft whose first saving was undone: out of sight, with a number that no plan has
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      UNIQUE (enrolment_id, number),
      CHECK ((state = 'adopted' OR state = 'withdrawn') = (adopted IS NOT NULL)),
      CHECK ((adopted IS NULL) = (adopter_id IS NULL)),
      CHECK ((client_took_part IS NULL) = (client_stance IS NULL)),
      CHECK (client_words IS NULL OR client_stance IS NOT NULL),
      CHECK (state <> 'returned' OR trim(ifnull(comment, '')) <> '')
    ) STRICT;
    CREATE UNIQUE INDEX one_plan_at_work ON activity_plan (enrolment_id) WHERE state <> 'adopted' AND state <> 'withdrawn' AND NOT removed;
    -- It can be withdrawn, with a row that says by whom and why; the text stays.
    CREATE TRIGGER adopted_plan_never_changes BEFORE UPDATE ON activity_plan
      WHEN old.adopted IS NOT NULL AND NOT (old.state = 'adopted' AND new.state = 'withdrawn'
        AND new.adopted = old.adopted AND new.adopter_id = old.adopter_id
        AND new.next_follow_up IS old.next_follow_up AND new.client_took_part IS old.client_took_part
        AND new.client_stance IS old.client_stance AND new.client_words IS old.client_words
        AND new.author_id = old.author_id AND new.number = old.number)
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
      responsible TEXT NOT NULL CHECK (\(oneOf("responsible", "client coach partner"))),
      hours INTEGER NOT NULL CHECK (hours BETWEEN 0 AND 168),
      start TEXT NOT NULL CHECK (start \(day)),
      end TEXT CHECK (end \(day) AND end >= start),
      follow_up TEXT,
      UNIQUE (goal_id, ordinal)
    ) STRICT;
    CREATE TRIGGER adopted_goal_never_comes BEFORE INSERT ON plan_goal
      WHEN (SELECT adopted FROM activity_plan WHERE id = new.plan_id) IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'an adopted plan never changes'); END;
    CREATE TRIGGER adopted_goal_never_changes BEFORE UPDATE ON plan_goal
      WHEN (SELECT adopted FROM activity_plan WHERE id = old.plan_id) IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'an adopted plan never changes'); END;
    CREATE TRIGGER adopted_goal_never_goes BEFORE DELETE ON plan_goal
      WHEN (SELECT adopted FROM activity_plan WHERE id = old.plan_id) IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'an adopted plan never changes'); END;
    CREATE TRIGGER adopted_activity_never_comes BEFORE INSERT ON planned_activity
      WHEN (SELECT p.adopted FROM plan_goal g JOIN activity_plan p ON p.id = g.plan_id WHERE g.id = new.goal_id) IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'an adopted plan never changes'); END;
    CREATE TRIGGER adopted_activity_never_changes BEFORE UPDATE ON planned_activity
      WHEN (SELECT p.adopted FROM plan_goal g JOIN activity_plan p ON p.id = g.plan_id WHERE g.id = old.goal_id) IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'an adopted plan never changes'); END;
    CREATE TRIGGER adopted_activity_never_goes BEFORE DELETE ON planned_activity
      WHEN (SELECT p.adopted FROM plan_goal g JOIN activity_plan p ON p.id = g.plan_id WHERE g.id = old.goal_id) IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'an adopted plan never changes'); END;
    """
}
