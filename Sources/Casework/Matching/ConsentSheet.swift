import Domain

/// A client's consents and proposals, with what the form of a new consent chooses from.
public struct ConsentSheet: Hashable, Sendable {
  /// A consent with the partner's name.
  public struct Given: Hashable, Sendable {
    /// The consent.
    public var consent: Consent
    /// To whom.
    public var partner: String

    /// A consent.
    public init(consent: Consent, partner: String) {
      self.consent = consent
      self.partner = partner
    }
  }

  /// The client's name.
  public var name: PersonName
  /// The case.
  public var enrolment: Enrolment
  /// The client's consents, newest first.
  public var consents: [Given]
  /// What the client was proposed for in this case, newest first.
  public var proposals: [ClientProposal]
  /// The partners, by name.
  public var partners: [Partner]
  /// What dates are counted by.
  public var calendar: WorkingCalendar

  /// A sheet.
  public init(
    name: PersonName, enrolment: Enrolment, consents: [Given], proposals: [ClientProposal], partners: [Partner],
    calendar: WorkingCalendar
  ) {
    self.name = name
    self.enrolment = enrolment
    self.consents = consents
    self.proposals = proposals
    self.partners = partners
    self.calendar = calendar
  }
}
