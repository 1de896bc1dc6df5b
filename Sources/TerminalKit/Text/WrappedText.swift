/// A text broken into lines no wider than a number of columns, and kept so while it is edited: an edit breaks anew only the
/// lines that it changes, whatever the text's length.
public struct WrappedText: Sendable {
  /// A line: where it begins and how much stands on it, the break or the blank that ended it not counted.
  public struct Row: Hashable, Sendable {
    /// The offset in characters of its first character in the whole text.
    public var start: Int
    /// Its characters.
    public var count: Int
    /// The offset in UTF-8 bytes of its first character.
    var byte: Int
  }

  /// The whole text.
  public private(set) var text: String
  /// Its characters.
  public private(set) var characters: [Character]
  /// The columns.
  public let width: Int
  /// The lines, at least one; a text that ends in a line break has an empty last one.
  public private(set) var rows: [Row] = []
  /// How many characters were looked at to break lines, in all: what editing costs.
  private(set) var measured = 0

  /// Breaks a text at line breaks, at blanks, and within words only where a word is wider than `width`.
  public init(_ text: String, width: Int) {
    self.text = text
    characters = Array(text)
    self.width = max(1, width)
    wrap()
  }

  /// What stands on a line.
  public func text(of row: Row) -> String { String(characters[row.start..<row.start + row.count]) }

  /// The line on which the character at an offset stands; the last for one past the end.
  public func row(of place: Int) -> Int {
    var (low, high) = (0, rows.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if rows[middle].start <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// Puts a piece in the place of some characters; the offset after it.
  ///
  /// Letters may grow together with those beside the piece, so these are read anew with it.
  public mutating func replace(_ range: Range<Int>, with piece: String) -> Int {
    let following = characters.count - range.upperBound
    let (lower, upper) = seam(around: range)
    let written = String(characters[lower..<range.lowerBound]) + piece + String(characters[range.upperBound..<upper])
    let new = Array(written)
    let first = max(0, row(of: lower) - 1)
    let old = String(characters[lower..<upper]).utf8.count
    let from = text.utf8.index(text.startIndex, offsetBy: byte(of: lower))
    text.replaceSubrange(from..<text.utf8.index(from, offsetBy: old), with: written)
    characters.replaceSubrange(lower..<upper, with: new)
    rewrap(
      from: first, edited: lower + new.count, by: new.count - (upper - lower), bytes: written.utf8.count - old)
    return max(0, characters.count - following)
  }

  // MARK: Breaking

  /// Breaks all of it.
  private mutating func wrap() {
    var row = Row(start: 0, count: 0, byte: 0)
    while true {
      let (end, next) = line(from: row.start)
      row.count = end - row.start
      rows.append(row)
      guard let next else { return }
      row = self.row(at: next, after: row)
    }
  }

  /// Breaks lines from the line `first` on, until one begins where a line began before the edit: the rest is as it was.
  ///
  /// In a paragraph of very many lines an edit could move the end of each: after so many, a line ends early instead, where
  /// one ended before.
  private mutating func rewrap(from first: Int, edited: Int, by delta: Int, bytes: Int) {
    let before = rows
    func start(_ index: Int) -> Int? { index < before.count ? before[index].start + delta : nil }
    var new: [Row] = []
    var row = before[first]
    var old = first
    while true {
      var (end, next) = line(from: row.start)
      while let start = start(old), start < max(edited, row.start + 1) { old += 1 }
      if new.count >= Self.reach, row.start >= edited, let known = start(old), let following = next, known < following {
        (end, next) = (known, known)
      }
      row.count = end - row.start
      new.append(row)
      guard let next else {
        old = before.count
        break
      }
      row = self.row(at: next, after: row)
      while let start = start(old), start < row.start { old += 1 }
      if start(old) == row.start { break }
    }
    rows = before[..<first] + new
    rows += before[old...].map { Row(start: $0.start + delta, count: $0.count, byte: $0.byte + bytes) }
  }

  /// After how many lines an edit moves the ends of no more.
  private static let reach = 40

  /// The line that begins at `next`, after another.
  private func row(at next: Int, after row: Row) -> Row {
    Row(start: next, count: 0, byte: characters[row.start..<next].reduce(row.byte) { $0 + $1.utf8.count })
  }

  /// Where the line that begins at `start` ends, and where the next begins; nil after the last.
  private mutating func line(from start: Int) -> (end: Int, next: Int?) {
    var (index, columns) = (start, 0)
    var blank: Int?
    defer { measured += index - start + 1 }
    while index < characters.count {
      let character = characters[index]
      if character.isNewline { return (index, index + 1) }
      let needed = TextWidth.of(character)
      if columns + needed > width, index > start {
        if character == " " { return (index, index + 1) }
        if let blank, blank > start { return (blank, blank + 1) }
        return (index, index)
      }
      columns += needed
      if character == " " { blank = index }
      index += 1
    }
    return (index, nil)
  }

  // MARK: Places

  private func byte(of place: Int) -> Int {
    let row = rows[row(of: place)]
    return characters[row.start..<place].reduce(row.byte) { $0 + $1.utf8.count }
  }

  /// The characters with which a piece in the place of `range` may grow together: one at each side, of flags all.
  private func seam(around range: Range<Int>) -> (lower: Int, upper: Int) {
    var lower = max(0, range.lowerBound - 1)
    var upper = min(characters.count, range.upperBound + 1)
    while lower > 0, characters[lower].isFlag { lower -= 1 }
    while upper < characters.count, characters[upper - 1].isFlag { upper += 1 }
    return (lower, upper)
  }
}

extension Character {
  /// Whether it is made of regional indicators, which pair up anew when one comes between.
  fileprivate var isFlag: Bool {
    unicodeScalars.first.map { (0x1F1E6...0x1F1FF).contains($0.value) } ?? false
  }
}
