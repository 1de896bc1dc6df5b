import ArgumentParser
import Domain
import Foundation

/// The program: one command with one file a subcommand.
@main
struct Jobbtorg: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobbtorg",
    abstract: "The work at a job centre: referrals, first visits, plans, attendance and figures.",
    discussion: "Data goes to stdout, messages to stderr. Exit codes: \(ExitCode.summary).",
    version: "0.1.0",
    subcommands: [CalendarCommand.self, CheckIdsCommand.self])

  @OptionGroup var options: CommonOptions

  /// Parses, runs, and ends with the exit code that the outcome has; errors are one line on stderr.
  static func main() async {
    do {
      let command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    switch error {
    case let code as ExitCode: exit(withError: code)
    case let failure as CommandFailure: fail(failure.message, failure.code)
    case let refusal as Refusal: fail("\(refusal.code): \(TextFilter.visible(refusal.message))", ExitCode(refusal.kind))
    default:
      let code = exitCode(for: error)
      guard !code.isSuccess else { exit(withError: error) }
      let message = fullMessage(for: error)
      fail(message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message, code)
    }
  }

  private static func fail(_ message: String, _ code: ExitCode) -> Never {
    StandardError.print(message)
    exit(withError: code)
  }
}
