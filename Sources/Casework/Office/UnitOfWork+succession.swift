import Domain

/// The end of a home district: on the day after its last one, what it has is its successor's (R1.7).
///
/// No program runs at midnight. So the first act on or after that day, reading or writing, in whichever program, is
/// preceded by `handOverEndedDistricts`; from then on every row names the successor, and no list, permission or message
/// has to know of the change. What was so before the day follows from the referral, which keeps the old name (R10.3).
extension UnitOfWork {
  /// Hands every district over whose last day has passed, in the order of their days.
  public func handOverEndedDistricts(by session: Session) throws(Refusal) {
    let districts = try districts()
    let directory = HomeDistrictDirectory(districts)
    let due = districts.filter { $0.isDueForHandOver(on: session.today) }
    for var ended in due.sorted(by: { ($0.validTo ?? session.today, $0.id) < ($1.validTo ?? session.today, $1.id) }) {
      let successor = directory.inCharge(of: ended.id, on: session.today)
      let moved = try handOver(ended.id, to: successor)
      var author = session
      if let endedBy = ended.endedBy { author.user = endedBy }
      for id in moved.cases {
        try trace(
          .districtFollowed, in: enrolment(id),
          detail: ["from": "\(ended.id.rawValue)", "to": "\(successor.rawValue)"], by: author)
      }
      let line = "Flyttad från \(ended.name) till \(directory.name(of: successor))."
      for id in moved.tasks { try addTaskEvent(line, to: id, at: session.now, by: author.user) }
      ended.handedOver = session.today
      try update(ended)
    }
  }

  /// The session as it holds today: who worked in an ended district works in its successor.
  public func current(_ session: Session) throws(Refusal) -> Session {
    guard case .district(let own) = session.unit else { return session }
    let directory = HomeDistrictDirectory(try districts())
    let inCharge = directory.inCharge(of: own, on: session.today)
    guard inCharge != own else { return session }
    var session = session
    session.unit = .district(inCharge)
    session.unitName = directory.name(of: inCharge)
    return session
  }
}

extension HomeDistrict {
  /// Whether its last day has passed and what it had has not gone to its successor yet.
  public func isDueForHandOver(on day: Day) -> Bool {
    handedOver == nil && successor != nil && validTo.map { $0 < day } ?? false
  }
}
