import TerminalKit

/// A terminal without a screen: keeps the last frame, and is given its keys by the tour.
final class TourTerminal: Terminal {
  let size: Size
  let colorDepth = ColorDepth.none
  let showsSigns = true
  var onEvent: (() -> Void)?
  private var frame: Canvas
  private var events: [Event] = []

  init(_ size: Size) {
    self.size = size
    frame = Canvas(size)
  }

  func present(_ canvas: Canvas, theme: Theme) { frame = canvas }

  func readEvent() -> Event? { events.isEmpty ? nil : events.removeFirst() }

  /// Hands out one key.
  func press(_ key: Key) {
    events.append(.key(key))
    onEvent?()
  }

  /// The rows as text, without blanks at their ends.
  var rows: [String] { (0..<size.height).map { frame.text(row: $0) } }
}
