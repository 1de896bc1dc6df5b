import Domain

/// Adds a home district from a coming day on (R1.7).
public struct AddDistrict: Verb {
  /// The name.
  public var name: String
  /// The jobbtorg of its area.
  public var centre: JobCentre.ID
  /// The first day.
  public var validFrom: Day

  /// A district.
  public init(name: String, centre: JobCentre.ID, validFrom: Day) {
    self.name = name
    self.centre = centre
    self.validFrom = validFrom
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.manageSettings)
    let name = try name.officeName()
    let place = try work.centre(centre)
    let new = HomeDistrict(id: .init(0), name: name, centre: place.id, validFrom: validFrom)
    try work.require(.district(.init(before: nil, after: new)), at: session.now)
    let added = try work.add(new)
    try work.trace(.officeChanged, detail: ["district": "\(added.id.rawValue)", "from": validFrom.iso], by: session)
    let title = ActLine("\(name) hör till \(place.name) från \(validFrom.iso)")
    try work.keepUndo(title: title, by: session)
    return title
  }
}
