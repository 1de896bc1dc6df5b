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
    if all.contains(where: {
      $0.id != saved.id && $0.name.isSameName(as: saved.name)
    }) {
      throw Refusal(
        .impossible, "activityThere", "\(saved.name) finns redan i utbudet.", fields: ["name": "Finns redan."])
    }
    guard (0...168).contains(saved.usualHours) else {
      throw Refusal(.invalid, "hours", "Ange timmar, 0–168.", fields: ["hours": "Ange timmar, 0–168."])
    }
    guard saved.places.map({ (1...500).contains($0) }) ?? true else {
      throw Refusal(
        .invalid, "places", "Ange platser, 1–500, eller inget.", fields: ["places": "Ange 1–500, eller inget."])
    }
    if let from = saved.contractFrom, let to = saved.contractTo, to < from {
      throw Refusal(
        .invalid, "contract", "Avtalet slutar före det börjar.", fields: ["contractTo": "Före avtalets första dag."])
    }
    if saved.id.rawValue == 0 {
      saved.withdrawn = nil
      saved = try work.add(saved)
    } else {
      guard let before = all.first(where: { $0.id == saved.id }) else {
        throw Refusal(.notFound, "unknownActivity", "Aktiviteten finns inte längre.")
      }
      saved.withdrawn = before.withdrawn
      try work.update(saved)
    }
    try work.trace(.officeChanged, detail: ["activity": "\(saved.id.rawValue)"], by: session)
    let title = ActLine("i utbudet", [saved.providerKind.label], of: saved.name)
    try work.keepUndo(title: title, by: session)
    return title
  }
}
