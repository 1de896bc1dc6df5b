import Domain

/// A report of figures, each with its definition.
public struct StatusReport: Hashable, Sendable {
  /// Of which unit.
  public var unit: Unit
  /// Its name.
  public var unitName: String
  /// First day of the period.
  public var since: Day
  /// The day on which it is seen.
  public var asOf: Day
  /// When it was made.
  public var made: LocalDateTime
  /// The figures in order.
  public var figures: [Figure]

  /// A report.
  public init(unit: Unit, unitName: String, since: Day, asOf: Day, made: LocalDateTime, figures: [Figure]) {
    self.unit = unit
    self.unitName = unitName
    self.since = since
    self.asOf = asOf
    self.made = made
    self.figures = figures
  }

  /// The selection behind a figure: the same that counted it (R10.8).
  public func selection(of figure: Figure) -> FigureSelection {
    FigureSelection(what: figure.what, unit: unit, since: since, asOf: asOf)
  }
}
