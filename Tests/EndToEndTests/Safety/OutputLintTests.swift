import Foundation
import Testing

/// One filter in and one filter out (R16.1): read from the source, nothing else writes to a terminal.
@Suite struct OutputLintTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  /// The source files below a folder of `Sources` by their paths in it, comments left out; benchmarks are no part of it.
  private static func files() throws -> [(path: String, code: String)] {
    let root = sources.path + "/"
    let all = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return try all.filter { path in
      [".swift", ".c", ".h"].contains { path.hasSuffix($0) } && !path.hasPrefix("jobbtorg-bench")
    }.map { path in
      let lines = try String(contentsOfFile: root + path, encoding: .utf8).components(separatedBy: "\n")
      return (path, lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n"))
    }
  }

  /// The files in which something stands.
  private static func holding(_ pattern: some RegexComponent) throws -> Set<String> {
    Set(try files().filter { $0.code.firstMatch(of: pattern) != nil }.map(\.path))
  }

  @Test func `only the named places write to stdout or stderr`() throws {
    #expect(try Self.files().count > 300)
    #expect(
      try Self.holding(/(^|[^.\w])(print|debugPrint|dump|puts|fputs|putchar|printf|fprintf|NSLog|fwrite|perror)\(/) == [
        // SQLite's own printf, in a column of the schema; and the print that writes the one way there is to stderr.
        "Repository/Migrations/Schema1+cases.swift", "jobbtorg/StandardError.swift",
      ])
    #expect(
      try Self.holding(/standardOutput|standardError|STDOUT_FILENO|STDERR_FILENO|\/dev\/(tty|stdout|stderr)/) == [
        "CNcurses/CNcurses.c", "jobbtorg/StandardOutput.swift", "jobbtorg/StandardError.swift",
        "jobbtorg/ProgressLine.swift", "jobbtorg/Demo/DemoCommand.swift",
      ])
    // curses is seen by one module, and its writing calls by the C file alone.
    #expect(try Self.holding(/#include <curses.h>|import Curses/) == ["CNcurses/CNcurses.c"])
    #expect(
      try Self.holding(/import CNcurses/) == [
        "NcursesTerminal/NcursesTerminal.swift", "NcursesTerminal/KeySource.swift",
      ])
    #expect(
      try Self.holding(/cn_put\(/).subtracting(["CNcurses/CNcurses.c", "CNcurses/include/CNcurses.h"]) == [
        "NcursesTerminal/NcursesTerminal.swift"
      ])
  }

  @Test func `what stands in a cell comes through the canvas, which filters it`() throws {
    #expect(try Self.holding(/[^.\w]Cell\((?!focus:)/) == ["TerminalKit/Drawing/Canvas.swift"])
    let canvas = try #require(try Self.files().first { $0.path == "TerminalKit/Drawing/Canvas.swift" })
    #expect(canvas.code.contains("Sanitiser.line($0.text, columns: room)"))
    #expect(
      try Self.holding(/func present\(/) == [
        "NcursesTerminal/NcursesTerminal.swift", "TerminalTesting/MemoryTerminal.swift",
        "TerminalKit/Runtime/Terminal.swift",
        "jobbtorg/Demo/TourTerminal.swift",
      ])
  }

  @Test func `what is typed and pasted passes one filter before a screen sees it`() throws {
    #expect(try Self.holding(/inputFilter\(/) == ["TerminalKit/Runtime/Runtime+keys.swift"])
    #expect(try Self.holding(/inputFilter:/).contains("Screens/Program/JobbtorgProgram.swift"))
    #expect(
      try Self.holding(/readEvent\(\)/) == [
        "TerminalKit/Runtime/Runtime.swift", "TerminalKit/Runtime/Terminal.swift",
        "NcursesTerminal/NcursesTerminal.swift", "TerminalTesting/MemoryTerminal.swift",
        "jobbtorg/Demo/TourTerminal.swift",
      ])
  }
}
