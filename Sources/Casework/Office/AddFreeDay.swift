import Domain

/// Adds a coming day on which every jobbtorg is closed (R2.2). First times that are promised already keep their day, and
/// nothing may be booked on it.
public struct AddFreeDay: Verb {
  /// The day.
  public var day: Day
  /// What it is called: "Planeringsdag".
  public var name: String

  /// A free day.
  public init(day: Day, name: String) {
    self.day = day
    self.name = name
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.manageSettings)
    let name = try name.officeName()
    let free = OfficeFreeDay(day: day, name: name, decided: session.today)
    try work.require(.freeDay(.init(before: nil, after: free)), at: session.now)
    try work.save(free)
    try work.trace(.officeChanged, detail: ["freeDay": day.iso], by: session)
    let title = ActLine("\(day.iso) är ledig: \(name)")
    try work.keepUndo(title: title, by: session)
    return title
  }
}
