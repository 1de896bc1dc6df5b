import Domain

/// A client of the unit beside an opening: how they fit, and whether they may be proposed. What a match needs, no more
/// (R11.2).
public struct Candidate: Hashable, Sendable, Identifiable {
  /// The case.
  public var id: Enrolment.ID
  /// The client's name.
  public var name: PersonName
  /// The case number.
  public var caseNumber: CaseNumber
  /// The coach to speak with.
  public var coachName: String?
  /// How to reach the client.
  public var phone: String?
  /// Requirement by requirement.
  public var match: OpeningMatch
  /// What is missing of consent to pass the client's data on to the employer; nil when nothing is (R9.1).
  public var consentLack: String?
  /// What came of the proposal for this opening that stands; nil where there is none.
  public var outcome: ProposalOutcome?
  /// Where the row lies in the list.
  public var place: PageKey?

  /// A candidate.
  public init(
    id: Enrolment.ID, name: PersonName, caseNumber: CaseNumber, coachName: String?, phone: String?,
    match: OpeningMatch, consentLack: String?, outcome: ProposalOutcome?, place: PageKey? = nil
  ) {
    self.id = id
    self.name = name
    self.caseNumber = caseNumber
    self.coachName = coachName
    self.phone = phone
    self.match = match
    self.consentLack = consentLack
    self.outcome = outcome
    self.place = place
  }
}
