import Casework
import Domain

/// A verb made of a closure, so that a test can use the unit of work as verbs do.
struct Act<Outcome: Sendable>: Verb {
  let access: VerbAccess
  let body: @Sendable (any UnitOfWork, Session) throws(Refusal) -> Outcome

  func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Outcome { try body(work, session) }
}
