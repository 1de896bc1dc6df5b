import Foundation
import Testing

/// A page that is opened and left again and again takes no more memory each time (D9: Inställningar took 35 kB).
@Suite(.runsPrograms) struct OpenedOftenTests {
  @Test func `Inställningar opened often costs nothing that stays`() throws {
    let window = try PtyWindow(["demo", "--as", "coach"])
    try window.wait(for: "I DAG")
    try open(window, times: 20)
    let before = try memory(of: window)
    try open(window, times: 60)
    let growth = try memory(of: window) - before
    #expect(growth < 60 * 12, "\(growth) kB for 60 openings")
    try window.type("q")
    try window.waitForEnd()
  }

  private func open(_ window: PtyWindow, times: Int) throws {
    for _ in 0..<times {
      try window.press("7", for: "› Inställningar")
      try window.press("1", for: "I DAG")
    }
  }

  /// The program's own memory, in kB: no files, nothing shared.
  private func memory(of window: PtyWindow) throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(window.child)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") })
    return try #require(line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) })
  }
}
