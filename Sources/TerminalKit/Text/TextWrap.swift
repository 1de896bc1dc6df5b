/// Breaks text into lines no wider than a number of columns.
public enum TextWrap {
  /// A line and where it came from.
  public struct Line: Hashable, Sendable {
    /// What stands on it, without the line break.
    public var text: String
    /// The offset in characters of its first character in the whole text.
    public var start: Int
    /// How many characters of the whole text it holds, the break or the blank that ended it not counted.
    public var count: Int
  }

  /// The lines of `text`: broken at line breaks, at blanks, and within words only when a word is wider than `width`.
  ///
  /// Always at least one line; a text that ends in a line break has an empty last one.
  public static func lines(_ text: String, width: Int) -> [Line] {
    let wrapped = WrappedText(text, width: width)
    return wrapped.rows.map { Line(text: wrapped.text(of: $0), start: $0.start, count: $0.count) }
  }

  /// Only the texts of `lines(_:width:)`.
  public static func texts(_ text: String, width: Int) -> [String] { lines(text, width: width).map(\.text) }
}
