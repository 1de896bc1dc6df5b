import ArgumentParser
import Casework
import Domain

/// `jobbtorg user link`: open enrolments that name a handläggare in words become the user's (R1.11).
struct UserLinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Give a caseworker the open enrolments whose referral has the caseworker's name.")

  @Argument(help: "The caseworker's user name.")
  var name: String

  @OptionGroup var options: CommonOptions

  func run() throws {
    let count = try options.openDesk().run(LinkCaseworker(name: name))
    StandardError.print(count == 1 ? "1 enrolment was linked." : "\(count) enrolments were linked.")
  }
}
