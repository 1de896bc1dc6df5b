/// What a task to reconsider is about: the decision or the closing, and what it rested on that is gone (R7.5, R7.6).
public struct Reconsideration: Hashable, Codable, Sendable {
  /// The closed examination that holds the decision; nil for the closing of the case.
  public var decision: FollowUpTask.ID?
  /// How many decisions of that examination had been withdrawn when this one was made: it may be decided anew.
  public var round: Int
  /// What is gone.
  public var lost: [KeptChecklist.Loss]
  /// Whether the closing that it asks about was taken back since: another one is asked about anew.
  public var isReturned = false

  /// What is to be reconsidered.
  public init(decision: FollowUpTask.ID?, round: Int = 0, lost: [KeptChecklist.Loss]) {
    self.decision = decision
    self.round = round
    self.lost = lost
  }

  /// The keys of what it asks about, or was answered about.
  public var asked: Set<String> { isReturned ? [] : Set(lost.flatMap(\.keys)) }

  /// What is gone, Swedish.
  public var words: String { lost.map(\.words).joined(separator: "; ") }
}
