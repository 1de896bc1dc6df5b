/// A jobbtorg as the reference file describes it, named where the register has keys (R1.7).
public struct JobCentreReference: Hashable, Codable, Sendable {
  /// "Vällingby".
  public var name: String
  /// Street address for letters.
  public var address: String
  /// How to get there, for letters.
  public var directions: String
  /// Telephone of the reception.
  public var phone: String
  /// Its rooms in the file's order.
  public var rooms: [RoomReference]
  /// Its own office hours, nil where the city's hold.
  public var officeHours: OfficeHours?

  /// A jobbtorg of the file.
  public init(
    name: String, address: String, directions: String, phone: String, rooms: [RoomReference],
    officeHours: OfficeHours? = nil
  ) {
    self.name = name
    self.address = address
    self.directions = directions
    self.phone = phone
    self.rooms = rooms
    self.officeHours = officeHours
  }
}
