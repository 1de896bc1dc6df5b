import Domain

/// The enrolments behind a figure (R10.8).
public struct ListBehindFigure: Verb {
  /// The figure's own selection.
  public var selection: FigureSelection
  /// Where the page begins.
  public var from: PageKey?
  /// Rows wanted.
  public var limit: Int = 50

  /// Rows behind a figure.
  public init(selection: FigureSelection, from: PageKey? = nil, limit: Int = 50) {
    self.selection = selection
    self.from = from
    self.limit = limit
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Page<FigureRow> {
    try session.require(.seeRowsBehindFigures)
    guard session.unit == .city || session.unit == selection.unit else {
      throw Refusal(.notPermitted, "otherUnit", "Raderna hör till en annan enhet än \(session.unitName).")
    }
    return try work.rows(selection, from: from, limit: limit)
  }
}
