import Domain

/// Adds a room of a jobbtorg, or changes its name, its places, or whether it can be booked (R3.3).
public struct SaveRoom: Verb {
  /// The room; nil adds one.
  public var room: Room.ID?
  /// Where it lies; a room stays where it is.
  public var centre: JobCentre.ID
  /// "rum 4".
  public var name: String
  /// How many clients it holds.
  public var places: Int
  /// Whether it can be booked.
  public var isOpen: Bool

  /// A room.
  public init(room: Room.ID? = nil, centre: JobCentre.ID, name: String, places: Int, isOpen: Bool = true) {
    self.room = room
    self.centre = centre
    self.name = name
    self.places = places
    self.isOpen = isOpen
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.manageSettings)
    let place = try work.centre(centre)
    let name = try name.officeName()
    let before = try room.map { id throws(Refusal) in
      guard let before = try work.rooms().first(where: { $0.id == id && $0.centre == place.id }) else {
        throw Refusal(.notFound, "unknownRoom", "Lokalen finns inte längre.")
      }
      return before
    }
    var saved = before ?? Room(id: .init(0), name: name, centre: place.id, places: places, isOpen: isOpen)
    (saved.name, saved.places, saved.isOpen) = (name, places, isOpen)
    try work.require(.room(.init(before: before, after: saved)), at: session.now)
    if before == nil { saved = try work.add(saved) } else { try work.update(saved) }
    try work.trace(
      .officeChanged,
      detail: ["room": "\(saved.id.rawValue)", "places": "\(places)", "open": isOpen ? "1" : "0"], by: session)
    let title = ActLine(places.counted("plats", "platser"), isOpen ? [] : ["stängd"], of: "\(name), \(place.name)")
    try work.keepUndo(title: title, by: session)
    return title
  }
}
