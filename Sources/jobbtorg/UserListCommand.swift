import ArgumentParser
import Casework
import Domain
import Exchange

/// `jobbtorg user list`: everybody, with roles and units.
struct UserListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List users with their roles and units, one row a role.")

  @Option(help: "text, csv or json.")
  var format: TableFormat = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let list = try options.openDesk().run(ListUsers())
    let output = StandardOutput()
    var table = TableWriter(
      format,
      columns: [
        .init("name", width: 16), .init("full_name", width: 24), .init("active", width: 6), .init("role", width: 13),
        .init("unit"),
      ], output: output.write)
    try table.begin()
    for user in list.users {
      for assignment in user.assignments {
        try table.write([
          .text(user.name), .text(user.fullName), .flag(user.isActive), .text(assignment.role.rawValue),
          .text(list.name(of: assignment.unit)),
        ])
      }
    }
    try table.end()
    try output.flush()
  }
}
