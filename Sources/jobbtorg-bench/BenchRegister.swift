import Foundation

/// A register with so many made-up clients, made by the program itself.
struct BenchRegister {
  /// Where it lies.
  let path: String
  /// How many clients it has, all of them open at one jobbtorg.
  let count: Int
  /// The family name that the first page of the list begins with.
  let firstName = "Abdullah"

  /// Makes it with `program` in `directory`; says on stderr how far it is.
  init(count: Int, program: String, in directory: String) throws {
    self.count = count
    path = directory + "/\(count).db"
    let file = directory + "/\(count).csv"
    try BenchRegister.writePeople(count, to: file)
    FileHandle.standardError.write(Data("jobbtorg-bench: making a register of \(count) clients\n".utf8))
    try BenchRegister.run(program, ["init", "--db", path])
    try BenchRegister.run(
      program,
      ["user", "add", "bench", "--full-name", "Bench Bo", "--role", "coach", "--centre", "Vällingby", "--db", path])
    let told = try BenchRegister.run(program, ["import", file, "--db", path])
    guard told.contains("accepted    \(count)\n") else { throw BenchFailure("not every one of \(count) was imported") }
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

  /// Runs the program and gives what it says on stdout; what it says on stderr is the user's to read.
  @discardableResult
  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let told = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchFailure("jobbtorg \(arguments[0]) ended with exit code \(process.terminationStatus)")
    }
    return String(decoding: told, as: UTF8.self)
  }
}
