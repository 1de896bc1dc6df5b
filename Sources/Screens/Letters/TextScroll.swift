import TerminalKit

/// A text that is longer than its room: wrapped for the width, moved by the arrows.
struct TextScroll: Sendable {
  private var text = ""
  private var lines: [String] = []
  private var scroll = Scroll()
  private var size = Size(0, 0)

  /// The most columns that are comfortable to read.
  private static let widest = 78

  /// The keys that move it.
  static let keys = Set(Scroll.keys)
  static let hint = KeyHint(Scroll.keys, "Rulla")

  /// The room below `head` lines of a screen.
  mutating func resize(_ size: Size, head: Int) {
    self.size = Size(size.width, max(1, size.height - head))
    wrap()
  }

  /// Shows a text from its beginning.
  mutating func show(_ text: String) {
    self.text = text
    scroll = Scroll()
    wrap()
  }

  mutating func handle(_ key: Key? = nil) { scroll.handle(key, lines: lines.count, height: size.height) }

  private mutating func wrap() {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      TextWrap.texts(String(line), width: max(1, min(size.width - 2, Self.widest)))
    }
    handle()
  }

  func render(into canvas: inout Canvas, glyphs: Glyphs) {
    canvas.page(scroll, of: lines.count, glyphs: glyphs) { canvas in
      for (row, line) in lines.dropFirst(scroll.first).prefix(canvas.height).enumerated() {
        canvas.write(line, 0, row, .text, width: canvas.width)
      }
    }
  }
}
