import Subprocess

/// The printer behind `lp`. The job's title names nobody: titles stand in print queues that many see.
public struct LetterPrinter: Sendable {
  private let command: String

  /// The printer that `command` prints on: a name to be found on the path, or a path.
  public init(command: String = "lp") { self.command = command }

  /// The arguments: no shell, nothing of the letter in them.
  static let arguments: [String] = ["-s", "-c", "-t", "Jobbtorg brev", "-o", "media=a4", "--"]

  /// Prints a file, which may go afterwards; false where there is no such command, or no printer that takes it.
  func send(file path: String) async -> Bool {
    do {
      let result = try await run(
        command.contains("/") ? .path(.init(command)) : .name(command), arguments: .init(Self.arguments + [path]),
        input: .none, output: .discarded, error: .discarded)
      return result.terminationStatus.isSuccess
    } catch {
      return false
    }
  }
}
