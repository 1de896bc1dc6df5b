import Domain

/// A client's consents and proposals (R9).
public struct OpenConsents: Verb {
  /// The case.
  public var enrolment: Enrolment.ID

  /// The consents of `enrolment`'s client.
  public init(enrolment: Enrolment.ID) {
    self.enrolment = enrolment
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ConsentSheet {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.match, for: enrolment)
    return ConsentSheet(
      name: try work.client(enrolment.client).details.name, enrolment: enrolment,
      consents: try work.consents(of: enrolment.client).map { consent throws(Refusal) in
        ConsentSheet.Given(consent: consent, partner: try work.partner(consent.partner).content.name)
      },
      proposals: try work.clientProposals(of: enrolment.id), partners: try work.partners(),
      calendar: try work.workingCalendar(on: session.today))
  }
}
