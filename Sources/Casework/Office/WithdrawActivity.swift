import Domain

/// Takes an activity out of the catalogue from today, or offers it again; plans and sessions that hold it keep it (R5.2).
public struct WithdrawActivity: Verb {
  /// The activity.
  public var activity: Activity.ID
  /// Whether it is offered again.
  public var isOffered: Bool

  /// Withdraws an activity.
  public init(activity: Activity.ID, isOffered: Bool = false) {
    self.activity = activity
    self.isOffered = isOffered
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.manageSettings)
    guard let before = try work.activities().first(where: { $0.id == activity }) else {
      throw Refusal(.notFound, "unknownActivity", "Aktiviteten finns inte längre.")
    }
    guard before.isOffered(on: session.today) != isOffered else {
      throw Refusal(.impossible, "settingSame", "Det är redan så.")
    }
    var changed = before
    changed.withdrawn = isOffered ? nil : session.today
    try work.require(.activity(.init(before: before, after: changed)), at: session.now)
    try work.update(changed)
    try work.trace(
      .officeChanged, detail: ["activity": "\(changed.id.rawValue)", "offered": isOffered ? "1" : "0"], by: session)
    let title = ActLine(isOffered ? "erbjuds igen" : "erbjuds inte längre", of: changed.name)
    try work.keepUndo(title: title, by: session)
    return title
  }
}
