import Exchange
import Foundation
import Testing

@Suite("The user's own settings")
struct UserConfigTests {
  /// A folder of its own, with a `config.toml` of this text unless there is to be none.
  private func folder(_ text: String?) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-config-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let text { try text.write(to: folder.appendingPathComponent("config.toml"), atomically: true, encoding: .utf8) }
    return folder.path
  }

  private func keep(_ name: String, in text: String?) throws -> String {
    let folder = try folder(text)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try UserConfig(folder: folder).keep(theme: name)
    let after = UserConfig(folder: folder)
    #expect(try after.theme() == name)
    return after.text
  }

  @Test("hold the theme that was chosen, and a file is made for it")
  func made() throws {
    #expect(try keep("dagsljus", in: nil) == "theme = \"dagsljus\"\n")
    #expect(try UserConfig(folder: folder(nil)).theme() == nil)
  }

  @Test(
    "keep everything else when the theme changes",
    arguments: [
      ("theme = \"kvallsljus\"\n", "theme = \"dagsljus\"\n"),
      (
        "# mine\ntheme = 'x' # best\n\n[keys]\nsearch = \"f\"\n",
        "# mine\ntheme = \"dagsljus\" # best\n\n[keys]\nsearch = \"f\"\n"
      ),
      ("# keys\n[keys]\ntheme = \"t\"\n", "# keys\ntheme = \"dagsljus\"\n\n[keys]\ntheme = \"t\"\n"),
      ("other = 3", "other = 3\ntheme = \"dagsljus\"\n"),
      ("other = 3\n", "other = 3\ntheme = \"dagsljus\"\n"),
    ])
  func kept(before: String, after: String) throws {
    #expect(try keep("dagsljus", in: before) == after)
  }

  @Test("are not written to when they cannot be read", arguments: ["theme = = 1\n", "[keys\n"])
  func faulty(text: String) throws {
    let folder = try folder(text)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(throws: ConfigFault.self) { try UserConfig(folder: folder).keep(theme: "dagsljus") }
    #expect(UserConfig(folder: folder).text == text)
  }

  @Test("are not written to where the theme stands in a way that a line cannot say")
  func unusual() throws {
    let text = "note = \"\"\"\ntheme = \"a\"\n\"\"\"\ntheme = \"b\"\n"
    let folder = try folder(text)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(throws: ConfigFault.self) { try UserConfig(folder: folder).keep(theme: "dagsljus") }
    #expect(UserConfig(folder: folder).text == text)
  }

  @Test("stay where a link points")
  func link() throws {
    let (folder, other) = (try folder(nil), try folder("theme = \"a\"\n"))
    defer { for path in [folder, other] { try? FileManager.default.removeItem(atPath: path) } }
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/config.toml", withDestinationPath: other + "/config.toml")
    try UserConfig(folder: folder).keep(theme: "dagsljus")
    #expect(UserConfig(folder: other).text == "theme = \"dagsljus\"\n")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/config.toml") == other + "/config.toml")
  }

  @Test("name a fault with line and key")
  func fault() throws {
    let fault = #expect(throws: ConfigFault.self) {
      try UserConfig(folder: folder("# mine\n\ntheme = 3\n")).theme()
    }
    #expect(fault?.description == "config.toml rad 3, theme: ska vara ett temas namn inom citattecken")
  }
}
