import Domain
import Synchronization

/// Who acts at a desk as it holds on a day: whose district has ended works in its successor from the day after, also in a
/// program that stood open (R1.7). Asked of the register once a day.
final class Standing: Sendable {
  private let known: Mutex<Session>

  init(_ signedIn: Session) { known = Mutex(signedIn) }

  /// The session at a moment; what was known before, where the register cannot be read.
  func session(at now: LocalDateTime, from runner: any VerbRunner) -> Session {
    let before = known.withLock { $0 }
    guard before.unit.isDistrict, before.today != now.day else { return before.at(now) }
    guard let current = try? runner.run(ReadStanding(), by: before.at(now)) else { return before.at(now) }
    known.withLock { $0 = current }
    return current
  }
}
