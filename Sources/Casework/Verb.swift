import Domain

/// Something that people do or ask: one verb, one transaction, permission first, trace last.
///
/// A verb is a value with what the act needs. `run` checks the permission before it reads further, asks Domain's rules,
/// and stores rows, tasks and the log entry through the unit of work; when it throws, nothing has changed.
public protocol Verb: Sendable {
  /// What the one who acts gets back.
  associatedtype Outcome: Sendable
  /// Which lock it needs, and whether what it did stays.
  var access: VerbAccess { get }
  /// Does it.
  func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Outcome
}

/// Which lock a verb needs, and whether what it did stays.
public enum VerbAccess: Sendable {
  /// Reads only; holds no write lock.
  case read
  /// Changes the register.
  case write
  /// Does everything and takes it back: a dry run (R1.9).
  case rehearsal
}

extension Verb {
  public var access: VerbAccess { .write }
}

/// Runs verbs, each in a transaction of its own. Filled in by Repository.
public protocol VerbRunner: Sendable {
  /// Runs the verb now, on the calling thread; throws what the verb or the register refuses.
  func run<V: Verb>(_ verb: V, by session: Session) throws(Refusal) -> V.Outcome
  /// Rises when any process has changed the register since; cheap to ask.
  func changeCounter() -> Int
}
