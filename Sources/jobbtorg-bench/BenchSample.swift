import Glibc

/// What was measured of one program over several runs; milliseconds and MiB.
struct BenchSample {
  private(set) var start: [Double] = []
  private(set) var cursor: [Double] = []
  private(set) var search: [Double] = []
  private(set) var memory: [Double] = []

  /// Runs the program once: start to the painted list by `way`, 40 cursor keys, three search keys.
  mutating func measure(_ command: [String], to way: BenchWay) throws {
    let began = BenchTerminal.now
    let terminal = try BenchTerminal(
      command,
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
      ])
    for step in way.steps {
      _ = try terminal.wait(for: step.text, since: began)
      try terminal.send(step.key)
    }
    start.append(try terminal.wait(for: way.firstRow, since: began))
    if let count = way.count { _ = try terminal.wait(for: count, since: began) }
    terminal.settle()
    // The arrow as a terminal sends it to a program that has asked for its keypad keys.
    for _ in 0..<40 { cursor.append(try terminal.press("\u{1B}OB")) }
    _ = try terminal.press("s")
    for letter in ["s", "v", "e"] { search.append(try terminal.press(letter)) }
    memory.append(terminal.end())
  }

  /// Whether each thing was measured so many times, and took some time or memory.
  func isWhole(runs: Int) -> Bool {
    [(start, runs), (cursor, 40 * runs), (search, 3 * runs), (memory, runs)]
      .allSatisfy { values, count in values.count == count && values.allSatisfy { $0 > 0 } }
  }

  /// The middle of the values.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted.count % 2 == 1
      ? sorted[sorted.count / 2] : (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2
  }
}
