import ArgumentParser
import Casework
import Domain

/// `jobbtorg user add`: a user with a role at a job centre, in a district or for the city (R11.1).
struct UserAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a user with a role at a job centre or in a district.")

  @Argument(help: "The name that --as takes: letters a to z, digits, '.', '-' and '_'.")
  var name: String

  @Option(help: "The person's name as screens and letters show it.")
  var fullName: String

  @Option(help: "The role: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
  var role: Role

  @Option(help: "The job centre of a coach, session leader, matcher or unit head.")
  var centre: String?

  @Option(help: "The home district of a caseworker or unit head.")
  var district: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if centre != nil, district != nil { throw ValidationError("Give --centre or --district, not both.") }
    switch role {
    case .coach, .sessionLeader, .matcher:
      if centre == nil { throw ValidationError("A \(role.rawValue) works at a job centre: give --centre NAME.") }
    case .caseworker:
      if district == nil { throw ValidationError("A caseworker works in a district: give --district NAME.") }
    case .unitHead:
      if centre == nil, district == nil {
        throw ValidationError("A unitHead has a unit: give --centre NAME or --district NAME.")
      }
    case .figuresReader, .administrator, .logReviewer:
      if centre != nil || district != nil {
        throw ValidationError("The role \(role.rawValue) holds for the whole city: leave --centre and --district out.")
      }
    }
  }

  func run() throws {
    let outcome = try options.openDesk().run(
      AddUser(name: name, fullName: fullName, role: role, unitName: centre ?? district))
    StandardError.print("Added the user \(name).")
    if outcome.unlinkedEnrolments > 0 {
      StandardError.print(
        """
        \(outcome.unlinkedEnrolments) open enrolments name this handläggare in words only. \
        To hand them over: jobbtorg user link \(name)
        """)
    }
  }
}
