/// What a screen says in plain lines, for screen readers and braille: one fact a line, its label first.
///
/// `Canvas.read` lets widgets and screens say what they draw; what says nothing of itself is read as the pieces of text that
/// it writes, in the order in which it writes them.
public struct Reading: Hashable, Sendable {
  /// A line, not yet broken to a width.
  public struct Line: Hashable, Sendable {
    /// What it says.
    public var text: String
    /// What it means.
    public var role: Role
  }

  /// The words that the library puts in itself.
  public let words: ReaderWording
  /// What has been said.
  public private(set) var lines: [Line] = []
  /// Where the hardware cursor stands: a line, and a number of characters into it.
  public private(set) var cursor: (line: Int, character: Int)? {
    get { cursorLine.map { ($0, cursorCharacter) } }
    set {
      cursorLine = newValue?.line
      cursorCharacter = newValue?.character ?? 0
    }
  }
  private var cursorLine: Int?
  private var cursorCharacter = 0

  /// Nothing said yet.
  public init(words: ReaderWording = .english) { self.words = words }

  /// Says a fact: `label: value`. A value of several lines goes on below. The cursor counts in the value's characters.
  public mutating func fact(_ label: String, _ value: String, _ role: Role = .text, cursor: Int? = nil) {
    let parts = value.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let label = Reading.plain(label)
    var passed = 0
    for (index, part) in parts.enumerated() {
      let lead = index > 0 ? "" : label.isEmpty ? "" : label + ": "
      lines.append(Line(text: lead + Reading.plain(part, trims: cursor == nil), role: role))
      if let cursor, cursor >= passed, cursor <= passed + part.count {
        self.cursor = (lines.count - 1, lead.count + cursor - passed)
      }
      passed += part.count + 1
    }
  }

  /// Says a text: a line for each of its facts, which stand apart by several blanks or by a middle dot.
  public mutating func text(_ text: String, _ role: Role = .text) {
    for piece in Reading.pieces(text) { lines.append(Line(text: piece, role: role)) }
  }

  /// Says what the following lines are about.
  public mutating func heading(_ text: String) { self.text(text, .heading) }

  /// Puts the hardware cursor at the beginning of the line that was said last.
  public mutating func putCursor() { if !lines.isEmpty { cursor = (lines.count - 1, 0) } }

  /// Puts the hardware cursor at the beginning of a line.
  public mutating func putCursor(line: Int) { if lines.indices.contains(line) { cursor = (line, 0) } }

  /// Forgets what was said: a question stands before everything else.
  public mutating func startOver() {
    lines = []
    cursor = nil
  }

  /// Goes on with the line that was said last; `cursor` counts in `text`'s characters.
  mutating func goOn(_ text: String, _ role: Role, cursor: Int? = nil) {
    guard var last = lines.popLast() else { return }
    let lead = last.text + (last.text.hasSuffix(" ") || text.hasPrefix(" ") ? "" : " ")
    if let cursor { self.cursor = (lines.count, lead.count + cursor) }
    last.text = lead + text
    if role != .muted, role != .accent { last.role = role }
    lines.append(last)
  }

  /// The facts of a drawn cell in one, with commas between.
  public static func joined(_ spans: [Span]) -> String { pieces(spans.map(\.text).joined()).joined(separator: ", ") }

  /// The facts of a piece of a drawn line, without what only decorates.
  static func pieces(_ text: String) -> [String] {
    let spread = Sanitiser.line(text).replacing(" · ", with: "  ")
    var pieces: [String] = []
    var piece = ""
    var blanks = 0
    for character in spread {
      blanks = character == " " ? blanks + 1 : 0
      if blanks == 2 {
        pieces.append(piece)
        piece = ""
      } else if blanks < 2 {
        piece.append(character)
      }
    }
    pieces.append(piece)
    return pieces.map { plain($0) }.filter { $0.contains { $0.isLetter || $0.isNumber } }
  }

  /// A text without boxes, blocks and the signs that stand before words which say the same.
  static func plain(_ text: String, trims: Bool = true) -> String {
    guard trims else { return Sanitiser.line(text) }
    var letters = Sanitiser.line(text).filter { !isDrawn($0) }[...]
    while letters.first == " " || signs.contains(letters.first ?? " ") { letters.removeFirst() }
    while letters.last == " " { letters.removeLast() }
    return String(letters)
  }

  private static let signs: Set<Character> = ["✓", "✗", "○", "◐", "▸", "·", "•", "→"]

  private static func isDrawn(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) }
  }
}
