import Foundation

/// The built program, run as a person at the command line runs it.
enum Program {
  /// How a run ended.
  struct Outcome {
    var code: Int32
    var output: String
    var messages: String
  }

  /// The executable, which the build puts beside the tests.
  static var url: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("jobbtorg")
  }

  /// Runs it to its end.
  static func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(url, arguments, input: input, environment: environment)
  }

  /// Runs it with arguments from a table.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try run(url, arguments, input: "", environment: environment)
  }

  /// Runs the benchmark, which the build puts beside the program.
  static func benchmark(_ arguments: [String]) throws -> Outcome {
    try run(
      url.deletingLastPathComponent().appendingPathComponent("jobbtorg-bench"), arguments, input: "", environment: [:])
  }

  /// Runs a shell line in which `$0` is the program.
  static func run(shell line: String, environment: [String: String] = [:]) throws -> Outcome {
    try run(URL(fileURLWithPath: "/bin/sh"), ["-c", line, url.path], input: "", environment: environment)
  }

  /// Streams are files, so that no pipe can fill up.
  private static func run(
    _ executable: URL, _ arguments: [String], input: String, environment: [String: String]
  ) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }

    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: try String(contentsOf: files[1], encoding: .utf8),
      messages: try String(contentsOf: files[2], encoding: .utf8))
  }
}
