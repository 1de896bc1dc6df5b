import Casework
import Domain
import TerminalKit

/// A row of a client's matching: a consent, or a proposal.
struct ConsentRow: Identifiable, Sendable {
  enum Content: Sendable {
    case consent(ConsentSheet.Given)
    case proposal(ClientProposal)
  }

  enum ID: Hashable, Sendable {
    case consent(Consent.ID)
    case proposal(Proposal.ID)
  }

  let content: Content

  var id: ID {
    switch content {
    case .consent(let given): .consent(given.consent.id)
    case .proposal(let item): .proposal(item.proposal.id)
    }
  }

  /// What it is.
  var sort: Span {
    switch content {
    case .consent: Span("samtycke", .accent)
    case .proposal: Span("förslag", .muted)
    }
  }

  /// To whom.
  var partner: String {
    switch content {
    case .consent(let given): given.partner
    case .proposal(let item): item.employer
    }
  }

  /// What may be passed on, or what for.
  var about: String {
    switch content {
    case .consent(let given):
      Consent.Scope.allCases.filter(given.consent.scopes.contains).map(\.label).joined(separator: " · ")
    case .proposal(let item): item.title
    }
  }

  /// Whether it holds, or what came of it.
  func state(today: Day) -> Span {
    switch content {
    case .consent(let given):
      let consent = given.consent
      if let revoked = consent.revoked { return Span("✗ återkallat \(revoked.listText(today: today))", .warning) }
      if consent.until < today { return Span("– gick ut \(consent.until.listText(today: today))", .muted) }
      return Span("✓ gäller till \(consent.until.listText(today: today))", .good)
    case .proposal(let item): return item.proposal.outcome.span
    }
  }
}

extension ProposalOutcome {
  /// The word with its sign.
  var span: Span {
    switch self {
    case .proposed: Span("○ \(label)")
    case .interview: Span("◐ \(label)", .accent)
    case .hired: Span("✓ \(label)", .good)
    case .declined, .withdrawn: Span("– \(label)", .muted)
    }
  }
}
