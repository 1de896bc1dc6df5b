import Casework
import Domain
import GRDB

/// Clients.
extension RegisterTransaction {
  func client(_ id: Client.ID) throws(Refusal) -> Client {
    let found = try Refusal.translating { try first("SELECT * FROM client WHERE id = ?", [id]) { try Client($0) } }
    guard let found else { throw Refusal.missing("client", "Klienten") }
    return found
  }

  func client(numbered number: IdentityNumber) throws(Refusal) -> Client? {
    try Refusal.translating { try first("SELECT * FROM client WHERE number = ?", [number.stored]) { try Client($0) } }
  }

  func addClient(_ details: Client.Details) throws(Refusal) -> Client {
    try Refusal.translating {
      let id: Client.ID = try insert(
        """
        INSERT INTO client (number, number_kind, birth_date, given_name, family_name, sort_key, search_key, phone,
          email, address, language, needs_interpreter)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, columns(of: details))
      let added = Client(id: id, details: details, version: 1)
      record(.client(.init(before: nil, after: added)))
      return added
    }
  }

  func update(_ client: Client) throws(Refusal) {
    try Refusal.translating {
      try endBulk()
      let before = try self.client(client.id)
      let conflict = { client.details.conflicts(with: before.details) }
      guard before.version == client.version else { throw Refusal.changedMeanwhile("Klientens uppgifter", conflict()) }
      record(.client(.init(before: before, after: client)))
      let listed = try latestEnrolment(of: client.id)
      if let listed { try removeSearchEntries(of: listed, details: before.details) }
      try updateVersioned(
        "Klientens uppgifter",
        """
        UPDATE client SET number = ?, number_kind = ?, birth_date = ?, given_name = ?, family_name = ?, sort_key = ?,
          search_key = ?, phone = ?, email = ?, address = ?, language = ?, needs_interpreter = ?, version = version + 1
        WHERE id = ? AND version = ?
        """, columns(of: client.details) + [client.id, client.version])
      try execute("UPDATE enrolment SET sort_key = ? WHERE client_id = ?", [client.details.sortKey, client.id])
      if let listed { try addSearchEntries(of: listed, details: client.details) }
    }
  }

  func remove(_ client: Client) throws(Refusal) {
    try Refusal.translating {
      try execute(
        """
        UPDATE client SET number = '-' || id, birth_date = NULL, given_name = '–', family_name = '', sort_key = '',
          search_key = '', phone = NULL, email = NULL, address = NULL, language = NULL, needs_interpreter = NULL,
          version = version + 1
        WHERE id = ?
        """, [client.id])
    }
  }

  func putBack(_ client: Client) throws(Refusal) {
    try Refusal.translating {
      try execute(
        """
        UPDATE client SET number = ?, number_kind = ?, birth_date = ?, given_name = ?, family_name = ?, sort_key = ?,
          search_key = ?, phone = ?, email = ?, address = ?, language = ?, needs_interpreter = ?, version = version + 1
        WHERE id = ?
        """, columns(of: client.details) + [client.id])
    }
  }

  private func columns(of details: Client.Details) -> StatementArguments {
    [
      details.number.stored, details.number.kind.stored, details.number.birthDate, details.name.given,
      details.name.family, details.sortKey, SearchText(details).stored, details.phone, details.email, details.address,
      details.language, details.needsInterpreter?.stored,
    ]
  }
}
