import Casework
import Domain
import GRDB

/// One transaction on the register: Casework's unit of work over SQLite. Lives only inside `Register.run`.
final class RegisterTransaction: UnitOfWork {
  let db: Database
  /// What lasts as long as the transaction.
  var kept = Kept()

  /// Reference data read once a transaction, and how a large import goes.
  struct Kept {
    var settings: Settings?
    var freeDays: [OfficeFreeDay]?
    /// Enrolments added in this transaction.
    var added = 0
    /// After how many new enrolments it is looked at whether they are a large import.
    var bulkStep = 5000
    /// What a large import has put off.
    var bulk: Bulk?
    /// What the verb has logged so far.
    var logged: [LogEntry] = []
    /// What the verb has changed so far, nil where it cannot be undone.
    var changes: [Change]?
  }

  init(_ db: Database) { self.db = db }

  /// Runs a statement that changes rows; its text is prepared once a connection.
  func execute(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// Runs an insert and gives the new row's key.
  func insert<Owner>(_ sql: String, _ arguments: StatementArguments) throws -> Identifier<Owner> {
    try execute(sql, arguments)
    return Identifier(db.lastInsertedRowID)
  }

  /// Every row that a query gives, decoded.
  func all<Value>(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(), _ decode: (Row) throws -> Value
  ) throws -> [Value] {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    var values: [Value] = []
    while let row = try rows.next() { values.append(try decode(row)) }
    return values
  }

  /// The first row that a query gives, decoded.
  func first<Value>(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(), _ decode: (Row) throws -> Value
  ) throws -> Value? {
    try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments).map(decode)
  }

  /// The first column of the first row as a number, 0 where there is none.
  func count(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
  }

  /// Runs an update that names the version it read, and refuses when it met no row (R15.3).
  func updateVersioned(
    _ what: String, _ sql: String, _ arguments: StatementArguments, conflicts: () throws -> [Refusal.Conflict] = { [] }
  ) throws {
    try execute(sql, arguments)
    if db.changesCount == 0 { throw Refusal.changedMeanwhile(what, try conflicts()) }
  }
}
