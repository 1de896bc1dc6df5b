import Domain

/// The search that registering by hand starts with: who has this number, and is anything open (R1.8)? Of whom the unit has
/// no case it says no more than that there is one (R11.2), and nothing where protection lies on them (R11.4). Logged, with
/// whom it found (R12.1).
public struct FindByNumber: Verb {
  /// The number.
  public var number: IdentityNumber

  /// Finds `number`.
  public init(number: IdentityNumber) {
    self.number = number
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> KnownPerson? {
    try session.require(.registerReferral)
    guard let client = try work.client(numbered: number) else {
      try work.trace(.searchEnded, detail: ["hits": "0"], by: session)
      return nil
    }
    let cases = try work.enrolments(of: client.id)
    try work.trace(.searchEnded, in: cases.first, detail: ["hits": "1"], by: session)
    let open = try work.openEnrolment(of: client.id)
    let isOwn = cases.contains { session.unit.covers(centre: $0.centre, district: $0.district) }
    guard isOwn || client.protection == nil else { return nil }
    let covers = open.map { session.unit.covers(centre: $0.centre, district: $0.district) } ?? isOwn
    return KnownPerson(client: isOwn ? client : nil, open: open, isVisible: covers)
  }
}
