import TerminalKit

/// A terminal in memory: keeps the last frame and hands out the events it is given.
public final class MemoryTerminal: Terminal {
  public private(set) var size: Size
  public let colorDepth: ColorDepth
  public let showsSigns: Bool
  public var onEvent: (() -> Void)?
  /// The last frame that was shown.
  public private(set) var frame: Canvas
  /// The theme it was shown with.
  public private(set) var theme: Theme = .plain
  /// How many frames were shown: an idle program shows none.
  public private(set) var frames = 0
  private var events: [Event] = []

  /// An empty terminal.
  public init(_ size: Size = Size(80, 24), colorDepth: ColorDepth = .full, showsSigns: Bool = true) {
    self.size = size
    self.showsSigns = showsSigns
    self.colorDepth = colorDepth
    frame = Canvas(size)
  }

  public func present(_ canvas: Canvas, theme: Theme) {
    frame = canvas
    self.theme = theme
    frames += 1
  }

  public func readEvent() -> Event? { events.isEmpty ? nil : events.removeFirst() }

  /// Reports events, all in one go, as keys typed ahead are.
  public func report(_ new: [Event]) {
    events += new
    onEvent?()
  }

  /// Makes the window another size and reports it.
  public func resize(to size: Size) {
    self.size = size
    report([.resize])
  }
}
