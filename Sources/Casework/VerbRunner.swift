import Domain

/// Runs verbs, each in a transaction of its own. Filled in by Repository.
public protocol VerbRunner: Sendable {
  /// Runs the verb now, on the calling thread; throws what the verb or the register refuses.
  ///
  /// Where `stop` is raised before it is done, nothing has changed and a refusal of kind `.stopped` is thrown. What was
  /// stored before is told as stored.
  func run<V: Verb>(_ verb: V, by session: Session, stop: StopFlag) throws(Refusal) -> V.Outcome
  /// Rises when any process has changed the register since; cheap to ask. Nil where that cannot be said without waiting for
  /// somebody: ask again.
  func changeCounter() -> Int?
}

extension VerbRunner {
  /// Runs the verb to its end.
  public func run<V: Verb>(_ verb: V, by session: Session) throws(Refusal) -> V.Outcome {
    try run(verb, by: session, stop: .never)
  }
}
