import Testing

@testable import TerminalKit

/// The signs that there is more never stand where a letter does.
@Suite struct MoreSignTests {
  private let width = 10

  private func rows(_ canvas: Canvas) -> [String] { (0..<canvas.fullSize.height).map { canvas.text(row: $0) } }

  @Test func `a page has its text beside the signs`() {
    var canvas = Canvas(Size(width, 3))
    canvas.page(from: 2, of: 9, glyphs: .unicode) { canvas in
      for row in 0..<3 { canvas.write("abcdefghi", 0, row) }
    }
    #expect(rows(canvas) == ["abcdefghi↑", "abcdefghi", "abcdefghi↓"])
  }

  @Test func `rows that take all columns have them in their blank column`() {
    var canvas = Canvas(Size(width, 3))
    for row in 0..<2 { canvas.write("a bcdefghi", 0, row) }
    canvas.write("a bc", 0, 2)
    canvas.signs(from: 2, of: 9, elseAt: 1, glyphs: .unicode)
    #expect(rows(canvas) == ["a↑bcdefghi", "a bcdefghi", "a bc     ↓"])
  }

  @Test(arguments: [(0, 3, "", ""), (0, 4, "", "↓"), (1, 4, "↑", ""), (1, 5, "↑", "↓")])
  func `there is a sign only where there is more`(first: Int, rows count: Int, above: String, below: String) {
    var canvas = Canvas(Size(width, 3))
    canvas.page(from: first, of: count, glyphs: .unicode) { _ in }
    let rows = rows(canvas).map { $0.filter { $0 != " " } }
    #expect(rows == [above, "", below])
  }
}
