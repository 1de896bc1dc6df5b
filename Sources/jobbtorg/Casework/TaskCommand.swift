import ArgumentParser

/// `jobbtorg task`: the follow-up tasks of the user and the unit (R7).
struct TaskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task", abstract: "List and close follow-up tasks.",
    subcommands: [TaskListCommand.self, TaskCloseCommand.self])
}
