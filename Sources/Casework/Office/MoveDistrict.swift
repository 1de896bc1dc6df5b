import Domain

/// Lets a home district belong to another jobbtorg from a coming day on: who is referred from then on comes there, who is
/// enrolled stays until moved (R1.7).
public struct MoveDistrict: Verb {
  /// The district.
  public var district: HomeDistrict.ID
  /// Its jobbtorg from then on.
  public var centre: JobCentre.ID
  /// The first day.
  public var from: Day

  /// Moves a district.
  public init(district: HomeDistrict.ID, to centre: JobCentre.ID, from: Day) {
    self.district = district
    self.centre = centre
    self.from = from
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.manageSettings)
    let before = try work.district(district)
    let place = try work.centre(centre)
    var moved = before
    moved.moves.removeAll { $0.from == from }
    moved.moves.append(HomeDistrict.Move(to: place.id, from: from))
    moved.moves.sort { $0.from < $1.from }
    // One that stands on that day is another move that it would be put in the place of.
    var rest = before
    rest.moves.removeAll { $0.from == from }
    try work.require(.district(.init(before: rest, after: moved)), at: session.now)
    try work.update(moved)
    try work.trace(
      .officeChanged,
      detail: ["district": "\(moved.id.rawValue)", "centre": "\(place.id.rawValue)", "from": from.iso], by: session)
    let title = ActLine("\(moved.name) hör till \(place.name) från \(from.iso)")
    try work.keepUndo(title: title, by: session)
    return title
  }
}
