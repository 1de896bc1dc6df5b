import ArgumentParser

/// `jobbtorg user`: who works with the register (R11.1).
struct UserCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Add, list, link and deactivate users.",
    subcommands: [UserAddCommand.self, UserListCommand.self, UserDeactivateCommand.self, UserLinkCommand.self])
}
