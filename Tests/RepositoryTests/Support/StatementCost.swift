import GRDB
import GRDBSQLite

@testable import Repository

/// What SQLite did for a piece of work: rows scanned without an index, sorts, and steps of its machine.
struct StatementCost: CustomStringConvertible {
  var fullScanSteps = 0
  var sorts = 0
  var steps = 0

  var description: String { "full scan steps \(fullScanSteps), sorts \(sorts), steps \(steps)" }

  /// The cost of `body` on the register's connection, over every statement that it ran.
  ///
  /// The statements are those that the connection keeps prepared; their counters are reset before and read after.
  static func of(_ register: Register, _ body: () throws -> Void) throws -> StatementCost {
    _ = try register.queue.writeWithoutTransaction { try collect(from: $0) }
    try body()
    return try register.queue.writeWithoutTransaction { try collect(from: $0) }
  }

  private static func collect(from db: Database) throws -> StatementCost {
    var cost = StatementCost()
    var statement = sqlite3_next_stmt(db.sqliteConnection, nil)
    while let current = statement {
      cost.fullScanSteps += Int(sqlite3_stmt_status(current, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1))
      cost.sorts += Int(sqlite3_stmt_status(current, SQLITE_STMTSTATUS_SORT, 1))
      cost.steps += Int(sqlite3_stmt_status(current, SQLITE_STMTSTATUS_VM_STEP, 1))
      statement = sqlite3_next_stmt(db.sqliteConnection, current)
    }
    return cost
  }
}
