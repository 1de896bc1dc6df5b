import Casework
import Domain
import TerminalKit

/// What every screen works with: the desk it acts through. Copied freely; holds nothing that changes.
public struct Workplace: Sendable {
  /// The session, the clock and the register.
  public private(set) var desk: Desk
  /// The user's own keys by the ids of bindings, for sentences that name a key.
  var keys: [String: [Key]] = [:]
  /// Told when another program held the register for too long, or for longer than somebody would wait: what is shown is read
  /// again once it can be.
  private let missed: @Sendable () -> Void

  /// A place of work at `desk`.
  public init(desk: Desk, missed: @escaping @Sendable () -> Void = {}) {
    self.desk = desk
    self.missed = missed
  }

  /// What a verb answers; `form` is the key of the draft that it saves.
  func result<V: Verb>(of verb: V, saving form: String? = nil) -> Result<V.Outcome, Refusal> {
    let result = desk.result(of: verb, saving: form, from: Scope.asking)
    if case .failure(let refusal) = result, refusal.kind == .locked || refusal.kind == .stopped { missed() }
    return result
  }

  /// The same place, where whatever is done ends soon once Esc is pressed.
  func stopped(by stop: Stop) -> Workplace {
    var workplace = self
    workplace.desk = desk.stopped(by: StopFlag { stop.isRaised })
    return workplace
  }

  /// Who acts, now.
  public var session: Session { desk.session }
  /// Today, for dates in lists and words.
  public var today: Day { desk.session.today }

  /// Why the session's role may not do something, as a disabled binding says it; nil when it may.
  public func refusal(of permission: Permission) -> String? {
    do {
      try session.require(permission)
      return nil
    } catch {
      return error.message
    }
  }
}

extension Effect {
  /// Runs a verb off the main thread; keys wait for it, in order. What it refuses comes back as a value.
  ///
  /// Esc stops it: what it would have changed is not changed, and that is its refusal. `form` is the key of the draft that
  /// the verb saves: from its transaction on the draft is not offered any more.
  static func verb<V: Verb>(
    _ waitingFor: String, _ verb: V, at workplace: Workplace, saving form: String? = nil,
    then message: @escaping @Sendable (Result<V.Outcome, Refusal>) -> Message
  ) -> Effect {
    .perform(waitingFor) { stop in
      message(workplace.stopped(by: stop).result(of: verb, saving: form))
    }
  }

  /// Runs a verb that is told in one line, the text of which is shown.
  static func verb<V: Verb>(
    _ waitingFor: String, _ verb: V, at workplace: Workplace, saving form: String? = nil,
    then message: @escaping @Sendable (Result<String, Refusal>) -> Message
  ) -> Effect where V.Outcome == ActLine {
    Effect.verb(waitingFor, verb, at: workplace, saving: form) { (result: Result<ActLine, Refusal>) in
      message(result.map(\.text))
    }
  }

  /// Shows why something was refused, in the message line.
  static func refused(_ refusal: Refusal) -> Effect {
    .say(refusal.message, refusal.kind == .storage || refusal.kind == .locked ? .danger : .warning)
  }
}
