import Domain

/// Logs that a search ended: how many hits, and which was opened; never what was typed (R12.1).
public struct EndSearch: Verb {
  /// How many hits.
  public var hits: Int
  /// Which was opened, nil when the field was left.
  public var opened: Enrolment.ID?

  /// A search that ended.
  public init(hits: Int, opened: Enrolment.ID? = nil) {
    self.hits = hits
    self.opened = opened
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) {
    try session.require(.seeCases)
    let enrolment = try opened.map { id throws(Refusal) in try work.enrolment(id) }
    try work.trace(.searchEnded, in: enrolment, detail: ["hits": "\(hits)"], by: session)
  }
}
