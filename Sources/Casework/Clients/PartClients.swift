import Domain

/// Parts two clients that were joined by mistake: the cases that went along go back, with their number and details, and so
/// do those that came since by a referral of that number; what else has come stays (R14.3). What was made in those cases while
/// they were one shows nothing (R7.5).
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

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.changeDetails, for: enrolment)
    guard let merge = try work.merges(into: enrolment.client).last, merge.id == self.merge else {
      throw Refusal(.conflict, "changed", "De är redan delade, eller så har någon sammanfört fler. Läs kortet på nytt.")
    }
    let came = try work.casesSince(merge).map(\.caseNumber.text)
    var following: [String] = []
    try work.settlingChains(of: [merge.kept], because: "Klienterna delades.", by: session) { () throws(Refusal) in
      following = try work.part(merge, in: enrolment.id, by: session)
    }
    for client in [merge.kept, merge.merged] {
      if let newest = try work.enrolments(of: client).first {
        try work.trace(.clientsParted, in: newest, detail: ["merge": "\(merge.id.rawValue)"], by: session)
      }
    }
    let theirs = merge.mergedDetails.number.text
    // A referral may have said how to reach them, while they were one.
    let along =
      came.isEmpty
      ? nil
      : "\(came.joined(separator: ", ")), som kom efteråt, är nu \(theirs)s. Läs båda korten: stämmer telefon och adress?"
    var message = ActLine("\(merge.keptBefore.number.text) och \(theirs) är två klienter igen", note: along)
    try work.keepUndo(title: message, by: session)
    message.add(following)
    return message
  }
}
