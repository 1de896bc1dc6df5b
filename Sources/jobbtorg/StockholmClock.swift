import Domain
import Foundation

/// The machine's clock as the clocks of Stockholm show it, whatever `TZ` says.
enum StockholmClock {
  /// This moment.
  static var now: LocalDateTime { LocalDateTime(unixSeconds: time(nil)) }
}
