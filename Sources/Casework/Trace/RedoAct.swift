import Domain

/// Does an act again that was asked about.
public struct RedoAct: Verb {
  /// The act.
  public var act: Int64

  /// Does an act again.
  public init(act: Int64) { self.act = act }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    guard let last = try work.lastUndone(of: session), last.id == act else {
      throw Refusal(.impossible, "nothingToRedo", "Det går inte att göra om: något annat är gjort sedan dess.")
    }
    return try work.redo(last, by: session)
  }
}
