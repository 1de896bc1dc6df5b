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
    let characters = Array(text)
    let limit = max(1, width)
    var lines: [Line] = []
    var start = 0
    var index = 0
    var columns = 0
    var blank: Int?
    func close(_ end: Int) {
      lines.append(Line(text: String(characters[start..<end]), start: start, count: end - start))
    }
    while index < characters.count {
      let character = characters[index]
      if character.isNewline {
        close(index)
        start = index + 1
        columns = 0
        blank = nil
      } else {
        let needed = TextWidth.of(character)
        if columns + needed > limit, index > start {
          if character == " " {
            close(index)
            start = index + 1
          } else if let at = blank, at > start {
            close(at)
            start = at + 1
          } else {
            close(index)
            start = index
          }
          columns = start <= index ? TextWidth.of(String(characters[start...index])) : 0
          blank = nil
        } else {
          columns += needed
          if character == " " { blank = index }
        }
      }
      index += 1
    }
    close(characters.count)
    return lines
  }

  /// Only the texts of `lines(_:width:)`.
  public static func texts(_ text: String, width: Int) -> [String] { lines(text, width: width).map(\.text) }
}
