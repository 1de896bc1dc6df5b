/// What has come of a proposal (R9.2).
public enum ProposalOutcome: String, Codable, CaseIterable, Sendable {
  case proposed, interview, hired, declined
  /// We took it back, because the case was closed.
  case withdrawn

  /// The word on the screens.
  public var label: String {
    switch self {
    case .proposed: "föreslagen"
    case .interview: "intervju"
    case .hired: "anställd"
    case .declined: "blev inte av"
    case .withdrawn: "återtagen"
    }
  }

  /// Whether something can still come of it.
  public var isOpen: Bool { self == .proposed || self == .interview }

  /// What can follow. A hire that came to nothing is declined: the place is free again.
  public var following: [ProposalOutcome] {
    switch self {
    case .proposed: [.interview, .hired, .declined, .withdrawn]
    case .interview: [.hired, .declined, .withdrawn]
    case .hired: [.declined]
    case .declined, .withdrawn: []
    }
  }

  /// Refuses an outcome that cannot follow, saying what can.
  public func requireStep(to next: ProposalOutcome) throws(Refusal) {
    guard !following.contains(next) else { return }
    let words = following.filter { $0 != .withdrawn }.map(\.label)
    let what =
      words.isEmpty ? "Föreslå klienten på nytt i stället." : "Det som kan följa är \(words.joined(separator: ", "))."
    throw Refusal(.impossible, "outcome", "Förslaget är redan: \(label). \(what)")
  }
}
