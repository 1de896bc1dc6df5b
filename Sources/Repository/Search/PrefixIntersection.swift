import Domain
import GRDB

/// The enrolments that have a beginning of each of several terms, found by leaping between the terms' ordered ranges.
///
/// Each leap is one look-up in the search table: from a row that one term has to the first at or beyond it that the
/// next has. What no two have in common is never read.
struct PrefixIntersection {
  let db: Database
  /// The jobbtorg whose ranges are read.
  let centres: [JobCentre.ID]
  /// For each term the beginnings of which one must be there.
  let terms: [[String]]
  /// What a row must fulfil to be shown, as SQL over `e`.
  let condition: String
  let conditionArguments: StatementArguments

  /// Columns read of a row that every term has.
  static let columns = ", c.search_key, c.number, e.case_year, e.case_serial"

  /// The first place after `key`, or before it in falling order, that every term has; `leaps` counts the look-ups, which
  /// end at `mostLeaps` with the place that was reached and `isCommon` false.
  func next(
    after key: OrderedScan.Key?, descending: Bool, leaps: inout Int, mostLeaps: Int
  ) throws -> (key: OrderedScan.Key, isCommon: Bool)? {
    var place =
      key.map { OrderedScan.Key(sort: $0.sort, id: $0.id + (descending ? -1 : 1)) }
      ?? (descending ? OrderedScan.Key(sort: "\u{10FFFF}", id: .max) : OrderedScan.Key(sort: "", id: .min))
    var agreeing = 0
    var term = 0
    while agreeing < terms.count {
      guard leaps < mostLeaps else { return (place, false) }
      leaps += 1
      guard let found = try first(of: terms[term], at: place, descending: descending) else { return nil }
      agreeing = found == place ? agreeing + 1 : 1
      place = found
      term = (term + 1) % terms.count
    }
    return (place, true)
  }

  /// The row of an enrolment, with what a search compares and whether the list's filter lets it through.
  func row(_ id: Int64) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT (\(condition)) AS fits\(Self.columns)
          FROM enrolment e CROSS JOIN client c ON c.id = e.client_id WHERE e.id = ?
          """), arguments: conditionArguments + [id])
  }

  /// The first place at or beyond `place` under one of the beginnings, in any of the jobbtorg.
  private func first(of prefixes: [String], at place: OrderedScan.Key, descending: Bool) throws -> OrderedScan.Key? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sort_key, enrolment_id FROM client_search
        WHERE centre_id = ? AND prefix = ? AND (sort_key, enrolment_id) \(descending ? "<=" : ">=") (?, ?)
        ORDER BY sort_key \(descending ? "DESC" : ""), enrolment_id \(descending ? "DESC" : "") LIMIT 1
        """)
    var nearest: OrderedScan.Key?
    for centre in centres {
      for prefix in prefixes {
        guard let row = try Row.fetchOne(statement, arguments: [centre, prefix, place.sort, place.id]) else { continue }
        let found = OrderedScan.Key(sort: try row.value("sort_key"), id: try row.value("enrolment_id"))
        guard let best = nearest else {
          nearest = found
          continue
        }
        if descending ? best.isBefore(found) : found.isBefore(best) { nearest = found }
      }
    }
    return nearest
  }
}
