import Domain

/// Ends a home district with a day, and says who follows it: from the day after, its cases, tasks and users are the
/// successor's; the old name goes on holding for old dates (R1.7).
public struct EndDistrict: Verb {
  /// The district.
  public var district: HomeDistrict.ID
  /// The last day on which its name holds.
  public var lastDay: Day
  /// The district that takes over on the day after.
  public var successor: HomeDistrict.ID

  /// Ends a district.
  public init(district: HomeDistrict.ID, lastDay: Day, successor: HomeDistrict.ID) {
    self.district = district
    self.lastDay = lastDay
    self.successor = successor
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.manageSettings)
    let before = try work.district(district)
    let follower = try work.district(successor)
    var ending = before
    ending.validTo = lastDay
    ending.successor = follower.id
    ending.endedBy = session.user
    try work.require(.district(.init(before: before, after: ending)), at: session.now)
    try work.update(ending)
    try work.trace(
      .officeChanged,
      detail: [
        "district": "\(ending.id.rawValue)", "to": lastDay.iso, "successor": "\(follower.id.rawValue)",
      ], by: session)
    var title = ActLine("\(ending.name) gäller till \(lastDay.iso), sedan \(follower.name)")
    try work.keepUndo(title: title, by: session)
    let extent = try work.extent(of: ending.id)
    let words =
      "\(extent.cases.counted("öppet ärende", "öppna ärenden")), \(extent.tasks.counted("uppgift", "uppgifter")) "
      + "och \(extent.users) användare"
    if extent != (0, 0, 0) { title.note = "Då går det den har dit: i dag \(words)." }
    return title
  }
}
