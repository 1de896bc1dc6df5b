import Casework
import Domain
import GRDB

/// Clients that are joined into one and parted again.
///
/// The client that goes into another stays as an empty row, so that what names it by key (the log, letters as sent) holds;
/// its numbers, cases and all that hangs on them are the other's until they are parted.
extension RegisterTransaction {
  /// The tables whose rows go along with a client, in the order in which they do. `client_number` follows from the details;
  /// places and tasks are read through their enrolment; `letter` never changes and is read by its case, and so is `log`.
  static let tablesOfClient = ["referral", "enrolment"]

  func merges(into client: Client.ID) throws(Refusal) -> [ClientMerge] {
    try Refusal.translating {
      try all("SELECT * FROM client_merge WHERE kept_id = ? AND NOT parted ORDER BY id", [client]) {
        try ClientMerge($0)
      }
    }
  }

  func merge(_ id: ClientMerge.ID) throws(Refusal) -> ClientMerge {
    let found = try Refusal.translating {
      try first("SELECT * FROM client_merge WHERE id = ?", [id]) { try ClientMerge($0) }
    }
    guard let found else { throw Refusal.missing("merge", "Sammanföringen") }
    return found
  }

  func addMerge(_ merge: ClientMerge, in enrolment: Enrolment.ID) throws(Refusal) -> ClientMerge {
    try Refusal.translating {
      var added = merge
      let rows = try Dictionary(
        uniqueKeysWithValues: Self.tablesOfClient.map { table -> (String, [Int64]) in
          (table, try all("SELECT id FROM \(table) WHERE client_id = ? ORDER BY id", [merge.merged]) { $0["id"] })
        })
      added.id = try insert(
        "INSERT INTO client_merge (kept_id, merged_id, record, rows, at, by_id) VALUES (?, ?, ?, ?, ?, ?)",
        [merge.kept, merge.merged, try JSONText.encode(merge), try JSONText.encode(rows), merge.at, merge.by])
      try join(added, with: merge.keptAfter)
      record(.merge(added.id, enrolment, isJoined: true))
      return added
    }
  }

  func joinAgain(_ merge: ClientMerge, with details: Client.Details) throws(Refusal) {
    try Refusal.translating {
      try join(merge, with: details)
      try execute("UPDATE client_merge SET parted = 0 WHERE id = ?", [merge.id])
      try execute("DELETE FROM mistaken_identity WHERE merge_id = ?", [merge.id])
    }
  }

  func casesSince(_ merge: ClientMerge) throws(Refusal) -> [Enrolment] {
    try Refusal.translating {
      let rows = try rows(of: merge)
      let came: Set<Int64> = Set(try referrals(since: merge, besides: rows))
      return try all(
        "SELECT * FROM enrolment WHERE client_id = ? AND NOT removed ORDER BY id", [merge.kept]
      ) { try Enrolment($0) }.filter { came.contains($0.referral.rawValue) }
    }
  }

  private func join(_ merge: ClientMerge, with details: Client.Details) throws {
    var kept = try client(merge.kept)
    let merged = try client(merge.merged)
    let before = kept.details
    try leaveLists(kept)
    try leaveLists(merged)
    try remove(merged)
    kept.details = details
    try store(kept, before: before)
    try carry(merge, from: merge.merged, to: merge.kept)
    try enterLists(kept)
  }

  func casesToPart(_ merge: ClientMerge) throws(Refusal) -> [Enrolment.ID] {
    let since = try casesSince(merge).map(\.id)
    return try Refusal.translating { try (rows(of: merge)["enrolment"] ?? []).map { Enrolment.ID($0) } + since }
  }

  func mistakes(in enrolment: Enrolment.ID) throws(Refusal) -> [MistakenIdentity] {
    try Refusal.translating {
      try all(
        "SELECT from_at, to_at FROM mistaken_identity WHERE enrolment_id = ? ORDER BY merge_id", [enrolment]
      ) { MistakenIdentity(from: try $0.value("from_at"), to: try $0.value("to_at")) }
    }
  }

  func part(
    _ merge: ClientMerge, leaving details: Client.Details, mistaken: [Enrolment.ID], at now: LocalDateTime,
    in enrolment: Enrolment.ID
  ) throws(Refusal) {
    try Refusal.translating {
      var kept = try client(merge.kept)
      let before = kept.details
      try leaveLists(kept)
      kept.details = details
      try store(kept, before: before)
      let merged = Client(id: merge.merged, details: merge.mergedDetails, version: 0)
      try putBack(merged)
      try takeAlongSince(merge)
      try carry(merge, from: merge.kept, to: merge.merged)
      try execute("UPDATE client_merge SET parted = 1 WHERE id = ?", [merge.id])
      for id in mistaken {
        try execute(
          "INSERT INTO mistaken_identity (merge_id, enrolment_id, from_at, to_at) VALUES (?, ?, ?, ?)",
          [merge.id, id, merge.at, now])
      }
      for client in [kept, merged] { try enterLists(client) }
      record(.merge(merge.id, enrolment, isJoined: false))
    }
  }

  /// Makes the rows that went along with a merge those of another client.
  private func carry(_ merge: ClientMerge, from: Client.ID, to: Client.ID) throws {
    let rows = try rows(of: merge)
    for table in Self.tablesOfClient {
      for id in rows[table] ?? [] {
        try execute("UPDATE \(table) SET client_id = ? WHERE id = ? AND client_id = ?", [to, id, from])
      }
    }
  }

  /// What went along with a merge, by table.
  private func rows(of merge: ClientMerge) throws -> [String: [Int64]] {
    let stored: String? = try first("SELECT rows FROM client_merge WHERE id = ?", [merge.id]) { $0["rows"] }
    guard let stored else { throw Refusal.missing("merge", "Sammanföringen") }
    return try JSONText.decode(stored)
  }

  /// The referrals of the standing client by the other's number that did not go along with the merge: they came since.
  private func referrals(since merge: ClientMerge, besides rows: [String: [Int64]]) throws -> [Int64] {
    let theirs = Set(merge.theirs.map(\.stored))
    let known = Set(rows["referral"] ?? [])
    return try all("SELECT id, number FROM referral WHERE client_id = ? ORDER BY id", [merge.kept]) {
      (id: $0["id"] as Int64, number: $0["number"] as String)
    }
    .filter { theirs.contains($0.number) && !known.contains($0.id) }.map(\.id)
  }

  /// Adds to what goes back with a merge what has come since by a referral of the other's number: it is theirs (R14.3).
  private func takeAlongSince(_ merge: ClientMerge) throws {
    var rows = try rows(of: merge)
    let came = try referrals(since: merge, besides: rows)
    guard !came.isEmpty else { return }
    rows["referral", default: []] += came
    for referral in came {
      rows["enrolment", default: []] += try all(
        "SELECT id FROM enrolment WHERE referral_id = ? ORDER BY id", [referral]
      ) {
        $0["id"] as Int64
      }
    }
    try execute("UPDATE client_merge SET rows = ? WHERE id = ?", [try JSONText.encode(rows), merge.id])
  }

  /// Takes a client out of search and lists, before its cases or names change.
  private func leaveLists(_ client: Client) throws {
    if let listed = try latestEnrolment(of: client.id) {
      try removeSearchEntries(of: listed, details: client.details)
    }
    try execute("UPDATE enrolment SET latest = 0 WHERE client_id = ?", [client.id])
  }

  /// Puts a client's open case into search and lists, else the newest, under the name that holds.
  private func enterLists(_ client: Client) throws {
    try keepSortKey(of: client)
    try relist(client.id)
  }
}

extension ClientMerge {
  fileprivate init(_ row: Row) throws {
    self = try JSONText.decode(try row.value("record"))
    id = try row.value("id")
  }
}
