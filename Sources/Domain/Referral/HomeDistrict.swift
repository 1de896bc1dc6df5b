/// A stadsdel as home district of clients: decides the jobbtorg, and holds its name from one day to another (R1.7).
public struct HomeDistrict: Hashable, Sendable {
  public typealias ID = Identifier<HomeDistrict>

  /// The key in the register.
  public var id: ID
  /// "Hässelby-Vällingby".
  public var name: String
  /// The jobbtorg of the district's area.
  public var centre: JobCentre.ID
  /// The first day on which the name holds.
  public var validFrom: Day
  /// The last day on which the name holds, nil while it does.
  public var validTo: Day?
  /// The district that took over after `validTo`.
  public var successor: ID?

  /// A home district as stored.
  public init(id: ID, name: String, centre: JobCentre.ID, validFrom: Day, validTo: Day? = nil, successor: ID? = nil) {
    self.id = id
    self.name = name
    self.centre = centre
    self.validFrom = validFrom
    self.validTo = validTo
    self.successor = successor
  }

  /// Whether the district exists under this name on `day`.
  public func isValid(on day: Day) -> Bool { validFrom <= day && (validTo.map { day <= $0 } ?? true) }
}
