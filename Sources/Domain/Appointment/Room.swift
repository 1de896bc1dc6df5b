/// A room of a jobbtorg that can be booked (R3.3).
public struct Room: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Room>

  /// The key in the register.
  public var id: ID
  /// "rum 4", "sal B".
  public var name: String
  /// Where it lies.
  public var centre: JobCentre.ID
  /// How many clients it holds.
  public var places: Int
  /// Whether it can be booked; one that is closed stays where it was used.
  public var isOpen: Bool

  /// A room as stored.
  public init(id: ID, name: String, centre: JobCentre.ID, places: Int, isOpen: Bool = true) {
    self.id = id
    self.name = name
    self.centre = centre
    self.places = places
    self.isOpen = isOpen
  }
}
