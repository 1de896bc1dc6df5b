import Testing

@testable import TerminalKit

@Suite struct ScrollTests {
  /// Thirty lines in a room of ten: what each key leads to from line 12.
  @Test(arguments: [
    (Key.up, 11), (.down, 13), (.pageUp, 2), (.pageDown, 20), (.home, 0), (.end, 20), ("x", 12),
  ])
  func `a key moves by a line, by a page or to an end, and never past one`(key: Key, first: Int) {
    var scroll = Scroll()
    for _ in 0..<12 { scroll.handle(.down, lines: 30, height: 10) }
    scroll.handle(key, lines: 30, height: 10)
    #expect(scroll.first == first)
  }

  @Test func `what has room is not scrolled, and what gets room comes back`() {
    var scroll = Scroll()
    scroll.handle(.end, lines: 10, height: 10)
    #expect(scroll.first == 0)
    scroll.handle(.end, lines: 30, height: 10)
    scroll.handle(lines: 30, height: 28)
    #expect(scroll.first == 2)
  }
}
