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
    guard (1...500).contains(places) else {
      throw Refusal(.invalid, "places", "Ange platser, 1–500.", fields: ["places": "Ange platser, 1–500."])
    }
    let rooms = try work.rooms()
    let isTaken = rooms.contains {
      $0.centre == place.id && $0.id != room && $0.name.isSameName(as: name)
    }
    if isTaken {
      throw Refusal(
        .impossible, "roomThere", "\(place.name) har redan \(name).", fields: ["name": "Finns redan på \(place.name)."])
    }
    let saved: Room
    if let room {
      guard var changed = rooms.first(where: { $0.id == room && $0.centre == place.id }) else {
        throw Refusal(.notFound, "unknownRoom", "Lokalen finns inte längre.")
      }
      (changed.name, changed.places, changed.isOpen) = (name, places, isOpen)
      let booked = try work.coming(at: place.id, from: session.now).filter {
        $0.room == room && (!isOpen || ($0.isGroup && $0.places > places))
      }
      guard booked.isEmpty else {
        let words = "\(booked.bookedWords) där. Boka om först."
        throw Refusal(.occupied, "roomBooked", words, fields: [isOpen ? "places" : "open": words])
      }
      try work.update(changed)
      saved = changed
    } else {
      saved = try work.add(Room(id: .init(0), name: name, centre: place.id, places: places, isOpen: isOpen))
    }
    try work.trace(
      .officeChanged,
      detail: ["room": "\(saved.id.rawValue)", "places": "\(places)", "open": isOpen ? "1" : "0"], by: session)
    let title = ActLine(places.counted("plats", "platser"), isOpen ? [] : ["stängd"], of: "\(name), \(place.name)")
    try work.keepUndo(title: title, by: session)
    return title
  }
}
