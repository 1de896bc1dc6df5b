import ArgumentParser
import Screens

/// `jobbtorg keys`: the key tables of the screens, from the screens' own declarations.
struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the keys of every screen (in Swedish, as the screens are).")

  @Flag(help: "Print them as Markdown, as in the README; this is the only form.")
  var markdown = false

  @OptionGroup var options: CommonOptions

  @MainActor func run() async throws {
    let output = StandardOutput()
    try output.write(KeyTables.markdown)
    try output.flush()
  }
}
