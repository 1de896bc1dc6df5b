import Domain

/// An act as it was agreed to: done only while nothing else follows from it than what its question named (R7.5).
public struct Agreed<Act: Verb>: Verb {
  /// The act.
  public var act: Act
  /// What the question named, as `Foresee` told it.
  public var following: [String]

  /// Does `act`, of which `following` was named.
  public init(_ act: Act, following: [String]) {
    self.act = act
    self.following = following
  }

  public var access: VerbAccess { act.access }
  public var isUndoable: Bool { act.isUndoable }
  public var agreed: [String]? { following }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Act.Outcome {
    try act.run(in: work, by: session)
  }
}

extension Verb {
  /// Refuses what follows from the act and was not agreed to: it came about while the question stood.
  public func requireAgreed(_ following: [String]) throws(Refusal) {
    guard let agreed, let new = following.first(where: { !agreed.contains($0) }) else { return }
    throw Refusal(
      .conflict, "notAgreed",
      "Det här följer också, sedan du frågades: \(new). Inget är gjort. Gör om det, så frågas du om allt.")
  }
}
