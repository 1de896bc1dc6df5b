import ArgumentParser
import Screens

/// `jobbtorg keys`: the keys of the screens, from the screens' own declarations and the user's own keys.
struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the keys of every screen (in Swedish, as the screens are).",
    discussion: """
      Your own keys stand under [keys] in $XDG_CONFIG_HOME/jobbtorg/config.toml, an action's id and a key or a list of \
      keys: "clients.filter" = ["g", "Ctrl-G"]. They hold instead of the printed ones. What is wrong there is said on \
      stderr with its line; the rest holds.
      """)

  @Flag(help: "Print them as Markdown, as in the documentation; this is the default.")
  var markdown = false

  @Flag(help: "Print every action's id, its keys, what it does and where, with tabs between them.")
  var actions = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard !(markdown && actions) else { throw ValidationError("Choose one of --markdown and --actions.") }
  }

  func run() async throws {
    let keys = OwnKeys.read()
    let output = StandardOutput()
    try output.write(actions ? KeyTables.actions(keys) : KeyTables.markdown(keys))
    try output.flush()
    OwnKeys.report(keys)
  }
}
