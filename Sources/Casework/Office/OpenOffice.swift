import Domain

/// What the office has: districts, rooms, hours, free days, the catalogue and the versions of the form.
public struct OfficeSheet: Sendable {
  public var centres: [JobCentre]
  /// Every district that was, is and is to be, by name.
  public var districts: [HomeDistrict]
  /// Units that have nobody for what falls to them (R7.7).
  public var emptyUnits: [EmptyUnit]
  /// Every room, the closed ones too.
  public var rooms: [Room]
  public var hours: [JobCentre.ID: OfficeHours]
  /// The days that the office added and that stand, by day.
  public var freeDays: [OfficeFreeDay]
  /// The catalogue in its own order, what is withdrawn too.
  public var activities: [Activity]
  /// The newest first.
  public var forms: [AssessmentFormVersion]
  /// What days are counted by.
  public var calendar: WorkingCalendar

  /// The name of a jobbtorg.
  public func name(of centre: JobCentre.ID) -> String { centres.first { $0.id == centre }?.name ?? "" }
  /// The name of a district.
  public func name(of district: HomeDistrict.ID) -> String { districts.first { $0.id == district }?.name ?? "" }
}

/// What the office has, for the administrator (R11.2).
public struct OpenOffice: Verb {
  /// Opens what the office has.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> OfficeSheet {
    try session.require(.manageSettings)
    let centres = try work.centres()
    var hours: [JobCentre.ID: OfficeHours] = [:]
    for centre in centres { hours[centre.id] = try work.officeHours(of: centre.id) }
    return OfficeSheet(
      centres: centres, districts: try work.districts(), emptyUnits: try work.emptyUnits(on: session.today),
      rooms: try work.rooms(), hours: hours,
      freeDays: try work.freeDays().filter { $0.withdrawn == nil }, activities: try work.activities(),
      forms: try work.assessmentForms(), calendar: try work.workingCalendar(on: session.today))
  }
}
