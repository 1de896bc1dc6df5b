import Domain

/// The moves between jobbtorg that a unit has to do with, newest first: from it, to it, or of its district's clients (R1.7).
public struct ListMoves: Verb {
  /// Rows wanted.
  public var limit: Int

  /// The newest moves.
  public init(limit: Int = 200) {
    self.limit = limit
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [CentreMoveRow] {
    try session.require(.seeCases)
    var rows: [CentreMoveRow] = []
    for move in try work.moves(of: session.unit, limit: limit) {
      rows.append(try CentreMoveRow(move, in: work, by: session))
    }
    return rows
  }
}
