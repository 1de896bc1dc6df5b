/// A home district as the reference file describes it: a name, its jobbtorg, and from when to when both hold (R1.7).
public struct HomeDistrictReference: Hashable, Codable, Sendable {
  /// "Hässelby-Vällingby". The same name may come again for another stretch of time.
  public var name: String
  /// The name of the jobbtorg of its area.
  public var centre: String
  /// The first day.
  public var validFrom: Day
  /// The last day, nil while it holds.
  public var validTo: Day?
  /// The name of the district that took over after `validTo`.
  public var successor: String?

  /// A home district of the file.
  public init(name: String, centre: String, validFrom: Day, validTo: Day? = nil, successor: String? = nil) {
    self.name = name
    self.centre = centre
    self.validFrom = validFrom
    self.validTo = validTo
    self.successor = successor
  }
}
