import ArgumentParser

/// `jobbtorg report`: figures as text or files (R10).
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Make reports.", subcommands: [ReportStatusCommand.self])
}
