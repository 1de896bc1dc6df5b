import Domain

/// A proposal as the client's card shows it.
public struct ClientProposal: Hashable, Sendable {
  /// The proposal.
  public var proposal: Proposal
  /// What for.
  public var title: String
  /// The employer's name.
  public var employer: String
  /// Who proposed.
  public var byName: String

  /// A proposal.
  public init(proposal: Proposal, title: String, employer: String, byName: String) {
    self.proposal = proposal
    self.title = title
    self.employer = employer
    self.byName = byName
  }
}

extension UnitOfWork {
  /// What a client was proposed for in a case, newest first, with the names that go with it.
  func clientProposals(of enrolment: Enrolment.ID) throws(Refusal) -> [ClientProposal] {
    try proposals(of: enrolment).map { proposal throws(Refusal) in
      let opening = try openingRow(proposal.opening)
      return ClientProposal(
        proposal: proposal, title: opening.opening.content.title, employer: opening.employer,
        byName: try user(proposal.by).fullName)
    }
  }
}
