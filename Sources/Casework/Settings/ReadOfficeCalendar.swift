import Domain

/// The calendar of the session's office and what it promises: what dates in lists and date fields are counted by.
public struct ReadOfficeCalendar: Verb {
  /// The calendar as of today.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> OfficeCalendar {
    let unit: Unit
    switch session.unit {
    case .district(let id):
      unit = try work.districts().first { $0.id == id }.map { .centre($0.centre(on: session.today)) } ?? .city
    case .centre, .city: unit = session.unit
    }
    return OfficeCalendar(
      calendar: try work.workingCalendar(on: session.today), settings: try work.settings(), unit: unit,
      freeDays: try work.freeDays())
  }
}
