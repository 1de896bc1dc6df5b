/// Partners, consents, openings and proposals (R9). What is `removed` was undone: no list sees it.
extension Schema1 {
  static let matching = """
    CREATE TABLE partner (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      sort_key TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (\(oneOf("kind", "employmentService socialInsurance staffing education company voluntary cityOperation cityProgramme provider"))),
      contract_from TEXT CHECK (contract_from \(day)),
      contract_to TEXT CHECK (contract_to \(day) AND contract_to >= ifnull(contract_from, '')),
      contact TEXT,
      phone TEXT,
      email TEXT,
      version INTEGER NOT NULL DEFAULT 1,
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      CHECK (kind <> 'provider' OR contract_to IS NOT NULL)
    ) STRICT;
    CREATE UNIQUE INDEX partner_by_name ON partner (sort_key) WHERE removed = 0;

    CREATE TABLE opening (
      id INTEGER PRIMARY KEY,
      title TEXT NOT NULL CHECK (trim(title) <> ''),
      employer_id INTEGER NOT NULL REFERENCES partner(id),
      centre_id INTEGER NOT NULL REFERENCES job_centre(id),
      places INTEGER NOT NULL CHECK (places > 0),
      last_day TEXT NOT NULL CHECK (last_day \(day)),
      requirements TEXT NOT NULL CHECK (requirements GLOB '{*}'),
      version INTEGER NOT NULL DEFAULT 1,
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
    ) STRICT;
    CREATE INDEX opening_by_last_day ON opening (last_day) WHERE removed = 0;
    CREATE INDEX opening_of_employer ON opening (employer_id);

    CREATE TABLE proposal (
      id INTEGER PRIMARY KEY,
      opening_id INTEGER NOT NULL REFERENCES opening(id),
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      reasons TEXT NOT NULL,
      made TEXT NOT NULL CHECK (made \(moment)),
      by_id INTEGER NOT NULL REFERENCES user(id),
      outcome TEXT NOT NULL CHECK (\(oneOf("outcome", "proposed interview hired declined withdrawn"))),
      outcome_day TEXT NOT NULL CHECK (outcome_day \(day) AND outcome_day >= substr(made, 1, 10)),
      version INTEGER NOT NULL DEFAULT 1,
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
    ) STRICT;
    CREATE INDEX proposal_of_enrolment ON proposal (enrolment_id, id);
    CREATE INDEX proposal_for_opening ON proposal (opening_id, id);
    CREATE UNIQUE INDEX one_proposal_that_stands ON proposal (opening_id, enrolment_id)
      WHERE removed = 0 AND (outcome = 'proposed' OR outcome = 'interview' OR outcome = 'hired');

    -- Recorded in a case, it holds for the client (R9.1).
    CREATE TABLE consent (
      id INTEGER PRIMARY KEY,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      partner_id INTEGER NOT NULL REFERENCES partner(id),
      contact INTEGER NOT NULL CHECK (contact IN (0, 1)),
      background INTEGER NOT NULL CHECK (background IN (0, 1)),
      plan INTEGER NOT NULL CHECK (plan IN (0, 1)),
      given TEXT NOT NULL CHECK (given \(day)),
      until TEXT NOT NULL CHECK (until \(day) AND until >= given),
      revoked TEXT CHECK (revoked \(day) AND revoked >= given),
      version INTEGER NOT NULL DEFAULT 1,
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      CHECK (contact OR background OR plan)
    ) STRICT;
    CREATE INDEX consent_of_enrolment ON consent (enrolment_id, id);
    CREATE INDEX consent_to_partner ON consent (partner_id);
    """
}
