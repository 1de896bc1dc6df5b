import Domain

/// What has been and is not registered: what stands against a decision, an interruption, a move and a closure (R7.5, R7.6,
/// R8.2, R8.3).
extension UnitOfWork {
  /// Past occasions of an enrolment at which nothing is registered, the latest first.
  func unregisteredTimes(of enrolment: Enrolment.ID, before now: LocalDateTime) throws(Refusal) -> [ClientCard.Place] {
    try occasions(of: enrolment).filter { $0.occasion.isUnregistered($0.participant, at: now) }
      .map { ClientCard.Place(occasion: $0.occasion, participant: $0.participant) }
  }

  /// Those of several enrolments, the earliest first.
  func unregistered(of cases: [Enrolment], before moment: LocalDateTime) throws(Refusal) -> [Occasion] {
    var found: [Occasion] = []
    for enrolment in cases { found += try unregisteredTimes(of: enrolment.id, before: moment).map(\.occasion) }
    return found.sorted { $0.start < $1.start }
  }
}
