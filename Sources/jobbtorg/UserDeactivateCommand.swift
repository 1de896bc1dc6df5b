import ArgumentParser
import Casework
import Domain

/// `jobbtorg user deactivate`: the user can no longer start; what the user did keeps its author (R7.7).
struct UserDeactivateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deactivate", abstract: "Switch a user off; tasks, clients and coming meetings are handed over.")

  @Argument(help: "The user's name.")
  var name: String

  @Option(help: "The user who takes over open tasks, clients and coming meetings.")
  var to: String?

  @Flag(help: "Leave open tasks to the unit and clients without a coach or caseworker.")
  var toUnit = false

  @Option(help: "The user who leads the coming meetings, where that is somebody else.")
  var meetingsTo: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if to != nil, toUnit { throw ValidationError("Give --to or --to-unit, not both.") }
  }

  func run() throws {
    let desk = try options.openDesk()
    let users = try desk.run(ListUsers()).users
    func user(_ name: String) throws -> User.ID {
      guard let found = users.first(where: { $0.name == name }) else {
        throw Refusal(.notFound, "unknownUser", "Användaren finns inte.")
      }
      return found.id
    }
    let receiver: DeactivateUser.Receiver? = try toUnit ? .unit : to.map { .user(try user($0)) }
    let outcome = try desk.run(
      DeactivateUser(name: name, handingOverTo: receiver, meetingsTo: try meetingsTo.map(user)))
    StandardError.print("Deactivated the user \(name).")
    for unit in outcome.emptied {
      let waiting = unit.waiting == 0 ? "" : " (\(unit.waiting) open task\(unit.waiting == 1 ? "" : "s") there)"
      StandardError.print("\(unit.name) has nobody left for what falls to it\(waiting): add a user there.")
    }
  }
}
