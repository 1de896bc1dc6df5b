import Domain
import GRDB

/// Whether the clock of a register may be set from the command line: for tests and training, never for real work.
extension Register {
  /// Whether the register was made with a test clock.
  public func hasTestClock() throws(Refusal) -> Bool {
    try transaction(.read) { work throws(Refusal) in
      try Refusal.translating {
        try String.fetchOne(work.db, sql: "SELECT value FROM register_info WHERE key = 'test_clock'") == "yes"
      }
    }
  }

  /// Lets the clock be set, once and for all; for a register that is being made.
  public func allowTestClock() throws(Refusal) {
    try transaction(.write) { work throws(Refusal) in
      try Refusal.translating {
        try work.execute("INSERT OR REPLACE INTO register_info (key, value) VALUES ('test_clock', 'yes')")
      }
    }
  }
}
