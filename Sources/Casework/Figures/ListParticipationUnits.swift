import Domain

/// The units whose participation the session can choose: the own unit, and at a jobbtorg the districts of its area (R11.2).
public struct ListParticipationUnits: Verb {
  /// Lists them.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [ReportUnit] {
    try session.require(.seeRowsBehindFigures)
    let own = ReportUnit(unit: session.unit, name: session.unitName)
    guard case .centre(let centre) = session.unit else { return [own] }
    return [own]
      + (try work.districts()).filter { $0.centre == centre && $0.isValid(on: session.today) }.map {
        ReportUnit(unit: .district($0.id), name: $0.name)
      }
  }
}
