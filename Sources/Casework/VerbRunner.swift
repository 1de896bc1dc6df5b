import Domain

/// Runs verbs, each in a transaction of its own. Filled in by Repository.
public protocol VerbRunner: Sendable {
  /// Runs the verb now, on the calling thread; throws what the verb or the register refuses.
  func run<V: Verb>(_ verb: V, by session: Session) throws(Refusal) -> V.Outcome
  /// Rises when any process has changed the register since; cheap to ask.
  func changeCounter() -> Int
}
