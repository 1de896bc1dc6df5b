/// A stadsdel as home district of clients: decides the jobbtorg, and holds its name from one day to another (R1.7).
public struct HomeDistrict: Hashable, Codable, Sendable {
  public typealias ID = Identifier<HomeDistrict>

  /// That it belongs to another jobbtorg from a day on.
  public struct Move: Hashable, Codable, Sendable {
    public var centre: JobCentre.ID
    public var from: Day

    /// Another jobbtorg from a day on.
    public init(to centre: JobCentre.ID, from: Day) {
      self.centre = centre
      self.from = from
    }
  }

  /// The key in the register.
  public var id: ID
  /// "Hässelby-Vällingby".
  public var name: String
  /// The jobbtorg of the district's area when the name began to hold.
  public var centre: JobCentre.ID
  /// The jobbtorg that it was moved to since, by day.
  public var moves: [Move]
  /// The first day on which the name holds.
  public var validFrom: Day
  /// The last day on which the name holds, nil while it does.
  public var validTo: Day?
  /// The district that took over after `validTo`.
  public var successor: ID?
  /// Who ended it, nil where it came so with the reference data.
  public var endedBy: User.ID?
  /// The day on which its cases, tasks and users went to the successor; nil before.
  public var handedOver: Day?

  /// A home district as stored.
  public init(
    id: ID, name: String, centre: JobCentre.ID, validFrom: Day, validTo: Day? = nil, successor: ID? = nil,
    moves: [Move] = [], endedBy: User.ID? = nil, handedOver: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.centre = centre
    self.validFrom = validFrom
    self.validTo = validTo
    self.successor = successor
    self.moves = moves
    self.endedBy = endedBy
    self.handedOver = handedOver
  }

  /// The jobbtorg of its area on `day`: who is referred then comes there.
  public func centre(on day: Day) -> JobCentre.ID {
    moves.filter { $0.from <= day }.max { $0.from < $1.from }?.centre ?? centre
  }

  /// Whether the district exists under this name on `day`.
  public func isValid(on day: Day) -> Bool { validFrom <= day && (validTo.map { day <= $0 } ?? true) }
}
