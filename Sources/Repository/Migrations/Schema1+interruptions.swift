/// Interruptions (R8.2).
extension Schema1 {
  static let interruptions = """
    CREATE TABLE interruption (
      id INTEGER PRIMARY KEY,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      reason TEXT NOT NULL
        CHECK (\(oneOf("reason", "illness parentalLeave care temporaryWork studies travel other"))),
      text TEXT CHECK (text <> ''),
      first_day TEXT NOT NULL CHECK (first_day \(day)),
      expected_return TEXT NOT NULL CHECK (expected_return \(day) AND expected_return > first_day),
      -- the day the client was back; while there is none it lasts
      ended TEXT CHECK (ended \(day) AND ended >= first_day),
      -- that it was begun was undone
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      version INTEGER NOT NULL DEFAULT 1,
      CHECK (reason <> 'other' OR trim(ifnull(text, '')) <> '')
    ) STRICT;
    CREATE INDEX interruption_of_enrolment ON interruption (enrolment_id);
    CREATE UNIQUE INDEX one_interruption_at_a_time ON interruption (enrolment_id) WHERE ended IS NULL AND NOT removed;
    CREATE INDEX interruption_to_end ON interruption (expected_return) WHERE ended IS NULL AND NOT removed;
    """
}
