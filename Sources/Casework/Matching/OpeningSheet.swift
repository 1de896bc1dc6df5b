import Domain

/// An opening's page: what it asks for, and who was proposed.
public struct OpeningSheet: Hashable, Sendable {
  /// A proposal as the session may see it.
  public struct Row: Hashable, Sendable, Identifiable {
    /// The proposal's key.
    public var id: Proposal.ID { proposal.id }
    /// The proposal; without its reasons where the case is another unit's.
    public var proposal: Proposal
    /// Who, nil where the case is another unit's (R11.2).
    public var name: PersonName?
    /// The case's jobbtorg.
    public var centreName: String
    /// Who proposed.
    public var byName: String

    /// A proposal.
    public init(proposal: Proposal, name: PersonName?, centreName: String, byName: String) {
      self.proposal = proposal
      self.name = name
      self.centreName = centreName
      self.byName = byName
    }
  }

  /// The line of the list.
  public var row: OpeningListRow
  /// The employer.
  public var employer: Partner
  /// The form whose options the requirements name.
  public var form: AssessmentForm
  /// Who was proposed, newest first.
  public var proposals: [Row]

  /// A page.
  public init(row: OpeningListRow, employer: Partner, form: AssessmentForm, proposals: [Row]) {
    self.row = row
    self.employer = employer
    self.form = form
    self.proposals = proposals
  }

  /// The opening.
  public var opening: Opening { row.opening }
}
