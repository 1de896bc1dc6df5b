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
  /// Whether its person can undo it: the register then records what it changes, for `keepUndo`.
  var isUndoable: Bool { get }
  /// Does it.
  func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Outcome
}

extension Verb {
  public var access: VerbAccess { .write }
  public var isUndoable: Bool { false }
}
