import Domain

/// Does the act again that the session's user undid last today (Ctrl-Y), as long as nothing else was done since; one that
/// is not of here is given back to be asked about.
public struct RedoLast: Verb {
  /// What is here; nil takes the last one wherever it was done.
  public var scope: ActScope?

  /// Does the last undone act again.
  public init(in scope: ActScope? = nil) { self.scope = scope }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> UndoOutcome {
    guard let act = try work.lastUndone(of: session) else {
      throw Refusal(.impossible, "nothingToRedo", "Det finns inget att göra om.")
    }
    if let scope, !scope.holds(act, at: session.now) {
      return .ask(try work.telling(act, today: session.today), note: nil)
    }
    return .done(try work.redo(act, by: session), of: act)
  }
}

extension UnitOfWork {
  /// Gives the rows of an act their values after it.
  func redo(_ act: UndoStep, by session: Session) throws(Refusal) -> ActLine {
    var restoration = Restoration(of: act, towards: .redo, in: self, by: session)
    try restoration.run()
    try markUndone(act.id, at: nil)
    return ActLine("gjort om", of: act.title)
  }
}
