import ArgumentParser

/// `jobbtorg export`: what other systems read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write what other systems read.",
    subcommands: [ExportCalendarCommand.self, ExportParticipationCommand.self])
}
