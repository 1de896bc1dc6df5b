import Domain

/// Every home district with its names of old, so that a source's name for one can be looked up as of its day (R1.7).
public struct ReadDistricts: Verb {
  /// All of them, whichever unit asks: a refusal of an old name has to know its successor.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> HomeDistrictDirectory {
    try session.require(.registerReferral)
    return HomeDistrictDirectory(try work.districts())
  }
}
