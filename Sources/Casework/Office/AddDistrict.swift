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
    try SettingKey.requireComing(validFrom, today: session.today)
    let place = try work.centre(centre)
    let same = try work.districts().filter { $0.name.isSameName(as: name) }
    if let other = same.first(where: { $0.validTo.map { validFrom <= $0 } ?? true }) {
      let words =
        other.validTo.map { "\(other.name) gäller till \($0.iso)." } ?? "\(other.name) finns redan."
      throw Refusal(.impossible, "districtThere", words, fields: ["name": words])
    }
    let added = try work.add(
      HomeDistrict(id: .init(0), name: name, centre: place.id, validFrom: validFrom))
    try work.trace(.officeChanged, detail: ["district": "\(added.id.rawValue)", "from": validFrom.iso], by: session)
    let title = ActLine("\(name) hör till \(place.name) från \(validFrom.iso)")
    try work.keepUndo(title: title, by: session)
    return title
  }
}
