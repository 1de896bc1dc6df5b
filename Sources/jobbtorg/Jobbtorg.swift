import ArgumentParser
import Domain
import Exchange
import Foundation
import Repository
import TerminalKit

/// The program: one command with one file a subcommand.
@main
struct Jobbtorg: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobbtorg",
    abstract: "The work at a job centre: referrals, first visits, plans, attendance and figures.",
    discussion: """
      Without a subcommand the screens open. Data goes to stdout, messages to stderr. Exit codes: \(ExitCode.summary).
      """,
    version: ProgramVersion.current,
    subcommands: [
      InitCommand.self, UserCommand.self, FormCommand.self, ImportCommand.self, ReportCommand.self, ExportCommand.self,
      LettersCommand.self, ReferCommand.self, BookCommand.self, AttendCommand.self, TaskCommand.self, CloseCommand.self,
      CalendarCommand.self, CheckIdsCommand.self, KeysCommand.self, DemoCommand.self,
    ])

  @OptionGroup var options: CommonOptions

  /// Without a subcommand: the screens.
  func run() async throws {
    let desk = try options.openDesk()
    let terminal = try await ScreenSession.openTerminal()
    let theme = await ThemeOption(options.theme, hasColors: terminal.colorDepth != .none, isKept: true)
    await ScreenSession.run(
      at: desk, on: terminal, path: options.registerPath, themes: theme.choice,
      greeting: theme.fault.map { Notice($0, .warning) }, isRead: options.isRead)
    await terminal.close()
  }

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
    case let refusal as Refusal: fail(refusal.english, refusal.exitCode)
    case let fault as RegisterFault: fail(fault.message, ExitCode(fault.exitCode))
    case let fault as ImportFault: fail(fault.message, ExitCode(fault.kind))
    case let fault as ReferenceFault: fail(fault.description, .configuration)
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
