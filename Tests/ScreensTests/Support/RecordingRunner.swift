import Casework
import Domain
import Synchronization

/// Runs verbs on a register and keeps them, for what a test wants to know of what screens ask for.
final class RecordingRunner: VerbRunner {
  private let runner: any VerbRunner
  private let kept = Mutex<[any Verb]>([])

  init(_ runner: any VerbRunner) { self.runner = runner }

  /// What was run, in order.
  var verbs: [any Verb] { kept.withLock { $0 } }

  func run<V: Verb>(_ verb: V, by session: Session, stop: StopFlag) throws(Refusal) -> V.Outcome {
    kept.withLock { $0.append(verb) }
    return try runner.run(verb, by: session, stop: stop)
  }

  func changeCounter() -> Int? { runner.changeCounter() }
}
