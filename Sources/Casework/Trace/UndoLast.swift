import Domain

/// Takes back the last thing that the session's user did here today in this role (å), with entries of its own in the log;
/// nothing is deleted from it. What lies elsewhere or further back is given back to be asked about.
public struct UndoLast: Verb {
  /// What is here; nil takes back the last act wherever it was done.
  public var scope: ActScope?

  /// Undoes the last act in a scope.
  public init(in scope: ActScope? = nil) { self.scope = scope }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> UndoOutcome {
    let acts = try work.standingActs(of: session)
    func isHere(_ act: UndoStep) -> Bool { scope?.holds(act, at: session.now) ?? true }
    guard let last = acts.first(where: isHere) ?? acts.first else {
      throw Refusal(.impossible, "nothingToUndo", "Det finns inget att ångra i dag.")
    }
    guard let own = last.ownWay else {
      if isHere(last) { return .done(try work.undo(last, by: session), of: last) }
      return .ask(try work.telling(last, today: session.today), note: nil)
    }
    let earlier = acts.drop { $0.id >= last.id }.filter { $0.withdrawal == nil }
    // Nothing of another client's is offered in its place.
    guard let before = earlier.first(where: isHere) else {
      throw Refusal(.impossible, "ownVerb", "\(last.title) \(own)")
    }
    return .ask(try work.telling(before, today: session.today), note: "\(last.title) \(own)")
  }
}
