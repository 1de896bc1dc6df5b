import Domain

/// Every partner, by name (R9.1).
public struct ListPartners: Verb {
  /// Lists the partners.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [Partner] {
    try session.require(.match)
    return try work.partners()
  }
}
