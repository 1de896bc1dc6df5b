import Domain

/// Changes when a jobbtorg can be booked in a week, from now on; no booked time may be left outside (R3.3).
public struct SetOfficeHours: Verb {
  /// The jobbtorg.
  public var centre: JobCentre.ID
  /// Its hours.
  public var hours: OfficeHours

  /// Office hours.
  public init(centre: JobCentre.ID, hours: OfficeHours) {
    self.centre = centre
    self.hours = hours
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.manageSettings)
    let place = try work.centre(centre)
    let before = try work.officeHours(of: place.id)
    try work.require(
      .hours(.init(before: .init(centre: place.id, hours: before), after: .init(centre: place.id, hours: hours))),
      at: session.now)
    try work.set(hours, of: place.id)
    try work.trace(.officeChanged, detail: ["hours": "\(place.id.rawValue)"], by: session)
    let title = ActLine("nya tider", of: place.name)
    try work.keepUndo(title: title, by: session)
    return title
  }
}
