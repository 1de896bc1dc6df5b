import Casework
import Domain
import GRDB
import Synchronization
import Testing

@testable import Repository

/// Whoever waits for the register can stop it: nothing is recorded, and what was recorded is not denied.
@Suite("A wait that is stopped") struct StoppedVerbTests {
  private static let endless =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

  /// Raised from the look number `look` on.
  private func flag(at look: Int) -> (flag: StopFlag, looks: Counter) {
    let looks = Counter()
    return (StopFlag { looks.next() >= look }, looks)
  }

  private func stored(_ key: String, in register: Register) throws -> String? {
    try register.queue.read {
      try String.fetchOne($0, sql: "SELECT value FROM register_info WHERE key = ?", arguments: [key])
    }
  }

  @Test("A lock that another program holds: the save ends at once and has changed nothing")
  func heldLock() throws {
    try withDirectory { directory in
      let path = directory + "/register.db"
      let register = try Register.create(at: path)
      let other = try DatabaseQueue(path: path)
      try other.inDatabase { db in
        try db.execute(sql: "BEGIN EXCLUSIVE")
        let (stop, looks) = flag(at: 6)
        let refusal = #expect(throws: Refusal.self) {
          try register.transaction(.write, stop: stop) { work throws(Refusal) in
            try Refusal.translating { try work.execute("INSERT INTO register_info VALUES ('stopped', 'no')") }
          }
        }
        // A lock whose time is up is refused in other words.
        #expect(refusal?.kind == .stopped)
        #expect(looks.count >= 6)
        try db.execute(sql: "ROLLBACK")
      }
      #expect(try stored("stopped", in: register) == nil)
      // The next one is not stopped by what stopped this.
      _ = try register.hasTestClock()
    }
  }

  @Test("A lock that nobody stops is given up after its time")
  func timeout() throws {
    let wait = LockWait()
    #expect(wait.mayGoOn(after: 0))
    #expect(wait.mayGoOn(after: 1))
    wait.stopped(by: StopFlag { true }) { #expect(!wait.mayGoOn(after: 2)) }
    #expect(wait.mayGoOn(after: 3))
  }

  @Test("A long statement in the middle of a save: what stood before it in the same save is taken back")
  func longStatement() throws {
    let register = try Register.inMemory()
    let (stop, _) = flag(at: 5)
    let refusal = #expect(throws: Refusal.self) {
      try register.transaction(.write, stop: stop) { work throws(Refusal) in
        try Refusal.translating {
          try work.execute("INSERT INTO register_info VALUES ('stopped', 'no')")
          _ = try Int.fetchOne(work.db, sql: Self.endless)
        }
      }
    }
    #expect(refusal?.kind == .stopped)
    #expect(try stored("stopped", in: register) == nil)
  }

  @Test("A stop that comes when it has been stored is told as stored")
  func tooLate() throws {
    let register = try Register.inMemory()
    let done = Counter()
    try register.transaction(.write, stop: StopFlag { done.count > 0 }) { work throws(Refusal) in
      try Refusal.translating { try work.execute("INSERT INTO register_info VALUES ('late', 'yes')") }
      done.next()
    }
    #expect(try stored("late", in: register) == "yes")
  }

  @Test("What is stopped before its turn came does nothing")
  func beforeItsTurn() throws {
    let register = try Register.inMemory()
    let refusal = #expect(throws: Refusal.self) {
      try register.transaction(.read, stop: StopFlag { true }) { _ throws(Refusal) in Issue.record("it ran") }
    }
    #expect(refusal?.kind == .stopped)
  }
}

/// Counts from several threads.
private final class Counter: Sendable {
  private let value = Mutex(0)

  var count: Int { value.withLock { $0 } }

  @discardableResult
  func next() -> Int {
    value.withLock { value in
      value += 1
      return value
    }
  }
}
