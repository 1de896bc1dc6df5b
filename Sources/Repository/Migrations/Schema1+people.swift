/// Reference data, settings and the people: users and clients.
extension Schema1 {
  static let reference = """
    CREATE TABLE register_info (
      key TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- Tells registers apart that lay in the same place: what belongs to one (drafts) is never taken for another's.
    INSERT INTO register_info (key, value) VALUES ('id', lower(hex(randomblob(16))));

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
      ended_by_id INTEGER REFERENCES user(id),
      -- the day on which its cases, tasks and users went to the successor
      handed_over TEXT CHECK (
        handed_over IS NULL OR (handed_over \(day) AND handed_over > valid_to AND successor_id IS NOT NULL)),
      UNIQUE (name, valid_from)
    ) STRICT;

    CREATE INDEX district_to_hand_over ON home_district (valid_to)
      WHERE successor_id IS NOT NULL AND handed_over IS NULL;

    CREATE TABLE district_move (
      district_id INTEGER NOT NULL REFERENCES home_district(id),
      valid_from TEXT NOT NULL CHECK (valid_from \(day)),
      centre_id INTEGER NOT NULL REFERENCES job_centre(id),
      PRIMARY KEY (district_id, valid_from)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE room (
      id INTEGER PRIMARY KEY,
      centre_id INTEGER NOT NULL REFERENCES job_centre(id),
      name TEXT NOT NULL,
      places INTEGER NOT NULL CHECK (places > 0),
      open INTEGER NOT NULL DEFAULT 1 CHECK (open IN (0, 1)),
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

    -- decided and withdrawn: what was promised before the one and from the other on does not count the day as free
    CREATE TABLE office_free_day (
      day TEXT NOT NULL CHECK (day \(day)),
      name TEXT NOT NULL,
      decided TEXT NOT NULL CHECK (decided \(day)),
      withdrawn TEXT CHECK (withdrawn \(day) AND withdrawn >= decided),
      PRIMARY KEY (day, decided)
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
      CHECK (centre_id IS NULL OR district_id IS NULL),
      CHECK ((changed_by IS NULL) = (changed_at IS NULL)),
      -- what has been counted is never counted anew
      CHECK (changed_at IS NULL OR valid_from > substr(changed_at, 1, 10))
    ) STRICT;
    CREATE UNIQUE INDEX setting_once ON setting (key, coalesce(centre_id, 0), coalesce(district_id, 0), valid_from);

    CREATE TABLE activity (
      id INTEGER PRIMARY KEY,
      ordinal INTEGER NOT NULL UNIQUE,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL UNIQUE,
      provider_kind TEXT NOT NULL CHECK (\(oneOf("provider_kind", "inHouse partner procured"))),
      provider TEXT NOT NULL,
      usual_hours INTEGER NOT NULL CHECK (usual_hours BETWEEN 0 AND 168),
      places INTEGER CHECK (places > 0),
      contract_from TEXT CHECK (contract_from \(day)),
      contract_to TEXT CHECK (contract_to \(day) AND contract_to >= ifnull(contract_from, '')),
      withdrawn TEXT CHECK (withdrawn \(day))
    ) STRICT;

    CREATE TABLE assessment_form (
      version INTEGER PRIMARY KEY,
      content TEXT NOT NULL CHECK (content GLOB '{*}'),
      added_by INTEGER REFERENCES user(id),
      added_at TEXT CHECK (added_at \(moment))
    ) STRICT;
    """

  static let people = """
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

    CREATE TABLE saved_draft (
      user_id INTEGER NOT NULL REFERENCES user(id),
      form TEXT NOT NULL,
      state TEXT NOT NULL,
      day TEXT NOT NULL CHECK (day \(day)),
      PRIMARY KEY (user_id, form)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX saved_draft_by_day ON saved_draft (day);

    CREATE TABLE client (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      number_kind TEXT NOT NULL CHECK (\(oneOf("number_kind", "personal coordination reserve"))),
      -- those that stood before, blanks between
      earlier_numbers TEXT NOT NULL DEFAULT '',
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
      protection TEXT CHECK (protection IN ('secrecyMarking', 'protectedRegistration')),
      version INTEGER NOT NULL DEFAULT 1,
      -- the number without its century, as people say it
      short_number TEXT GENERATED ALWAYS AS (CASE WHEN number_kind <> 'reserve' THEN substr(number, 3) END) VIRTUAL,
      CHECK (given_name <> '' OR family_name <> '')
    ) STRICT;
    CREATE INDEX client_by_short_number ON client (short_number);

    -- Numbers of a client besides the one that stands, and reserve numbers, by the digits that one types to find them.
    CREATE TABLE client_number (
      digits TEXT NOT NULL,
      client_id INTEGER NOT NULL REFERENCES client(id),
      number TEXT NOT NULL,
      PRIMARY KEY (digits, client_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX client_number_of_client ON client_number (client_id);

    -- Clients that were found to be one person, with what parting them again needs: the rows that went along, by table.
    CREATE TABLE client_merge (
      id INTEGER PRIMARY KEY,
      kept_id INTEGER NOT NULL REFERENCES client(id),
      merged_id INTEGER NOT NULL REFERENCES client(id),
      record TEXT NOT NULL CHECK (record GLOB '{*}'),
      rows TEXT NOT NULL CHECK (rows GLOB '{*}'),
      at TEXT NOT NULL CHECK (at \(moment)),
      by_id INTEGER NOT NULL REFERENCES user(id),
      parted INTEGER NOT NULL DEFAULT 0 CHECK (parted IN (0, 1)),
      CHECK (kept_id <> merged_id)
    ) STRICT;
    CREATE INDEX client_merge_into ON client_merge (kept_id, id);

    -- When a case lay under another person, until the two were parted: what was made then shows nothing (R7.5, R14.3).
    CREATE TABLE mistaken_identity (
      id INTEGER PRIMARY KEY,
      merge_id INTEGER NOT NULL REFERENCES client_merge(id),
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      from_at TEXT NOT NULL CHECK (from_at \(moment)),
      to_at TEXT NOT NULL CHECK (to_at \(moment) AND to_at >= from_at),
      UNIQUE (enrolment_id, merge_id)
    ) STRICT;
    CREATE INDEX mistaken_identity_of_merge ON mistaken_identity (merge_id);

    CREATE TABLE reserve_number_series (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      last INTEGER NOT NULL
    ) STRICT;
    """
}
