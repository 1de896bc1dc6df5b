import Domain

/// Fills a new register with its reference data, form, catalogue and partners, and its first administrator.
public struct MakeRegister: Verb {
  /// Jobbtorg, districts, rooms, hours, settings (R1.7).
  public var reference: ReferenceData
  /// The assessment form (R4.2).
  public var form: AssessmentForm
  /// The catalogue (R5.2).
  public var catalogue: [ActivityCatalogueItem]
  /// The partners (R9.1).
  public var partners: [Partner.Content]
  /// The administrator's account name.
  public var administrator: String

  /// A new register.
  public init(
    reference: ReferenceData, form: AssessmentForm, catalogue: [ActivityCatalogueItem], partners: [Partner.Content],
    administrator: String
  ) {
    self.reference = reference
    self.form = form
    self.catalogue = catalogue
    self.partners = partners
    self.administrator = administrator
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> User {
    guard try work.users().isEmpty else {
      throw Refusal(.impossible, "alreadyMade", "Registret är redan iordninggjort.")
    }
    try work.load(reference: reference, form: form, catalogue: catalogue)
    for partner in partners { _ = try work.addPartner(partner) }
    let user = try work.addUser(
      name: administrator, fullName: administrator, assignments: [.init(role: .administrator, unit: .city)])
    // Districts that had ended before have nothing to hand over; said now, nobody's first act has to write it.
    try work.handOverEndedDistricts(by: session)
    try work.trace(.registerMade, detail: ["administrator": "\(user.id.rawValue)"], by: session)
    return user
  }
}
