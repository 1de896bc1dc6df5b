import Domain

/// Something that people do or ask: one verb, one transaction, permission first, trace last.
///
/// A verb is a value with what the act needs. `run` checks the permission before it reads further, asks Domain's rules,
/// and stores rows, tasks and the log entry through the unit of work; when it throws, nothing has changed.
///
/// A new verb that writes owes, besides tests of its own (a test fails for each that is forgotten):
/// - what it says, as an ``ActLine``: the act first, then whose;
/// - an act in the random histories (`Tests/RepositoryTests/Histories/HistoryAct+….swift`), so that the judge sees it;
/// - where it writes what R7.4–R7.7 or R8.3 read, a row that tries it at a door (`Tests/RepositoryTests/Doors/Doors+….swift`);
/// - where its person can undo it, `isUndoable`, a title for `keepUndo`, and for rows of a new kind a `Change`; where not,
///   a verb that withdraws it, or the word in the refusal why there is none.
///
/// What it opens goes through `UnitOfWork.open`, which finds somebody who has it; what it takes away is seen by
/// `reviewDecisions` after it, and needs nothing of it (R7.5).
public protocol Verb: Sendable {
  /// What the one who acts gets back.
  associatedtype Outcome: Sendable
  /// Which lock it needs, and whether what it did stays.
  var access: VerbAccess { get }
  /// Whether its person can undo it: the register then records what it changes, for `keepUndo`.
  var isUndoable: Bool { get }
  /// What may follow from it besides itself, where that was asked about (`Agreed`); nil where nothing was.
  var agreed: [String]? { get }
  /// Does it.
  func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Outcome
}

extension Verb {
  public var access: VerbAccess { .write }
  public var isUndoable: Bool { false }
  public var agreed: [String]? { nil }
}
