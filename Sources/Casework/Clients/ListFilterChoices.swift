import Domain

/// The districts and coaches that lists can be cut by.
public struct ListFilterChoices: Verb {
  /// The choices of the session's unit.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> FilterChoices {
    try session.require(.seeCases)
    let districts = try work.districts().filter { district in
      district.isValid(on: session.today)
        && session.unit.covers(centre: district.centre(on: session.today), district: district.id)
    }
    return FilterChoices(districts: districts, coaches: try ListCoaches().run(in: work, by: session))
  }
}
