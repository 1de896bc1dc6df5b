import Domain

/// Joins a case's client with the one whose number holds, after the side-by-side look; every case goes along and both
/// numbers find the person (R14.3). Undone the same day with å, and parted later by `PartClients`.
public struct MergeClients: Verb {
  /// What was looked at; the versions of both are those read (R15.3).
  public var comparison: ClientComparison
  /// The details that hold as the client has them who goes into the other.
  public var taking: Set<ClientMerge.Field>
  /// How one knows that they are one person.
  public var reason: String

  /// Joins the two of `comparison`.
  public init(_ comparison: ClientComparison, taking: Set<ClientMerge.Field>, reason: String) {
    self.comparison = comparison
    self.taking = taking
    self.reason = reason
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let enrolment = try work.enrolment(comparison.enrolment)
    try session.require(.changeDetails, for: enrolment)
    let changed = Refusal(
      .conflict, "changed", "Någon annan har ändrat uppgifterna sedan du jämförde. Jämför på nytt.")
    // Whoever was joined meanwhile has neither a case nor a number left to look at.
    for side in [comparison.merged, comparison.kept] {
      guard try !work.enrolments(of: side.client.id).isEmpty else { throw changed }
    }
    let merged = try work.side(of: comparison.merged.client.id)
    let kept = try work.side(of: comparison.kept.client.id)
    try session.requireSight(of: kept)
    guard merged.client == comparison.merged.client, kept.client == comparison.kept.client else { throw changed }
    try ClientMerge.require((merged.client, merged.open), into: (kept.client, kept.open))
    guard let reason = try TextFilter.accepted(reason, maxLength: 500) else {
      throw Refusal(
        .invalid, "reasonMissing", "Skriv hur du vet att det är samma person.",
        fields: ["reason": "Skriv hur du vet det."])
    }
    var merge = ClientMerge(
      id: .init(0), of: merged.client, into: kept.client, taking: taking, reason: reason, at: session.now,
      by: session.user)
    try work.settlingChains(
      of: [merged.client.id, kept.client.id], because: "Klienterna fördes samman.", by: session
    ) { () throws(Refusal) in
      merge = try work.addMerge(merge, in: enrolment.id)
    }
    for item in [merged, kept] {
      if let newest = item.cases.first {
        try work.trace(
          .clientsMerged, in: work.enrolment(newest.enrolment.id), detail: ["merge": "\(merge.id.rawValue)"],
          by: session)
      }
    }
    let message = try work.line(
      "sammanförd", ["\(merge.keptAfter.number.text) gäller och \(merge.mergedDetails.number.text) hittar hit"],
      of: merge.kept)
    try work.keepUndo(title: message, by: session)
    return message
  }
}
