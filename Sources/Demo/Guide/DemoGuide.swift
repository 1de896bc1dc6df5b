import Casework
import Domain
import Synchronization

/// Leads through five tasks of a day: it stands between the screens and the register, and notices what has been done
/// there. The tasks may be done in any order.
public final class DemoGuide: VerbRunner {
  private let runner: any VerbRunner
  private let done = Mutex<Set<Int>>([])

  /// A guide over what is done at `runner`.
  public init(_ runner: any VerbRunner) { self.runner = runner }

  public func run<V: Verb>(_ verb: V, by session: Session, stop: StopFlag) throws(Refusal) -> V.Outcome {
    let outcome = try runner.run(verb, by: session, stop: stop)
    if let task = GuideTask(doneBy: verb) { done.withLock { _ = $0.insert(task.rawValue) } }
    return outcome
  }

  public func changeCounter() -> Int? { runner.changeCounter() }

  /// The next task in words, and the keys that lead to it from a coach's or a handläggare's place. `key` names the key of
  /// an action, by its id.
  public func lines(isCoach: Bool, key: (String) -> String) -> (task: String, keys: String) {
    let done = done.withLock { $0 }
    let all = GuideTask.allCases
    let progress = "\(done.count) av \(all.count) klara"
    guard let next = all.first(where: { !done.contains($0.rawValue) }) else {
      return (
        "Alla fem uppgifter är klara.",
        "Se dig om som du vill: \(key("help")) visar tangenterna här, \(key("leave")) slutar."
      )
    }
    let way =
      next.isCoachs == isCoach
      ? next.keys(key) : "\(key("demo.change")) byter till \(next.isCoachs ? "coachen" : "handläggaren")"
    return ("Uppgift \(next.rawValue + 1): \(next.title) · \(progress)", way)
  }
}
