import Domain

/// What would follow from an act besides itself: it is done and taken back, so that it can be asked about first (R7.5).
public struct Foresee<Act: Verb>: Verb {
  /// What would come of it.
  public struct Outcome: ToldOutcome {
    /// What the act itself would come to.
    public let act: Act.Outcome
    /// What would follow, in words: "beslutet mån 21/4 omprövas av Karin Ek".
    public private(set) var following: [String] = []
    public mutating func add(_ following: [String]) { self.following += following }
  }

  /// What is to be foreseen.
  public var act: Act

  /// Foresees an act.
  public init(_ act: Act) { self.act = act }

  public var access: VerbAccess { .rehearsal }
  public var isUndoable: Bool { act.isUndoable }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Outcome {
    Outcome(act: try act.run(in: work, by: session))
  }
}
