import Domain

/// The units whose figures the session may see: the city's jobbtorg and districts for those who work for the city, else
/// the own unit (R10.1, R11.2).
public struct ListReportUnits: Verb {
  /// Lists the units.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [ReportUnit] {
    try session.require(.seeFigures)
    let own = ReportUnit(unit: session.unit, name: session.unitName)
    guard session.unit == .city else { return [own] }
    return [own] + (try work.centres()).map { ReportUnit(unit: .centre($0.id), name: $0.name) }
      + (try work.districts()).filter { $0.isValid(on: session.today) }.map {
        ReportUnit(unit: .district($0.id), name: $0.name)
      }
  }
}
