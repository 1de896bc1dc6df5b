import ArgumentParser
import Casework
import Demo
import Foundation
import TerminalKit

/// `jobbtorg demo`: the screens on a throw-away register of made-up people, or a scripted day where there is no terminal.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Try the screens on 735 made-up people; nothing is kept.",
    discussion: """
      It is 09:00 on Monday 21 April 2008. The key 0 changes between the coach and the caseworker. With --as: coach, \
      caseworker or administrator. With --guide five tasks lead through a day. Without a terminal (or with --tour) a scripted day is played and its screens are printed as text.
      """)

  @Flag(help: "Play the scripted day and print its screens as text.")
  var tour = false

  @Flag(help: "Be led through five tasks; the demo notices when each is done.")
  var guide = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard options.register == nil else { throw ValidationError("The demo has a register of its own; leave out --db.") }
    guard options.now == nil else { throw ValidationError("The demo has a clock of its own; leave out --now.") }
    guard !(tour && guide) else { throw ValidationError("Choose --tour or --guide.") }
    _ = try startingRole()
  }

  func run() async throws {
    let register = try DemoOffice.make()
    if tour || !Self.hasTerminal {
      try await TourPlayer(register: register).play()
    } else {
      try await DemoSession.run(
        register, startingAs: startingRole(), theme: options.theme, isRead: options.isRead, isGuided: guide)
    }
  }

  private func startingRole() throws -> DemoOffice.Seat {
    switch options.user {
    case nil, "coach": return .coach
    case "caseworker", "handlaggare", "handläggare": return .caseworker
    case "administrator", "administratör": return .administrator
    default: throw ValidationError("The demo knows --as coach, --as caseworker and --as administrator.")
    }
  }

  private static var hasTerminal: Bool {
    let name = ProcessInfo.processInfo.environment["TERM"] ?? ""
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !name.isEmpty && name != "dumb"
  }
}
