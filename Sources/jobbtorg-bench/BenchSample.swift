import Glibc

/// What was measured of one program over several runs; milliseconds and MiB.
struct BenchSample {
  private(set) var start: [Double] = []
  private(set) var cursor: [Double] = []
  private(set) var search: [Double] = []
  private(set) var memory: [Double] = []

  /// Runs the program once: start to the first painted list, 40 cursor keys, three search keys.
  ///
  /// The list must be the program's first screen; `firstText` stands on its first row.
  mutating func measure(_ command: [String], firstText: String) throws {
    let began = BenchTerminal.now
    let terminal = try BenchTerminal(
      command,
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
      ])
    start.append(try terminal.wait(for: firstText, since: began))
    terminal.settle()
    // The arrow as a terminal sends it to a program that has asked for its keypad keys.
    for _ in 0..<40 { cursor.append(try terminal.press("\u{1B}OB")) }
    _ = try terminal.press("s")
    for letter in ["s", "v", "e"] { search.append(try terminal.press(letter)) }
    memory.append(terminal.end())
  }

  /// The middle of the values.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted.count % 2 == 1
      ? sorted[sorted.count / 2] : (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2
  }
}
