import Domain

/// The search that registering by hand starts with: who has this number, and is anything open (R1.8)?
public struct FindByNumber: Verb {
  /// The number.
  public var number: IdentityNumber

  /// Finds `number`.
  public init(number: IdentityNumber) {
    self.number = number
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> KnownPerson? {
    try session.require(.registerReferral)
    guard let client = try work.client(numbered: number) else { return nil }
    let open = try work.openEnrolment(of: client.id)
    let covers = open.map { session.unit.covers(centre: $0.centre, district: $0.district) } ?? true
    return KnownPerson(client: client, open: open, isVisible: covers)
  }
}
