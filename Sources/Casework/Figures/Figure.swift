import Domain

/// One figure: a count of enrolments, with its share where it is a part (R10.2).
public struct Figure: Hashable, Sendable, Identifiable {
  /// `current`, `closed`, `closed.noIntroduction`, `closed.reason.movedAway` …
  public var id: String
  /// The line, Swedish.
  public var label: String
  /// What it counts.
  public var what: FigureSelection.What
  /// How many enrolments.
  public var value: Int
  /// Numerator and denominator, nil for what is no part.
  public var share: Share?
  /// What it is, Swedish.
  public var definition: String

  /// A figure.
  public init(
    id: String, label: String, what: FigureSelection.What, value: Int, share: Share? = nil, definition: String
  ) {
    self.id = id
    self.label = label
    self.what = what
    self.value = value
    self.share = share
    self.definition = definition
  }

  /// The unit that is counted; persons, enrolments and households are never mixed (R10.2).
  public static let unitOfCount = "enrolments"
}
