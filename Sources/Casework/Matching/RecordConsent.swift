import Domain

/// Records a client's consent to passing information on to a partner (R9.1).
public struct RecordConsent: Verb {
  /// The case.
  public var enrolment: Enrolment.ID
  /// To whom.
  public var partner: Partner.ID
  /// What.
  public var scopes: Set<Consent.Scope>
  /// The day the client gave it.
  public var given: Day
  /// The last day it holds.
  public var until: Day

  /// A consent.
  public init(enrolment: Enrolment.ID, partner: Partner.ID, scopes: Set<Consent.Scope>, given: Day, until: Day) {
    self.enrolment = enrolment
    self.partner = partner
    self.scopes = scopes
    self.given = given
    self.until = until
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.recordConsent, for: enrolment)
    let partner = try work.partner(partner)
    let consent = Consent(
      id: .init(0), enrolment: enrolment.id, partner: partner.id, scopes: scopes, given: given, until: until, version: 1
    )
    try consent.requireValid(today: session.today)
    let added = try work.addConsent(consent)
    try work.trace(
      .consentRecorded, in: enrolment,
      detail: ["consent": "\(added.id.rawValue)", "partner": "\(partner.id.rawValue)"], by: session)
    let message = try work.line(
      "samtycke till \(partner.content.name) till och med \(until.listText(today: session.today))", of: enrolment.client
    )
    try work.keepUndo(title: message, by: session)
    return message
  }
}
