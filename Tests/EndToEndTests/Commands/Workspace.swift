import Foundation
import GRDB

/// A folder of its own for one test, with room for a register; gone with the value.
final class Workspace {
  /// The folder.
  let folder: URL
  /// Where the register is, or will be.
  var register: String { path("data/register.db") }

  /// An empty folder, or one with a register that has a test clock.
  init(withRegister: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if withRegister { _ = try run("init", "--test-clock") }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A path in the folder.
  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Writes a file and gives its path.
  func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
    return path(name)
  }

  /// Runs the program on this folder's register.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Outcome {
    try run(arguments, environment: environment)
  }

  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.run(arguments, environment: environment.merging(["JOBBTORG_DB": register]) { $1 })
  }

  /// Opens the register as another program would, while `body` runs.
  func database<Value>(_ path: String? = nil, _ body: (Database) throws -> Value) throws -> Value {
    let queue = try DatabaseQueue(path: path ?? register)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction(body)
  }

  /// A file of the districts' data.
  static func data(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("ExchangeTests/Data/\(name)").path
  }
}
