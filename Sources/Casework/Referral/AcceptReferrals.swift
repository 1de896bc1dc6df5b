import Domain

/// The jobbtorg takes on referrals that came in (R1.2). One step to undo, however many.
public struct AcceptReferrals: Verb {
  /// The enrolments that arose with them.
  public var enrolments: [Enrolment.ID]

  /// Accepts.
  public init(enrolments: [Enrolment.ID]) {
    self.enrolments = enrolments
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    var accepted: [Enrolment] = []
    for id in enrolments {
      let enrolment = try work.enrolment(id)
      try session.require(.decideReferral, for: enrolment)
      if try work.acceptReferral(of: enrolment, by: session) { accepted.append(enrolment) }
    }
    guard let first = accepted.first else {
      throw Refusal(.impossible, "notUndecided", "Det finns inget att ta ställning till: remissen är redan avgjord.")
    }
    let message =
      accepted.count == 1
      ? try work.line("remissen antagen", of: first.client)
      : ActLine("\(accepted.count) remisser antagna")
    try work.keepUndo(title: message, by: session)
    return message
  }
}

extension UnitOfWork {
  /// Takes a referral on where nobody has decided on it yet; whether it was so. Who gives a first time does it, too.
  func acceptReferral(of enrolment: Enrolment, by session: Session) throws(Refusal) -> Bool {
    var referral = try referral(enrolment.referral)
    guard enrolment.isOpen, referral.state.isUndecided else { return false }
    referral.state = .accepted
    try update(referral)
    try trace(.referralAccepted, in: enrolment, by: session)
    return true
  }
}
