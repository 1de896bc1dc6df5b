/// The signs that screens draw with, each one column wide. Where a terminal has no such signs `plain` says what is shown
/// instead of them, and of those that stand in texts.
public struct Glyphs: Hashable, Sendable {
  /// Before the selected row.
  public var pointer: String
  /// After the pointer's column, on a marked row.
  public var mark: String
  /// Between the parts of the breadcrumb.
  public var crumb: String
  /// Lines.
  public var horizontal: String
  public var vertical: String
  /// Upper left, upper right, lower left, lower right.
  public var corners: [String]
  /// A bar's filled and empty part.
  public var full: String
  public var empty: String
  /// The left edge of a block of time that is taken.
  public var block: String
  /// A stretch of time on a line, and a day on it that matters.
  public var span: String
  public var milestone: String
  /// A sparkline's steps, lowest first.
  public var steps: [String]
  /// Before what something means or leads to.
  public var arrow: String
  /// Done, failed, careful.
  public var check: String
  public var cross: String
  public var warning: String
  /// The chosen one of several.
  public var dot: String
  /// There is more above.
  public var above: String
  /// There is more below.
  public var more: String

  /// For terminals that show Unicode.
  public static let unicode = Glyphs(
    pointer: "▸", mark: "*", crumb: "›", horizontal: "─", vertical: "│", corners: ["┌", "┐", "└", "┘"], full: "█",
    empty: "░", block: "▌", span: "━", milestone: "◆", steps: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], arrow: "→",
    check: "✓", cross: "✗", warning: "!", dot: "•", above: "↑", more: "↓")

  /// What a terminal without signs is given instead of one; nil for letters and what it does have.
  ///
  /// One cell for one cell, so that no column moves. `·` and å ä ö stay: such terminals have Latin letters.
  public static func plain(_ sign: String) -> String? { substitutes[sign] }

  private static let substitutes: [String: String] = [
    "▸": ">", "›": ">", "→": ">", "←": "<", "↑": "^", "↓": "v", "≈": "~", "─": "-", "│": "|", "┌": "+", "┐": "+",
    "└": "+", "┘": "+", "█": "#", "░": ".", "▌": "|", "━": "=", "◆": "*", "▁": "_", "▂": ".", "▃": ":", "▄": "-",
    "▅": "=", "▆": "+", "▇": "*", "✓": "+", "✗": "x", "○": "o", "◐": "/", "•": "*", "–": "-", "—": "-", "…": "~",
    "”": "\"", "“": "\"", "’": "'", "‘": "'",
  ]
}
