import Domain

/// Parts two clients that were joined by mistake: the cases that went along go back, with their number and details; what
/// has come since stays (R14.3).
public struct PartClients: Verb {
  /// A case of the standing client.
  public var enrolment: Enrolment.ID
  /// The merge; the last one of the client.
  public var merge: ClientMerge.ID

  /// Parts the two of `merge`.
  public init(enrolment: Enrolment.ID, merge: ClientMerge.ID) {
    self.enrolment = enrolment
    self.merge = merge
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> String {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.changeDetails, for: enrolment)
    guard let merge = try work.merges(into: enrolment.client).last, merge.id == self.merge else {
      throw Refusal(.conflict, "changed", "De är redan delade, eller så har någon sammanfört fler. Läs kortet på nytt.")
    }
    try work.settlingChains(of: [merge.kept], because: "Klienterna delades.", by: session) { () throws(Refusal) in
      try work.part(merge, leaving: merge.parted(from: work.client(merge.kept).details), in: enrolment.id)
    }
    for client in [merge.kept, merge.merged] {
      if let newest = try work.enrolments(of: client).first {
        try work.trace(.clientsParted, in: newest, detail: ["merge": "\(merge.id.rawValue)"], by: session)
      }
    }
    let message = "\(merge.keptBefore.number.text) och \(merge.mergedDetails.number.text) är två klienter igen."
    try work.keepUndo(title: message, by: session)
    return message
  }
}
