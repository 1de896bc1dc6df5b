import Domain

/// Puts a case's client beside the one who has a number, for a look before they are joined (R14.3). Opening the other is
/// logged (R12.1).
public struct CompareClients: Verb {
  /// A case of the client who may go into the other.
  public var enrolment: Enrolment.ID
  /// The number that holds.
  public var number: IdentityNumber

  /// Compares the case's client with who has `number`.
  public init(enrolment: Enrolment.ID, number: IdentityNumber) {
    self.enrolment = enrolment
    self.number = number
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ClientComparison {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.changeDetails, for: enrolment)
    guard let other = try work.client(numbered: number), other.id != enrolment.client else {
      throw Refusal(.notFound, "numberFree", "Ingen annan klient har det numret.")
    }
    let kept = try work.side(of: other.id)
    try session.requireSight(of: kept)
    if let newest = kept.cases.first { try work.trace(.cardOpened, in: newest.enrolment, by: session) }
    return ClientComparison(enrolment: enrolment.id, merged: try work.side(of: enrolment.client), kept: kept)
  }
}

extension UnitOfWork {
  /// A client with its cases.
  func side(of client: Client.ID) throws(Refusal) -> ClientComparison.Side {
    let centres = try centres()
    return ClientComparison.Side(
      client: try self.client(client),
      cases: try enrolments(of: client).map { enrolment in
        .init(enrolment: enrolment, centreName: centres.first { $0.id == enrolment.centre }?.name ?? "–")
      })
  }
}

extension Session {
  /// Refuses a client none of whose cases the unit has: a look needs one (R11.2).
  func requireSight(of side: ClientComparison.Side) throws(Refusal) {
    guard
      side.cases.isEmpty
        || side.cases.contains(where: { unit.covers(centre: $0.enrolment.centre, district: $0.enrolment.district) })
    else {
      throw Refusal(
        .notPermitted, "otherUnit",
        "Den som har numret hör till en annan enhet. Sammanför gör den som får se båda, till exempel stadsdelens "
          + "handläggare.")
    }
  }
}
