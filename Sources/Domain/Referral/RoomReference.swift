/// A room as the reference file describes it (R1.7, R3.3).
public struct RoomReference: Hashable, Codable, Sendable {
  /// "sal B".
  public var name: String
  /// How many clients it holds.
  public var places: Int

  /// A room of the file.
  public init(name: String, places: Int) {
    self.name = name
    self.places = places
  }
}
