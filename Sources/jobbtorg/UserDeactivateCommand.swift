import ArgumentParser
import Casework
import Domain

/// `jobbtorg user deactivate`: the user can no longer start; what the user did keeps its author (R7.7).
struct UserDeactivateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deactivate", abstract: "Switch a user off, once open tasks are handed over.")

  @Argument(help: "The user's name.")
  var name: String

  @OptionGroup var options: CommonOptions

  func run() throws {
    _ = try options.openDesk().run(DeactivateUser(name: name))
    StandardError.print("Deactivated the user \(name).")
  }
}
