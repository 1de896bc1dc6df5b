import Domain

/// Gives a client the number that now holds: a real one for a reserve number, a personnummer for a samordningsnummer. The
/// old one goes on finding the person (R14.3).
public struct ReplaceNumber: Verb {
  /// A case of the client.
  public var enrolment: Enrolment.ID
  /// The client's version read (R15.3).
  public var version: Int
  /// The number that now holds.
  public var number: IdentityNumber

  /// Replaces the number.
  public init(enrolment: Enrolment.ID, version: Int, number: IdentityNumber) {
    self.enrolment = enrolment
    self.version = version
    self.number = number
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.changeDetails, for: enrolment)
    var client = try work.client(enrolment.client)
    guard number != client.details.number else {
      throw Refusal(
        .impossible, "sameNumber", "Det är numret som redan gäller.", fields: ["number": "Det gäller redan."])
    }
    if let other = try work.client(numbered: number), other.id != client.id {
      throw try taken(by: other, in: work, for: session)
    }
    let old = client.details.number
    client.version = version
    client.details.earlierNumbers.removeAll { $0 == number }
    client.details.earlierNumbers.append(old)
    client.details.number = number
    try work.settlingChains(of: [client.id], because: "Numret byttes.", by: session) { () throws(Refusal) in
      try work.update(client)
    }
    try work.trace(.clientChanged, in: enrolment, detail: ["fields": "number"], by: session)
    let message = try work.line(
      "\(number.text) gäller", ["\(old.text) hittar fortfarande hit"], of: client.id)
    try work.keepUndo(title: message, by: session)
    return message
  }

  /// The refusal where somebody else has the number, with as much of whom as the session may see.
  private func taken(by other: Client, in work: any UnitOfWork, for session: Session) throws(Refusal) -> Refusal {
    let theirs = try work.enrolments(of: other.id).first
    let isVisible = theirs.map { session.unit.covers(centre: $0.centre, district: $0.district) } ?? false
    let whom =
      isVisible
      ? "\(other.details.name.listText)\(theirs.map { ", \($0.caseNumber.text)" } ?? "")" : "någon på en annan enhet"
    return Refusal(
      .impossible, "numberTaken",
      "Numret finns redan: \(whom). Är det samma person?",
      fields: ["number": "Finns redan."])
  }
}
