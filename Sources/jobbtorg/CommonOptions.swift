import ArgumentParser
import Domain
import Exchange
import Foundation
import Themes

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("db"), help: "The register. Default: $JOBBTORG_DB, or $XDG_DATA_HOME/jobbtorg/register.db.",
    completion: .file())
  var register: String?

  @Option(name: .customLong("as"), help: "The user to work as. Default: the administrator named as this account.")
  var user: String?

  @Option(
    help: ArgumentHelp(
      "The colours: \(ThemeLibrary.names.joined(separator: ", ")), or a theme of your own.", valueName: "name"))
  var theme: String?

  @Option(
    help: ArgumentHelp("The time it is to be, 2008-04-21T09:00; for registers with a test clock.", valueName: "moment"),
    transform: LocalDateTime.argument)
  var now: LocalDateTime?

  @Flag(help: "The screens as plain lines, one fact a line, for screen readers and braille; also with ACCESSIBLE=1.")
  var reader = false

  /// Whether the screens are read out in plain lines.
  var isRead: Bool { reader || ProcessInfo.processInfo.environment["ACCESSIBLE"] == "1" }

  func validate() throws {
    guard let theme else { return }
    guard ThemeOption.library.holds(theme) else {
      throw ValidationError(
        "there is no theme \"\(theme)\"; shipped are \(ThemeLibrary.names.joined(separator: ", ")). Own themes lie in "
          + "\(UserConfig.folder)/themes, one NAME.toml each.")
    }
  }
}
