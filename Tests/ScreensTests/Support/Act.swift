import Casework
import Domain

/// A verb made of a closure, for what a test needs and no verb of the program does.
struct Act<Outcome: Sendable>: Verb {
  let body: @Sendable (any UnitOfWork, Session) throws(Refusal) -> Outcome

  func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Outcome { try body(work, session) }
}
