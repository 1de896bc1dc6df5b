import Domain

/// What lists can be cut by.
public struct FilterChoices: Hashable, Sendable {
  /// Districts of the unit.
  public var districts: [HomeDistrict]
  /// Coaches of the unit.
  public var coaches: [User]

  /// Choices.
  public init(districts: [HomeDistrict], coaches: [User]) {
    self.districts = districts
    self.coaches = coaches
  }
}
