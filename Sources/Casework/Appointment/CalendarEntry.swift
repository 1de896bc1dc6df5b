import Domain

/// An occasion as a calendar outside the program shows it.
public struct CalendarEntry: Hashable, Sendable {
  /// The occasion: its key and version make the calendar's own.
  public var occasion: Occasion
  /// The client's name at a meeting for one; nil in a calendar without names.
  public var name: PersonName?

  /// An entry.
  public init(occasion: Occasion, name: PersonName? = nil) {
    self.occasion = occasion
    self.name = name
  }

  /// Whether it stands, or stood.
  public var isCancelled: Bool {
    switch occasion.state {
    case .booked, .held: false
    case .notHeld, .cancelledByUs, .cancelledByClient, .rebooked, .lapsed: true
    }
  }
}
