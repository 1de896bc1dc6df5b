import Foundation
import Testing

/// The window's size, and terminals that the computer does not know.
@Suite(.runsPrograms) struct WindowAndTermTests {
  @Test func `the window counts, not what a shell says of it in COLUMNS and LINES`() throws {
    let window = try PtyWindow(["demo"], environment: ["LANG": "C.UTF-8", "COLUMNS": "60", "LINES": "16"])
    try window.wait("the whole window to be used") { screen in
      let rows = screen.text.components(separatedBy: "\n")
      return rows[0].hasSuffix("mån 2008-04-21") && rows[0].count > 90 && rows[29].contains("hjälp")
    }
  }

  @Test func `a window of 20×5 shows how large it has to be`() throws {
    let window = try PtyWindow(["demo"], columns: 20, rows: 5)
    try window.wait("the sizes") { $0.text.contains("60×16") && $0.text.contains("20×5") }
    window.resize(10, 2)
    try window.wait("the end of the sentence") { $0.text.contains("10×2") }
    window.resize(60, 16)
    try window.wait(for: "I DAG")
  }

  @Test(arguments: [
    "foot", "xterm-kitty", "xterm-ghostty", "alacritty", "wezterm", "konsole-256color", "st-256color", "contour",
  ])
  func `a terminal that is not known here is driven as one that it understands`(term: String) throws {
    let office = try TestOffice(rows: [])
    let window = try office.openOnPty(as: "anna", term: term)
    try window.wait(for: "I DAG")
    try window.press("\u{1B}OB2", for: "Ärende")
    #expect(window.screen.faults.isEmpty)
    try window.press("1", for: "I DAG")
    try window.type("q")
    try window.waitForEnd()
  }

  @Test func `a terminal of which nothing is known is named, with the way out`() throws {
    let window = try PtyWindow(["demo"], columns: 200, term: "hp9999")
    let status = try window.waitForEnd()
    #expect(status == 69 << 8)
    #expect(window.screen.text.contains("TERM=hp9999 is not known on this computer. Try \"TERM=xterm"))
  }
}
