import Domain

/// Adds an activity to the catalogue, or changes one (R5.2). Plans that hold it keep what was written.
public struct SaveActivity: Verb {
  /// The activity as it is to be; the key 0 adds one.
  public var activity: Activity

  /// An activity.
  public init(_ activity: Activity) { self.activity = activity }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.manageSettings)
    var saved = activity
    saved.name = try activity.name.officeName()
    saved.provider = try activity.provider.officeName(field: "provider")
    let all = try work.activities()
    let before = all.first { $0.id == saved.id }
    saved.withdrawn = before?.withdrawn
    guard before != nil || saved.id.rawValue == 0 else {
      throw Refusal(.notFound, "unknownActivity", "Aktiviteten finns inte längre.")
    }
    try work.require(.activity(.init(before: before, after: saved)), at: session.now)
    if before == nil { saved = try work.add(saved) } else { try work.update(saved) }
    try work.trace(.officeChanged, detail: ["activity": "\(saved.id.rawValue)"], by: session)
    let title = ActLine("i utbudet", [saved.providerKind.label], of: saved.name)
    try work.keepUndo(title: title, by: session)
    return title
  }
}
