import Casework
import Domain
import GRDB

/// Openings and proposals (R9.2).
extension RegisterTransaction {
  func openingPage(_ query: OpeningListQuery, today: Day) throws(Refusal) -> Page<OpeningListRow> {
    try Refusal.translating {
      let isOpen = "(o.last_day >= ? AND (\(RegisterTransaction.hired)) < o.places)"
      let source = "opening o INDEXED BY opening_by_last_day WHERE o.removed = 0"
      let coming = OrderedScan.Range(source: source + " AND o.last_day >= ?", arguments: [today])
      let passed = OrderedScan.Range(source: source + " AND o.last_day < ?", arguments: [today])
      let scan = OrderedScan(
        ranges: query.view == .open ? [coming] : [coming, passed], sort: "o.last_day", id: "o.id",
        condition: query.view == .open ? isOpen : "NOT " + isOpen,
        conditionArguments: [today])
      let reader = PageReader(
        db: db, phases: [ListPhase(tag: "", rows: .scan(scan, fits: nil))], isFalling: query.view == .past)
      let page = try reader.page(from: query.from, limit: query.limit)
      let rows = try page.rows.map { hit in
        var row = try openingRow(Opening.ID(hit.key.id))
        row.place = hit.pageKey
        return row
      }
      return Page(rows: rows, next: page.next, previous: page.previous)
    }
  }

  func openingRow(_ id: Opening.ID) throws(Refusal) -> OpeningListRow {
    let found = try Refusal.translating {
      try first(
        """
        SELECT o.*, p.name AS employer, c.name AS centre_name, (\(RegisterTransaction.hired)) AS hired,
          (SELECT count(*) FROM proposal WHERE opening_id = o.id AND removed = 0) AS proposed
        FROM opening o JOIN partner p ON p.id = o.employer_id JOIN job_centre c ON c.id = o.centre_id
        WHERE o.id = ? AND o.removed = 0
        """, [id]
      ) {
        OpeningListRow(
          opening: try Opening($0), employer: try $0.value("employer"), centreName: try $0.value("centre_name"),
          proposed: try $0.value("proposed"), hired: try $0.value("hired"))
      }
    }
    guard let found else { throw Refusal.missing("opening", "Platsen") }
    return found
  }

  private static let hired =
    "SELECT count(*) FROM proposal WHERE opening_id = o.id AND removed = 0 AND outcome = 'hired'"

  func opening(_ id: Opening.ID) throws(Refusal) -> Opening {
    let found = try Refusal.translating {
      try first("SELECT * FROM opening WHERE id = ? AND removed = 0", [id]) { try Opening($0) }
    }
    guard let found else { throw Refusal.missing("opening", "Platsen") }
    return found
  }

  func addOpening(_ content: Opening.Content, centre: JobCentre.ID) throws(Refusal) -> Opening {
    try Refusal.translating {
      let id: Opening.ID = try insert(
        """
        INSERT INTO opening (title, employer_id, places, last_day, requirements, centre_id) VALUES (?, ?, ?, ?, ?, ?)
        """, try columns(of: content) + [centre])
      let added = Opening(id: id, content: content, centre: centre, version: 1)
      record(.opening(.init(before: nil, after: added)))
      return added
    }
  }

  func update(_ opening: Opening) throws(Refusal) {
    try Refusal.translating {
      let before = try self.opening(opening.id)
      try updateVersioned(
        "Platsen",
        """
        UPDATE opening SET title = ?, employer_id = ?, places = ?, last_day = ?, requirements = ?, version = version + 1
        WHERE id = ? AND version = ?
        """, try columns(of: opening.content) + [opening.id, opening.version],
        conflicts: { opening.content.conflicts(with: before.content) })
      record(.opening(.init(before: before, after: opening)))
    }
  }

  func remove(_ opening: Opening.ID, _ isRemoved: Bool) throws(Refusal) {
    try remove("opening", opening.rawValue, isRemoved)
  }

  func proposal(_ id: Proposal.ID) throws(Refusal) -> Proposal {
    let found = try Refusal.translating {
      try first("SELECT * FROM proposal WHERE id = ? AND removed = 0", [id]) { try Proposal($0) }
    }
    guard let found else { throw Refusal.missing("proposal", "Förslaget") }
    return found
  }

  func proposals(for opening: Opening.ID) throws(Refusal) -> [Proposal] {
    try Refusal.translating {
      try all("SELECT * FROM proposal WHERE opening_id = ? AND removed = 0 ORDER BY id DESC", [opening]) {
        try Proposal($0)
      }
    }
  }

  func proposals(of enrolment: Enrolment.ID) throws(Refusal) -> [Proposal] {
    try Refusal.translating {
      try all("SELECT * FROM proposal WHERE enrolment_id = ? AND removed = 0 ORDER BY id DESC", [enrolment]) {
        try Proposal($0)
      }
    }
  }

  func addProposal(_ proposal: Proposal) throws(Refusal) -> Proposal {
    try Refusal.translating {
      var added = proposal
      added.id = try insert(
        """
        INSERT INTO proposal (opening_id, enrolment_id, reasons, made, by_id, outcome, outcome_day)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          proposal.opening, proposal.enrolment, proposal.reasons, proposal.made, proposal.by, proposal.outcome,
          proposal.outcomeDay,
        ])
      added.version = 1
      record(.proposal(.init(before: nil, after: added)))
      return added
    }
  }

  func update(_ proposal: Proposal) throws(Refusal) {
    try Refusal.translating {
      let before = try self.proposal(proposal.id)
      try updateVersioned(
        "Förslaget",
        "UPDATE proposal SET outcome = ?, outcome_day = ?, version = version + 1 WHERE id = ? AND version = ?",
        [proposal.outcome, proposal.outcomeDay, proposal.id, proposal.version])
      record(.proposal(.init(before: before, after: proposal)))
    }
  }

  func remove(_ proposal: Proposal.ID, _ isRemoved: Bool) throws(Refusal) {
    try remove("proposal", proposal.rawValue, isRemoved)
  }

  private func columns(of content: Opening.Content) throws -> StatementArguments {
    [
      content.title, content.employer, content.places, content.lastDay, try JSONText.encode(content.requirements),
    ]
  }
}

extension Opening {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.value("id"),
      content: Content(
        title: try row.value("title"), employer: try row.value("employer_id"), places: try row.value("places"),
        lastDay: try row.value("last_day"), requirements: try JSONText.decode(try row.value("requirements"))),
      centre: try row.value("centre_id"), version: try row.value("version"))
  }
}

extension Opening.Content {
  /// Both values of the fields that two people changed (R15.3).
  fileprivate func conflicts(with stored: Opening.Content) -> [Refusal.Conflict] {
    func list(_ words: [String]) -> String { words.isEmpty ? "–" : words.joined(separator: ", ") }
    let (mine, theirs) = (requirements, stored.requirements)
    let fields = [
      ("Arbete", title, stored.title), ("Platser", "\(places)", "\(stored.places)"),
      ("Sista dag", lastDay.iso, stored.lastDay.iso), ("Nämner", list(mine.words), list(theirs.words)),
      ("Språk", list(mine.languages), list(theirs.languages)),
      ("Timmar i veckan", mine.hours.map { "\($0)" } ?? "–", theirs.hours.map { "\($0)" } ?? "–"),
      ("Annat krav", mine.other ?? "–", theirs.other ?? "–"),
    ]
    var conflicts = fields.filter { $0.1 != $0.2 }.map { Refusal.Conflict(field: $0.0, mine: $0.1, theirs: $0.2) }
    var chosen = mine
    (chosen.words, chosen.languages, chosen.hours, chosen.other) = (
      theirs.words, theirs.languages, theirs.hours, theirs.other
    )
    if chosen != theirs || employer != stored.employer {
      conflicts.append(Refusal.Conflict(field: "Valda krav och arbetsgivare", mine: "dina", theirs: "den andras"))
    }
    return conflicts
  }
}

extension Proposal {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.value("id"), opening: try row.value("opening_id"), enrolment: try row.value("enrolment_id"),
      reasons: try row.value("reasons"), made: try row.value("made"), by: try row.value("by_id"),
      outcome: try row.value("outcome"), outcomeDay: try row.value("outcome_day"), version: try row.value("version"))
  }
}
