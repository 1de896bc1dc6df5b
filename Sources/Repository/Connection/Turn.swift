import Casework
import Domain
import Glibc
import Synchronization

/// Whose turn it is on a connection, which does one thing at a time: who waits for it can be stopped, and nobody needs to
/// wait who only wants to look.
final class Turn: Sendable {
  private let isTaken = Atomic(false)

  /// Takes the turn where nobody has it.
  func takeIfFree() -> Bool {
    isTaken.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged
  }

  /// Takes the turn, waiting for whoever has it; throws when the one who waits wants no more of it.
  func take(stoppedBy stop: StopFlag) throws(Refusal) {
    if stop.isRaised { throw .stopped }
    while !takeIfFree() {
      usleep(1000)
      if stop.isRaised { throw .stopped }
    }
  }

  /// Lets the next one have it.
  func giveBack() { isTaken.store(false, ordering: .releasing) }
}
