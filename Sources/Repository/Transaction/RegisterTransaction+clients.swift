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
    try Refusal.translating {
      if let current = try first("SELECT * FROM client WHERE number = ?", [number.stored], { try Client($0) }) {
        return current
      }
      return try first(
        """
        SELECT c.* FROM client_number n JOIN client c ON c.id = n.client_id WHERE n.digits = ? AND n.number = ?
        """, [number.typed[0], number.stored]
      ) { try Client($0) }
    }
  }

  func nextReserveNumber() throws(Refusal) -> ReserveNumber {
    try Refusal.translating {
      try execute(
        """
        INSERT INTO reserve_number_series (id, last) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET last = last + 1
        """)
      guard let number = ReserveNumber(serial: try count("SELECT last FROM reserve_number_series")) else {
        throw Refusal.damaged("reserveNumber")
      }
      return number
    }
  }

  /// Keeps the digits by which a client is found besides the number that stands.
  private func keepNumbers(of client: Client.ID, _ details: Client.Details) throws {
    for number in details.typedNumbers {
      for digits in number.typed {
        try execute(
          "INSERT INTO client_number (digits, client_id, number) VALUES (?, ?, ?)", [digits, client, number.stored])
      }
    }
  }

  func addClient(_ details: Client.Details) throws(Refusal) -> Client {
    try Refusal.translating {
      let id: Client.ID = try insert(
        """
        INSERT INTO client (number, number_kind, earlier_numbers, birth_date, given_name, family_name, sort_key,
          search_key, phone, email, address, language, needs_interpreter)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, columns(of: details))
      try keepNumbers(of: id, details)
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
      try store(client, before: before.details)
      if let listed { try addSearchEntries(of: listed, details: client.details) }
    }
  }

  /// Writes a client's details with the numbers that find it; neither recorded to be undone nor searched by yet.
  func store(_ client: Client, before: Client.Details) throws {
    try updateVersioned(
      "Klientens uppgifter",
      """
      UPDATE client SET \(Self.assignments), version = version + 1 WHERE id = ? AND version = ?
      """, columns(of: client.details) + [client.id, client.version])
    if client.details.typedNumbers != before.typedNumbers {
      try execute("DELETE FROM client_number WHERE client_id = ?", [client.id])
      try keepNumbers(of: client.id, client.details)
    }
    try keepSortKey(of: client)
  }

  /// Keeps the name that lists order by where it stands beside what they list.
  func keepSortKey(of client: Client) throws {
    let key = client.details.sortKey
    try execute("UPDATE enrolment SET sort_key = ? WHERE client_id = ?", [key, client.id])
    try execute(
      "UPDATE centre_move SET sort_key = ? WHERE enrolment_id IN (SELECT id FROM enrolment WHERE client_id = ?)",
      [key, client.id])
  }

  func remove(_ client: Client) throws(Refusal) {
    try Refusal.translating {
      try execute("DELETE FROM client_number WHERE client_id = ?", [client.id])
      try execute(
        """
        UPDATE client SET number = '-' || id, earlier_numbers = '', birth_date = NULL, given_name = '–', family_name = '', sort_key = '',
          search_key = '', phone = NULL, email = NULL, address = NULL, language = NULL, needs_interpreter = NULL,
          version = version + 1
        WHERE id = ?
        """, [client.id])
    }
  }

  func putBack(_ client: Client) throws(Refusal) {
    try Refusal.translating {
      try execute(
        "UPDATE client SET \(Self.assignments), version = version + 1 WHERE id = ?",
        columns(of: client.details) + [client.id])
      try keepNumbers(of: client.id, client.details)
    }
  }

  /// The columns that `columns(of:)` fills, in its order.
  private static let assignments = """
    number = ?, number_kind = ?, earlier_numbers = ?, birth_date = ?, given_name = ?, family_name = ?, sort_key = ?,
    search_key = ?, phone = ?, email = ?, address = ?, language = ?, needs_interpreter = ?
    """

  private func columns(of details: Client.Details) -> StatementArguments {
    [
      details.number.stored, details.number.kind.stored,
      details.earlierNumbers.map(\.stored).joined(separator: " "), details.number.birthDate, details.name.given,
      details.name.family, details.sortKey, SearchText(details).stored, details.phone, details.email, details.address,
      details.language, details.needsInterpreter?.stored,
    ]
  }
}
