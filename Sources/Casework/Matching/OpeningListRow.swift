import Domain

/// A line of the list of openings.
public struct OpeningListRow: Hashable, Sendable, Identifiable {
  /// The opening.
  public var id: Opening.ID { opening.id }
  /// The opening.
  public var opening: Opening
  /// The employer's name.
  public var employer: String
  /// The jobbtorg that registered it.
  public var centreName: String
  /// How many were proposed, hired ones too.
  public var proposed: Int
  /// How many are hired.
  public var hired: Int
  /// Where the row lies in the list.
  public var place: PageKey?

  /// How many places are left.
  public var left: Int { max(0, opening.content.places - hired) }

  /// A line.
  public init(
    opening: Opening, employer: String, centreName: String, proposed: Int, hired: Int, place: PageKey? = nil
  ) {
    self.opening = opening
    self.employer = employer
    self.centreName = centreName
    self.proposed = proposed
    self.hired = hired
    self.place = place
  }
}
