/// One step from a version of the register to the next. Once shipped, neither its statements nor its place changes.
struct Migration: Sendable {
  /// What it is called in messages.
  let name: String
  /// Statements of SQL, run in order in one transaction.
  let statements: [String]

  /// Every migration in order; a register's `user_version` is how many it has been through.
  static let all: [Migration] = [
    Migration(name: Schema1.name, statements: Schema1.statements)
  ]
}
