/// What a task to reconsider is about: the decision or the closing, and what it rested on that is gone (R7.5, R7.6).
public struct Reconsideration: Hashable, Codable, Sendable {
  /// The closed examination that holds the decision; nil for the closing of the case.
  public var decision: FollowUpTask.ID?
  /// How many decisions of that examination had been withdrawn when this one was made: it may be decided anew.
  public var round: Int
  /// What is gone.
  public var lost: [KeptChecklist.Loss]
  /// The keys of what was whole again since: where it is lost once more, it is asked about once more.
  public var returned: Set<String> = []

  /// What is to be reconsidered.
  public init(decision: FollowUpTask.ID?, round: Int = 0, lost: [KeptChecklist.Loss]) {
    self.decision = decision
    self.round = round
    self.lost = lost
  }

  /// The keys of what it asks about, or was answered about, and that is gone still.
  public var asked: Set<String> { Set(lost.flatMap(\.keys)).subtracting(returned) }

  /// What of it is gone still.
  public var standing: [KeptChecklist.Loss] { lost.filter { !$0.keys.isSubset(of: returned) } }

  /// What is gone, Swedish.
  public var words: String { standing.map(\.words).joined(separator: "; ") }

  /// The same with what is gone besides, or once more.
  public func adding(_ new: [KeptChecklist.Loss]) -> Reconsideration {
    var more = self
    more.lost = standing.filter { loss in !new.contains { $0.keys == loss.keys } } + new
    more.returned.subtract(new.flatMap(\.keys))
    return more
  }
}
