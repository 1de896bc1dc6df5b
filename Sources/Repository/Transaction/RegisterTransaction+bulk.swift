import Domain
import GRDB

/// A large import: the lists' indexes are dropped and built again, and search entries put in order, before it commits.
///
/// It begins by itself when a transaction has added many enrolments and not few beside those that were there, and it
/// ends with the transaction, or before a list is read in it. Index by index is several times as fast as row by row.
extension RegisterTransaction {
  /// What a large import has put off.
  struct Bulk {
    /// Statements that build the dropped indexes again.
    var indexes: [String]
    /// Enrolments whose put-off search entries count no more.
    var superseded: Set<Int64> = []
  }

  /// Counts a new enrolment, and begins to put things off where they are many.
  func countForBulk() throws {
    kept.added += 1
    guard kept.bulk == nil, kept.added % kept.bulkStep == 0 else { return }
    let there = try count("SELECT max(id) FROM enrolment") - kept.added
    guard there <= 4 * kept.added else { return }
    let indexes: [(name: String, sql: String)] = try all(
      """
      SELECT name, sql FROM sqlite_schema
      WHERE type = 'index' AND tbl_name = 'enrolment' AND (name GLOB 'list_*' OR name GLOB 'figures_*')
      """
    ) { (try $0.value("name"), try $0.value("sql")) }
    for index in indexes { try db.execute(sql: "DROP INDEX \(index.name)") }
    try db.execute(
      sql: "CREATE TEMP TABLE put_off_search (centre_id INTEGER, prefix TEXT, sort_key TEXT, enrolment_id INTEGER)")
    kept.bulk = Bulk(indexes: indexes.map(\.sql))
  }

  /// Does what was put off.
  func endBulk() throws {
    guard let bulk = kept.bulk else { return }
    kept.bulk = nil
    try db.execute(sql: "CREATE TEMP TABLE put_off_in_vain (enrolment_id INTEGER PRIMARY KEY)")
    for id in bulk.superseded { try execute("INSERT INTO temp.put_off_in_vain VALUES (?)", [id]) }
    try db.execute(
      sql: """
        DELETE FROM temp.put_off_search WHERE enrolment_id IN (SELECT enrolment_id FROM temp.put_off_in_vain);
        DROP TABLE temp.put_off_in_vain;
        INSERT INTO client_search (centre_id, prefix, sort_key, enrolment_id)
          SELECT centre_id, prefix, sort_key, enrolment_id FROM temp.put_off_search ORDER BY 1, 2, 3, 4;
        DROP TABLE temp.put_off_search
        """)
    for sql in bulk.indexes { try db.execute(sql: sql) }
  }
}
