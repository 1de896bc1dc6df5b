/// The signs that screens draw with, each one column wide; an ASCII set serves fonts and terminals without the others.
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
  /// There is more above or below.
  public var more: String

  /// For terminals that show Unicode.
  public static let unicode = Glyphs(
    pointer: "▸", mark: "*", crumb: "›", horizontal: "─", vertical: "│", corners: ["┌", "┐", "└", "┘"], full: "█",
    empty: "░", steps: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], arrow: "→", check: "✓", cross: "✗", warning: "!",
    dot: "•", more: "↓")

  /// ASCII alone.
  public static let ascii = Glyphs(
    pointer: ">", mark: "*", crumb: ">", horizontal: "-", vertical: "|", corners: ["+", "+", "+", "+"], full: "#",
    empty: ".", steps: [".", ":", "-", "=", "+", "*", "%", "#"], arrow: ">", check: "+", cross: "x", warning: "!",
    dot: "*", more: "v")
}
