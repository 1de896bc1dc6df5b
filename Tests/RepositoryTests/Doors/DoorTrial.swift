import Casework
import Synchronization

/// One playing of a row: which verbs were tried at its door.
final class DoorTrial: Sendable {
  /// The row that is played.
  @TaskLocal static var current: DoorTrial?

  private let names = Mutex<Set<String>>([])

  /// The verbs that were tried, by their types.
  var verbs: Set<String> { names.withLock { $0 } }

  /// Notes that a verb is tried, not only run to come to where something is tried.
  static func note<V: Verb>(_ verb: V) { current?.names.withLock { _ = $0.insert("\(V.self)") } }

  /// What came of a row.
  struct Outcome: Sendable {
    let found: Result<DoorRow.Answer, any Error>
    let verbs: Set<String>
  }

  /// Plays a row.
  static func play(_ proof: () throws -> DoorRow.Answer) -> Outcome {
    let trial = DoorTrial()
    let found = $current.withValue(trial) { Result { try proof() } }
    return Outcome(found: found, verbs: trial.verbs)
  }
}
