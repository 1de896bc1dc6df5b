import Casework
import Domain
import GRDB
import Synchronization

/// The register: one SQLite file, or one in memory for tests and the demo. Runs verbs, each in a transaction of its own.
///
/// Several processes can hold the same file; a write waits five seconds for another before it is refused as
/// locked, or until its verb is stopped.
public final class Register: Sendable {
  /// Where it lies, nil in memory.
  public let path: String?
  /// The copy that was made before the file was migrated at this opening, nil when it was not.
  public let migrationBackup: String?
  let queue: DatabaseQueue
  private let wait: LockWait
  private let turn = Turn()
  private let changes = Mutex(ChangeCounter())

  init(queue: DatabaseQueue, wait: LockWait, path: String?, migrationBackup: String? = nil) {
    self.queue = queue
    self.wait = wait
    self.path = path
    self.migrationBackup = migrationBackup
  }

  /// An empty register in memory, gone with the value.
  public static func inMemory() throws(RegisterFault) -> Register {
    try RegisterFault.translating("The register in memory", .cannotCreate) {
      let wait = LockWait()
      let queue = try DatabaseQueue(configuration: ConnectionSettings.configuration(wait))
      try queue.writeWithoutTransaction { db in
        try ConnectionSettings.verify(db, inMemory: true)
        try Migration.apply(Migration.all, to: db)
      }
      return Register(queue: queue, wait: wait, path: nil)
    }
  }
}

extension Register: VerbRunner {
  public func run<V: Verb>(_ verb: V, by session: Session, stop: StopFlag) throws(Refusal) -> V.Outcome {
    do throws(Refusal) {
      if let outcome = try attempt(verb, by: session, stop) { return outcome }
      try transaction(.write, stop: stop) { work throws(Refusal) in
        try work.requireActive(session)
        try work.handOverEndedDistricts(by: session)
        try work.noteLetters(by: session)
        try work.reviewDecisions(by: session)
      }
      guard let outcome = try attempt(verb, by: session, stop) else { throw Refusal.damaged("districtEnded") }
      return outcome
    } catch {
      // What is only read again writes nothing, also where whoever reads was switched off: the screen reads on (R12.1).
      let isRead = verb.access == .read && error.code == Refusal.switchedOff.code
      if error.kind == .notPermitted, !isRead { keep(error, of: session) }
      throw error
    }
  }

  /// Runs the verb in the session as it holds now, refused where the user was switched off meanwhile (R11.1); nil
  /// where a district has ended and is to be handed over before (R1.7).
  private func attempt<V: Verb>(_ verb: V, by session: Session, _ stop: StopFlag) throws(Refusal) -> V.Outcome? {
    try transaction(verb.access, stop: stop) { work throws(Refusal) -> V.Outcome? in
      if try work.hasEndedDistrict(on: session.today) { return nil }
      let session = try work.isHandedOver(session.unit) ? work.current(session) : session
      try work.requireActive(session)
      if verb.isUndoable { work.kept.changes = [] }
      var outcome = try verb.run(in: work, by: session)
      // What follows from the act is no part of it: an undo takes back the act, and is looked at like any verb.
      work.kept.changes = nil
      if verb.access != .read {
        try work.noteLetters(by: session)
        let following = try work.reviewDecisions(by: session)
        try verb.requireAgreed(following)
        Self.tell(following, in: &outcome)
      }
      if let draft = session.saves {
        let first = session.today - (try work.settings().number(.draftDays, on: session.today))
        try work.keepSavedDraft(draft, by: session, forgettingBefore: first)
      }
      return outcome
    }
  }

  /// Adds what followed from an act to the words that it is told in.
  private static func tell<Outcome>(_ following: [String], in outcome: inout Outcome) {
    guard !following.isEmpty, var told = outcome as? any ToldOutcome else { return }
    told.add(following)
    if let told = told as? Outcome { outcome = told }
  }

  /// Runs `body` in one transaction, rolled back when it throws; what a rehearsal did is rolled back too.
  func transaction<Value>(
    _ access: VerbAccess, stop: StopFlag = .never, _ body: (RegisterTransaction) throws(Refusal) -> Value
  ) throws(Refusal) -> Value {
    var value: Value?
    do throws(Refusal) {
      try Refusal.translating { () throws in
        try turn.take(stoppedBy: stop)
        defer { turn.giveBack() }
        try queue.writeWithoutTransaction { db in
          try wait.stopped(by: stop) {
            try db.inTransaction(access == .read ? .deferred : .immediate) {
              let work = RegisterTransaction(db)
              value = try body(work)
              if access == .rehearsal { return .rollback }
              try work.endBulk()
              return .commit
            }
          }
        }
      }
    } catch {
      throw stop.isRaised && (error.kind == .locked || error.kind == .storage) ? .stopped : error
    }
    guard let value else { throw Refusal.damaged("noOutcome") }
    return value
  }

  /// Logs a refused try in a transaction of its own (R12.1); the refusal stands even where that fails.
  private func keep(_ refusal: Refusal, of session: Session) {
    try? transaction(.write) { work throws(Refusal) in
      try work.log(LogEntry(action: .refused, detail: ["code": refusal.code], session: session))
    }
  }

  public func changeCounter() -> Int? {
    // It waits for nobody: not for a verb that runs here, not for another process's lock.
    guard turn.takeIfFree() else { return nil }
    defer { turn.giveBack() }
    let seen = try? queue.writeWithoutTransaction { db in
      try wait.stopped(by: StopFlag { true }) {
        (try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0, db.totalChangesCount)
      }
    }
    return seen.map { seen in changes.withLock { $0.count(dataVersion: seen.0, ownChanges: seen.1) } }
  }
}

/// What has been seen of the file's changes: others' by SQLite's data version, own by the connection's count of rows.
private struct ChangeCounter {
  private var dataVersion = 0
  private var ownChanges = 0
  private var counter = 0

  mutating func count(dataVersion seen: Int, ownChanges own: Int) -> Int {
    if seen != dataVersion || own != ownChanges { counter += 1 }
    dataVersion = seen
    ownChanges = own
    return counter
  }
}
