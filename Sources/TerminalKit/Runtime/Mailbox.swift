import Synchronization

/// Where work that runs elsewhere leaves what came of it, for the runtime to deal with in its own place.
///
/// The runtime itself belongs to nobody's thread: whoever runs it collects. One waits at a time.
final class Mailbox: Sendable {
  /// What came.
  enum Letter: Sendable {
    /// A `perform` is done.
    case done(work: Int, AnyMessage)
    /// A `perform` takes so long that the user is to be told.
    case late(work: Int)
    /// How far a `background` is.
    case progress(job: Int, Double?, String)
    /// A `background` is done.
    case ended(job: Int, AnyMessage)
  }

  fileprivate struct State {
    var letters: [Letter] = []
    var isRung = false
    var waiting: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())

  /// Leaves a letter; from any thread.
  func post(_ letter: Letter) {
    state.withLock {
      $0.letters.append(letter)
      return $0.ring()
    }?.resume()
  }

  /// Lets whoever waits look again, though nothing came.
  func ring() { state.withLock { $0.ring() }?.resume() }

  /// What has come since, oldest first.
  func take() -> [Letter] {
    state.withLock { state in
      defer { (state.letters, state.isRung) = ([], false) }
      return state.letters
    }
  }

  /// Returns when something has come, or somebody rang, since it last returned.
  nonisolated(nonsending) func arrival() async {
    await withCheckedContinuation { (waiting: CheckedContinuation<Void, Never>) in
      let isRung = state.withLock { state in
        if !state.isRung { state.waiting = waiting }
        defer { state.isRung = false }
        return state.isRung
      }
      if isRung { waiting.resume() }
    }
  }
}

extension Mailbox.State {
  /// The one who waits, to be woken; else the next to wait does not wait.
  fileprivate mutating func ring() -> CheckedContinuation<Void, Never>? {
    defer { waiting = nil }
    isRung = waiting == nil
    return waiting
  }
}
