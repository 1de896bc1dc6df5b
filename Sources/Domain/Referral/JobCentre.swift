/// A jobbtorg: one of the city's job centres (R1.7).
public struct JobCentre: Hashable, Sendable {
  public typealias ID = Identifier<JobCentre>

  /// The key in the register.
  public var id: ID
  /// "Vällingby".
  public var name: String
  /// Street address for letters.
  public var address: String
  /// How to get there, for letters.
  public var directions: String
  /// Telephone of the reception.
  public var phone: String

  /// A jobbtorg as stored.
  public init(id: ID, name: String, address: String, directions: String, phone: String) {
    self.id = id
    self.name = name
    self.address = address
    self.directions = directions
    self.phone = phone
  }
}
