/// How far a client's no-show chain has come, in one word (R6.4, R7).
public enum ChainStage: String, Codable, CaseIterable, Sendable {
  /// Nothing was missed, or nothing that stands.
  case none
  /// What was missed was checked, and does not count.
  case excused
  /// A no-show waits for its check.
  case unchecked
  /// A no-show was checked, and counts.
  case counted
  /// The right to income support is being examined.
  case examining
  /// A decision to reduce or reject stands.
  case decided
  /// Something that a decision rested on is gone, and it is to be reconsidered.
  case questioned

  /// The stage of a chain: the furthest that it has come.
  public init(_ chain: NoShowChain) {
    self =
      chain.examination.isOpen
      ? .examining
      : chain.isQuestioned
        ? .questioned
        : chain.examination == .decided
          ? .decided
          : chain.hasUnchecked ? .unchecked : chain.count > 0 ? .counted : chain.links.isEmpty ? .none : .excused
  }

  /// The words on the screens; `–` where there is none.
  public var label: String {
    switch self {
    case .none: "–"
    case .excused: "räknas inte"
    case .unchecked: "kontrolleras"
    case .counted: "räknas"
    case .examining: "rätten prövas"
    case .decided: "beslut finns"
    case .questioned: "underlaget ändrat"
    }
  }
}
