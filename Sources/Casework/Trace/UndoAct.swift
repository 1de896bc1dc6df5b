import Domain

/// Takes back one of the things that the session's user did today in this role, unless something later rests on it, which
/// is then named.
public struct UndoAct: Verb {
  /// The act.
  public var act: Int64

  /// Undoes an act.
  public init(act: Int64) { self.act = act }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    guard let act = try work.acts(of: session).first(where: { $0.id == act }) else {
      throw Refusal(.impossible, "nothingToUndo", "Det går inte att ångra: det är inte gjort av dig i dag.")
    }
    if let own = act.ownWay { throw Refusal(.impossible, "ownVerb", own) }
    return try work.undo(act, by: session)
  }
}

extension UnitOfWork {
  /// Gives the rows of an act back their values before it.
  func undo(_ act: UndoStep, by session: Session) throws(Refusal) -> ActLine {
    var restoration = Restoration(of: act, towards: .undo, in: self, by: session)
    do throws(Refusal) { try restoration.run() } catch {
      guard error.kind != .locked, error.kind != .storage, let later = try actResting(on: act, of: session) else {
        throw error
      }
      throw Refusal(
        .conflict, "builtOn",
        "Går inte att ångra: det du gjorde \(later.at.time.text) bygger på det: \(later.title) Ångra det först.")
    }
    try markUndone(act.id, at: session.now)
    return ActLine("ångrat", of: act.title)
  }

  /// The first of the user's own acts after this one that stands and wrote a row that this one wrote.
  private func actResting(on act: UndoStep, of session: Session) throws(Refusal) -> UndoStep? {
    let rows = Set(act.changes.map(\.row))
    return try acts(of: session).last {
      $0.id > act.id && $0.undone == nil && $0.changes.contains { rows.contains($0.row) }
    }
  }
}
