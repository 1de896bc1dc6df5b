import Foundation

/// A register with so many made-up clients, made by the program itself.
struct BenchRegister {
  /// Where it lies.
  let path: String
  /// The family name that the first page of the list begins with.
  let firstName = "Abdullah"

  /// Makes it with `program` in `directory`; says on stderr how far it is.
  init(count: Int, program: String, in directory: String) throws {
    path = directory + "/\(count).db"
    let file = directory + "/\(count).csv"
    try BenchRegister.writePeople(count, to: file)
    FileHandle.standardError.write(Data("jobbtorg-bench: making a register of \(count) clients\n".utf8))
    try BenchRegister.run(program, ["init", "--db", path])
    // A matcher's first screen is the list of clients.
    try BenchRegister.run(
      program,
      ["user", "add", "bench", "--full-name", "Bench Bo", "--role", "matcher", "--centre", "Vällingby", "--db", path])
    try BenchRegister.run(program, ["import", file, "--db", path])
    try FileManager.default.removeItem(atPath: file)
  }

  private static func writePeople(_ count: Int, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw BenchFailure("\(path) cannot be written") }
    var text = BenchPeople.header
    for index in 0..<count {
      text += BenchPeople.row(index)
      if text.utf8.count > 1_000_000 {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  private static func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchFailure("jobbtorg \(arguments[0]) ended with exit code \(process.terminationStatus)")
    }
  }
}
