import Casework
import GRDB
import GRDBSQLite
import Glibc
import Synchronization

/// How a connection waits: for another process's lock as long as `ConnectionSettings.busyTimeout` says, and for anything
/// at all no longer than the one who waits likes.
///
/// SQLite's busy and progress handlers look at the flag of the verb that runs, on the thread that runs it.
final class LockWait: Sendable {
  /// How many steps of SQLite's machine lie between two looks: well under a millisecond.
  private static let steps: CInt = 10_000

  private let stop = Mutex(StopFlag.never)
  private let began = Mutex(ContinuousClock.now)

  /// Whether what runs now is to end.
  var isStopped: Bool { stop.withLock { $0 }.isRaised }

  /// Lets `stop` hold while `body` runs; the connection runs one thing at a time.
  func stopped<Value>(by flag: StopFlag, _ body: () throws -> Value) rethrows -> Value {
    stop.withLock { $0 = flag }
    defer { stop.withLock { $0 = .never } }
    return try body()
  }

  /// SQLite's busy handler: whether to try again after `tries` tries.
  func mayGoOn(after tries: Int) -> Bool {
    if tries == 0 { began.withLock { $0 = .now } }
    guard !isStopped else { return false }
    guard began.withLock({ $0 }).duration(to: .now) < .seconds(ConnectionSettings.busyTimeout) else { return false }
    usleep(tries < 4 ? 1000 << UInt32(tries) : 20_000)
    return !isStopped
  }

  /// Lets long statements of a connection be stopped; the connection's busy handler keeps this alive.
  func watch(_ db: Database) {
    sqlite3_progress_handler(
      db.sqliteConnection, Self.steps,
      { pointer in
        guard let pointer else { return 0 }
        return Unmanaged<LockWait>.fromOpaque(pointer).takeUnretainedValue().isStopped ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }
}
