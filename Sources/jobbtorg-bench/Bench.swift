import ArgumentParser
import Foundation
import Glibc

/// Measures the program through a pseudo-terminal, beside a bare ncurses and SQLite loop over the same register in the
/// same run; what counts is the ratio.
@main struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobbtorg-bench",
    abstract: "Measure start, cursor key and search key beside a bare ncurses + SQLite loop.",
    discussion: """
      Build with 'swift build -c release' first. For each number of clients a register is made in a temporary \
      directory, imported and read by both programs in turn; the table has the median of the runs. Ends with exit \
      code 1 when a screen, a row or the list's own count does not come.
      """)

  @Option(help: "Numbers of clients, separated by commas.")
  var clients = "1000,100000"

  @Option(help: "Runs of each program for each number.")
  var runs = 7

  @Flag(help: "One run with 1,000 clients: does every row come, do the counts hold? No ratios, any build.")
  var quick = false

  @Flag(help: "Print the table as Markdown.")
  var markdown = false

  func run() throws {
    let bin = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-bench-\(getpid())")
    try FileManager.default.createDirectory(
      at: scratch, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: scratch) }
    let runs = quick ? 1 : runs
    var table = BenchTable(ratios: !quick)
    for text in (quick ? "1000" : clients).split(separator: ",") {
      guard let count = Int(text), (1...900_000).contains(count) else {
        throw ValidationError("'\(text)' is no number of clients between 1 and 900000.")
      }
      let register = try BenchRegister(
        count: count, program: bin.appendingPathComponent("jobbtorg").path, in: scratch.path)
      let floor = [bin.appendingPathComponent("jobbtorg-bench-floor").path, register.path, "1"]
      let program = [bin.appendingPathComponent("jobbtorg").path, "--db", register.path, "--as", "bench"]
      var ours = BenchSample()
      var bare = BenchSample()
      // In turn, so that a slow moment of the machine falls on both.
      for _ in 0..<runs {
        try bare.measure(floor, to: .floor(of: register))
        try ours.measure(program, to: .coach(of: register))
      }
      guard ours.isWhole(runs: runs), bare.isWhole(runs: runs) else {
        throw BenchFailure("not every start, key and peak was measured")
      }
      table.add(clients: count, program: ours, floor: bare)
    }
    print(table.text(markdown: markdown), terminator: "")
  }
}
