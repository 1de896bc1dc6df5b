/// What the runtime needs of a terminal; curses in the program, memory in tests.
public protocol Terminal: AnyObject {
  /// Columns and rows now.
  var size: Size { get }
  /// How many colours it is given.
  var colorDepth: ColorDepth { get }
  /// Whether it shows signs beyond Latin letters: lines, blocks, arrows, ticks.
  var showsSigns: Bool { get }
  /// Called when `readEvent` has something; set by the runtime.
  var onEvent: (() -> Void)? { get set }
  /// Shows a whole frame; the terminal finds out what changed.
  func present(_ canvas: Canvas, theme: Theme)
  /// The next event; never blocks, nil when there is none left.
  func readEvent() -> Event?
}
