import Domain

/// Takes a coming free day of the office back; what was promised while it stood keeps its day (R2.2).
public struct RemoveFreeDay: Verb {
  /// The day.
  public var day: Day

  /// Takes a free day back.
  public init(day: Day) { self.day = day }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.manageSettings)
    guard let before = try work.freeDays().first(where: { $0.day == day && $0.withdrawn == nil }) else {
      throw Refusal(.notFound, "noFreeDay", "Dagen är inte tillagd som ledig.")
    }
    var free = before
    free.withdrawn = session.today
    try work.require(.freeDay(.init(before: before, after: free)), at: session.now)
    try work.save(free)
    try work.trace(.officeChanged, detail: ["freeDay": day.iso, "withdrawn": "1"], by: session)
    let title = ActLine("\(day.iso) är arbetsdag igen")
    try work.keepUndo(title: title, by: session)
    return title
  }
}
