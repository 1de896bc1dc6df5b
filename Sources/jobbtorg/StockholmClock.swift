import Domain
import Foundation

/// The machine's clock as the clocks of Stockholm show it, whatever `TZ` says.
enum StockholmClock {
  /// This moment.
  static var now: LocalDateTime { LocalDateTime(unixSeconds: time(nil)) }

  /// A clock that showed `start` when the program began and goes on from there, for registers with a test clock.
  static func ticking(from start: LocalDateTime) -> @Sendable () -> LocalDateTime {
    let begun = ContinuousClock.now
    return {
      LocalDateTime(day: start.day, second: start.second + Int((ContinuousClock.now - begun).components.seconds))
    }
  }
}
