import Casework
import Domain
import GRDB

/// Partners, and clients' consents to passing information on to them (R9.1).
extension RegisterTransaction {
  func partners() throws(Refusal) -> [Partner] {
    try Refusal.translating {
      try all("SELECT * FROM partner WHERE removed = 0 ORDER BY sort_key") { try Partner($0) }
    }
  }

  func partner(_ id: Partner.ID) throws(Refusal) -> Partner {
    let found = try Refusal.translating {
      try first("SELECT * FROM partner WHERE id = ? AND removed = 0", [id]) { try Partner($0) }
    }
    guard let found else { throw Refusal.missing("partner", "Samarbetsparten") }
    return found
  }

  func addPartner(_ content: Partner.Content) throws(Refusal) -> Partner {
    try Refusal.translating {
      let id: Partner.ID = try insert(
        """
        INSERT INTO partner (name, sort_key, kind, contract_from, contract_to, contact, phone, email)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, columns(of: content))
      let added = Partner(id: id, content: content, version: 1)
      record(.partner(.init(before: nil, after: added)))
      return added
    }
  }

  func update(_ partner: Partner) throws(Refusal) {
    try Refusal.translating {
      let before = try self.partner(partner.id)
      try updateVersioned(
        "Samarbetsparten",
        """
        UPDATE partner SET name = ?, sort_key = ?, kind = ?, contract_from = ?, contract_to = ?, contact = ?, phone = ?,
          email = ?, version = version + 1 WHERE id = ? AND version = ?
        """, columns(of: partner.content) + [partner.id, partner.version],
        conflicts: { partner.content.conflicts(with: before.content) })
      record(.partner(.init(before: before, after: partner)))
    }
  }

  func remove(_ partner: Partner.ID, _ isRemoved: Bool) throws(Refusal) {
    try remove("partner", partner.rawValue, isRemoved)
  }

  func isUsed(_ partner: Partner.ID) throws(Refusal) -> Bool {
    try Refusal.translating {
      try count(
        """
        SELECT EXISTS (SELECT 1 FROM opening WHERE employer_id = ?1 AND removed = 0)
          OR EXISTS (SELECT 1 FROM consent WHERE partner_id = ?1 AND removed = 0)
        """, [partner]) == 1
    }
  }

  func consent(_ id: Consent.ID) throws(Refusal) -> Consent {
    let found = try Refusal.translating {
      try first("SELECT * FROM consent WHERE id = ? AND removed = 0", [id]) { try Consent($0) }
    }
    guard let found else { throw Refusal.missing("consent", "Samtycket") }
    return found
  }

  func consents(of client: Client.ID) throws(Refusal) -> [Consent] {
    try Refusal.translating {
      try all(
        """
        SELECT c.* FROM enrolment e JOIN consent c ON c.enrolment_id = e.id
        WHERE e.client_id = ? AND c.removed = 0 ORDER BY c.id DESC
        """, [client]
      ) { try Consent($0) }
    }
  }

  func addConsent(_ consent: Consent) throws(Refusal) -> Consent {
    try Refusal.translating {
      var added = consent
      added.id = try insert(
        """
        INSERT INTO consent (enrolment_id, partner_id, contact, background, plan, given, until, revoked)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          consent.enrolment, consent.partner, consent.scopes.contains(.contact).stored,
          consent.scopes.contains(.background).stored, consent.scopes.contains(.plan).stored, consent.given,
          consent.until, consent.revoked,
        ])
      added.version = 1
      record(.consent(.init(before: nil, after: added)))
      return added
    }
  }

  /// What a consent covers never changes; taking it back does.
  func update(_ consent: Consent) throws(Refusal) {
    try Refusal.translating {
      let before = try self.consent(consent.id)
      try updateVersioned(
        "Samtycket", "UPDATE consent SET revoked = ?, version = version + 1 WHERE id = ? AND version = ?",
        [consent.revoked, consent.id, consent.version])
      record(.consent(.init(before: before, after: consent)))
    }
  }

  func remove(_ consent: Consent.ID, _ isRemoved: Bool) throws(Refusal) {
    try remove("consent", consent.rawValue, isRemoved)
  }

  /// Takes a row of a table out of sight, or puts it back.
  func remove(_ table: String, _ key: Int64, _ isRemoved: Bool) throws(Refusal) {
    try Refusal.translating {
      try execute(
        "UPDATE \(table) SET removed = ?, version = version + 1 WHERE id = ?", [isRemoved.stored, key])
    }
  }

  private func columns(of content: Partner.Content) -> StatementArguments {
    [
      content.name, SwedishSortKey.key(for: content.name), content.kind, content.contractFrom, content.contractTo,
      content.contact, content.phone, content.email,
    ]
  }
}

extension Partner {
  init(_ row: Row) throws {
    self.init(
      id: try row.value("id"),
      content: Content(
        name: try row.value("name"), kind: try row.value("kind"), contractFrom: try row.value("contract_from"),
        contractTo: try row.value("contract_to"), contact: try row.value("contact"), phone: try row.value("phone"),
        email: try row.value("email")), version: try row.value("version"))
  }
}

extension Partner.Content {
  /// Both values of the fields that two people changed (R15.3).
  fileprivate func conflicts(with stored: Partner.Content) -> [Refusal.Conflict] {
    let fields: [(String, String?, String?)] = [
      ("Namn", name, stored.name), ("Slag", kind.label, stored.kind.label),
      ("Avtal från", contractFrom?.iso, stored.contractFrom?.iso),
      ("Avtal till", contractTo?.iso, stored.contractTo?.iso),
      ("Kontakt", contact, stored.contact), ("Telefon", phone, stored.phone), ("E-post", email, stored.email),
    ]
    return fields.filter { $0.1 != $0.2 }.map { Refusal.Conflict(field: $0.0, mine: $0.1 ?? "–", theirs: $0.2 ?? "–") }
  }
}

extension Consent {
  fileprivate init(_ row: Row) throws {
    let scopes = try Scope.allCases.filter { try row.flag($0.rawValue) }
    self.init(
      id: try row.value("id"), enrolment: try row.value("enrolment_id"), partner: try row.value("partner_id"),
      scopes: Set(scopes), given: try row.value("given"), until: try row.value("until"),
      revoked: try row.value("revoked"), version: try row.value("version"))
  }
}
