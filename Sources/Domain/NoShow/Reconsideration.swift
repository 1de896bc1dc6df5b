/// What a task to reconsider is about: the decision, and what it rested on that is gone (R7.5).
public struct Reconsideration: Hashable, Codable, Sendable {
  /// The closed examination that holds the decision.
  public var decision: FollowUpTask.ID
  /// What is gone.
  public var lost: [KeptChecklist.Loss]

  /// What is to be reconsidered.
  public init(decision: FollowUpTask.ID, lost: [KeptChecklist.Loss]) {
    self.decision = decision
    self.lost = lost
  }

  /// What is gone, Swedish.
  public var words: String { lost.map(\.words).joined(separator: "; ") }
}
