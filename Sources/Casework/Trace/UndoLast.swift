import Domain

/// Takes back the last thing that the session's user did today in this role (å), with entries of its own in the log;
/// nothing is deleted from it. Refused where somebody else has built on it since.
public struct UndoLast: Verb {
  /// Undoes the last act.
  public init() {}

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> String {
    guard let step = try work.lastDone(of: session) else {
      throw Refusal(.impossible, "nothingToUndo", "Det finns inget att ångra i dag.")
    }
    var restoration = Restoration(of: step, towards: .undo, in: work, by: session)
    try restoration.run()
    try work.markUndone(step.id, at: session.now)
    return "Ångrat: \(step.title)"
  }
}
