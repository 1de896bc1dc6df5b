import GRDB

/// Which tables each verb writes, seen while it runs.
final class WrittenTables: TransactionObserver {
  private(set) var byVerb: [String: Set<String>] = [:]
  /// The tables of the verb that runs.
  private(set) var tables: Set<String>?

  /// The tables written since the register was last looked at, by whatever was done or refused.
  private(set) var unseen: Set<String> = []

  func begin() { tables = [] }

  func look() { unseen = [] }

  /// What a district's end moves on its day, before whatever verb comes first, is not the verb's.
  func end(_ verb: String, handsOver: Bool) {
    let wrote = tables ?? []
    if handsOver || !wrote.contains("home_district") { byVerb[verb, default: []].formUnion(wrote) }
    tables = nil
  }

  /// Tables without row ids tell of no rows: that a statement on them begins is taken for a row.
  private static let withoutRowID: Set<String> = [
    "office_free_day", "district_move", "client_number", "assessment_answer", "saved_draft", "usual_length",
    "client_search", "register_info", "letter_occasion",
  ]

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool {
    let table =
      switch eventKind {
      case .insert(let table), .delete(let table), .update(let table, _): table
      }
    if Self.withoutRowID.contains(table) { note(table) }
    return true
  }

  private func note(_ table: String) {
    tables?.insert(table)
    unseen.insert(table)
  }

  func databaseDidChange(with event: DatabaseEvent) { note(event.tableName) }
  func databaseDidCommit(_ db: Database) {}
  func databaseDidRollback(_ db: Database) { tables = tables == nil ? nil : [] }
}
