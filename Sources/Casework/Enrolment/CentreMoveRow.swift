import Domain

/// A move between jobbtorg as both sides see it: who, when, from where, where to and why (R1.7).
public struct CentreMoveRow: Hashable, Sendable, Identifiable {
  /// The move.
  public var move: CentreMove
  /// The client's name.
  public var name: PersonName
  /// The case number.
  public var caseNumber: CaseNumber
  /// The jobbtorg that it left.
  public var fromName: String
  /// The jobbtorg that it went to.
  public var toName: String
  /// Who moved it.
  public var byName: String
  /// Whether the session may open the case as it stands now.
  public var isVisible: Bool

  public var id: CentreMove.ID { move.id }

  /// A move in words.
  init(_ move: CentreMove, in work: any UnitOfWork, by session: Session) throws(Refusal) {
    let enrolment = try work.enrolment(move.enrolment)
    let centres = try work.centres()
    func name(_ id: JobCentre.ID) -> String { centres.first { $0.id == id }?.name ?? "–" }
    self.move = move
    self.name = try work.client(enrolment.client).details.name
    caseNumber = enrolment.caseNumber
    (fromName, toName) = (name(move.from), name(move.to))
    byName = try work.user(move.by).fullName
    isVisible = session.unit.covers(centre: enrolment.centre, district: enrolment.district)
  }
}
