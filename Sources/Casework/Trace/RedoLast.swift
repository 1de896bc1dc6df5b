import Domain

/// Does the act again that the session's user undid last today (Ctrl-Y), as long as nothing else was done since.
public struct RedoLast: Verb {
  /// Does the last undone act again.
  public init() {}

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> String {
    guard let step = try work.lastUndone(of: session) else {
      throw Refusal(.impossible, "nothingToRedo", "Det finns inget att göra om.")
    }
    var restoration = Restoration(of: step, towards: .redo, in: work, by: session)
    try restoration.run()
    try work.markUndone(step.id, at: nil)
    return "Gjort om: \(step.title)"
  }
}
