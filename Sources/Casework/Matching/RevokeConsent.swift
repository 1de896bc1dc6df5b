import Domain

/// Records that a client took a consent back: from that day nothing is passed on (R9.1).
public struct RevokeConsent: Verb {
  /// The consent.
  public var consent: Consent.ID
  /// The version read (R15.3).
  public var version: Int

  /// Takes `consent` back.
  public init(consent: Consent.ID, version: Int) {
    self.consent = consent
    self.version = version
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    var consent = try work.consent(consent)
    let enrolment = try work.enrolment(consent.enrolment)
    try session.require(.recordConsent, for: enrolment)
    guard consent.revoked == nil else {
      throw Refusal(.impossible, "revoked", "Samtycket är redan återkallat.")
    }
    consent.revoked = session.today
    consent.version = version
    try work.update(consent)
    try work.trace(.consentRevoked, in: enrolment, detail: ["consent": "\(consent.id.rawValue)"], by: session)
    let partner = try work.partner(consent.partner).content.name
    let message = try work.line("samtycket till \(partner) är återkallat", of: enrolment.client)
    try work.keepUndo(title: message, by: session)
    return message
  }
}
