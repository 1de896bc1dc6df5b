/// Letters.
extension Schema1 {
  static let letters = """
    -- What is written to clients, as it was (R3.4): made by the program, or without text where another made it. The
    -- occasions that stand in it are what it can prove.
    CREATE TABLE letter (
      id INTEGER PRIMARY KEY,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      client_id INTEGER NOT NULL REFERENCES client(id),
      kind TEXT NOT NULL CHECK (\(oneOf("kind", "summons secondSummons plan participation schedule"))),
      participant_id INTEGER REFERENCES participant(id),
      activity_id INTEGER REFERENCES activity(id),
      plan_id INTEGER REFERENCES activity_plan(id),
      language TEXT NOT NULL CHECK (trim(language) <> ''),
      basis TEXT CHECK (basis GLOB '{*}'),
      text TEXT CHECK (text <> ''),
      made TEXT CHECK (made \(moment)),
      made_by_id INTEGER REFERENCES user(id),
      queued TEXT CHECK (queued \(moment)),
      job TEXT CHECK (job IS NULL OR (job <> '' AND queued IS NOT NULL)),
      printed TEXT CHECK (printed \(moment)),
      -- Whose it is to send: the home district's of the case, else the jobbtorg's.
      by_district INTEGER NOT NULL CHECK (by_district IN (0, 1)),
      -- Thrown away, or another about the same was made.
      discarded INTEGER NOT NULL DEFAULT 0 CHECK (discarded IN (0, 1)),
      -- Whether it waits to be sent, kept by the register: made or come back, not thrown away, and no sending proves.
      pending INTEGER NOT NULL DEFAULT 0 CHECK (pending IN (0, 1)),
      CHECK ((participant_id IS NOT NULL) + (activity_id IS NOT NULL) + (plan_id IS NOT NULL) <= 1),
      CHECK ((made IS NULL) = (text IS NULL) AND (made IS NULL) = (made_by_id IS NULL)),
      CHECK (made IS NOT NULL OR (queued IS NULL AND printed IS NULL))
    ) STRICT;
    CREATE INDEX letter_of_enrolment ON letter (enrolment_id);
    CREATE INDEX letter_pending ON letter (enrolment_id) WHERE pending = 1;
    CREATE TRIGGER letter_never_changes
      BEFORE UPDATE OF id, enrolment_id, client_id, kind, participant_id, activity_id, plan_id, language, basis, text,
        made, made_by_id, by_district ON letter
      BEGIN SELECT RAISE(ABORT, 'a sent letter is never changed'); END;

    CREATE TABLE letter_occasion (
      letter_id INTEGER NOT NULL REFERENCES letter(id),
      occasion_id INTEGER NOT NULL REFERENCES occasion(id),
      start TEXT NOT NULL CHECK (start \(moment)),
      PRIMARY KEY (letter_id, occasion_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER letter_occasion_never_changes
      BEFORE UPDATE ON letter_occasion
      BEGIN SELECT RAISE(ABORT, 'a sent letter is never changed'); END;

    -- That a letter was sent or handed over, as somebody said afterwards (R7.5), and that it came back: only added to.
    CREATE TABLE sent_letter (
      id INTEGER PRIMARY KEY,
      letter_id INTEGER NOT NULL REFERENCES letter(id),
      way TEXT NOT NULL CHECK (\(oneOf("way", "handedOver post digitalMailbox eMail textMessage"))),
      day TEXT NOT NULL CHECK (day \(day)),
      recorded TEXT NOT NULL CHECK (recorded \(moment) AND substr(recorded, 1, 10) >= day),
      by_id INTEGER NOT NULL REFERENCES user(id),
      -- E-mail and text message only with the client's yes.
      agreed TEXT CHECK (agreed \(day) AND agreed <= day),
      -- What of it did not hold on that day, or cannot be shown to have held; an undo says that something has never been so.
      lapses TEXT NOT NULL CHECK (lapses GLOB '[[]*]'),
      came_back TEXT CHECK (came_back \(day) AND came_back >= day),
      came_back_noted TEXT CHECK (came_back_noted \(moment) AND substr(came_back_noted, 1, 10) >= came_back),
      came_back_by_id INTEGER REFERENCES user(id),
      CHECK ((agreed IS NOT NULL) = (way = 'eMail' OR way = 'textMessage')),
      CHECK ((came_back IS NULL) = (came_back_noted IS NULL) AND (came_back IS NULL) = (came_back_by_id IS NULL))
    ) STRICT;
    CREATE INDEX sent_letter_of_letter ON sent_letter (letter_id);
    CREATE TRIGGER sent_letter_never_changes
      BEFORE UPDATE OF id, letter_id, way, day, recorded, by_id, agreed ON sent_letter
      BEGIN SELECT RAISE(ABORT, 'a sent letter is never changed'); END;

    -- What of a letter held no longer, or held again, from a moment on (R3.4); only added to, but for what an undo
    -- takes back.
    CREATE TABLE letter_standing (
      id INTEGER PRIMARY KEY,
      letter_id INTEGER NOT NULL REFERENCES letter(id),
      at TEXT NOT NULL CHECK (at \(moment)),
      lapsed TEXT NOT NULL CHECK (lapsed GLOB '[[]*]')
    ) STRICT;
    CREATE INDEX letter_standing_of_letter ON letter_standing (letter_id, id);
    CREATE TRIGGER letter_standing_never_changes BEFORE UPDATE ON letter_standing
      BEGIN SELECT RAISE(ABORT, 'what was known of a letter is never changed'); END;
    -- Cases with letters of which something was written that letters say; the runner takes them before the transaction ends.
    CREATE TABLE letter_review (enrolment_id INTEGER PRIMARY KEY REFERENCES enrolment(id)) STRICT;
    """
}
