import Foundation
import Testing

/// A user's own keys, from the file to the screen.
@Suite(.runsPrograms) struct OwnKeysTests {
  private static let file = """
    [keys]
    "clients.filter" = ["g", "Ctrl-G"]
    search = "b"
    no.such.thing = "x"
    """

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-keys-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("jobbtorg"), withIntermediateDirectories: true)
    try Self.file.write(
      to: folder.appendingPathComponent("jobbtorg/config.toml"), atomically: true, encoding: .utf8)
    return folder
  }

  @Test func `the printed keys are the user's own, and each fault is a line on stderr`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let keys = try Program.run("keys", environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(keys.code == 0)
    #expect(keys.output.contains("| `g` `Ctrl-G` | Filtrera listan |"))
    #expect(keys.output.contains("| `s` `/` | Sök klient |"))
    let lines = keys.messages.split(separator: "\n")
    #expect(lines.count == 2)
    let path = folder.path + "/jobbtorg/config.toml"
    #expect(
      lines.first?.hasPrefix("jobbtorg: \(path), line 3: \"b\" does \"Boka tid för klienten\" already") == true,
      "\(keys.messages)")
    #expect(lines.last?.contains("line 4: there is no action \"no.such.thing\"") == true)
    let actions = try Program.run("keys", "--actions", environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(actions.output.contains("clients.filter\tg  Ctrl-G\tFiltrera listan\tKlienter\n"))
  }

  @Test func `without a file nothing is said`() throws {
    let keys = try Program.run("keys", environment: ["XDG_CONFIG_HOME": "/nonexistent"])
    #expect(keys.code == 0 && keys.messages.isEmpty)
  }

  @Test func `the screens go by the file and say what is wrong in it`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let window = try TmuxWindow(["demo"], environment: ["XDG_CONFIG_HOME": folder.path])
    try window.wait(for: "I DAG")
    try window.press("2")
    try window.wait(for: "g filter")
    try window.press("C-g")
    try window.wait(for: "Klienter › Filter")
    try window.press("Escape")
    try window.wait(for: "g filter")
    try window.press("7")
    try window.wait(for: "t tangenter (2 fel)")
    try window.press("t")
    let page = try window.settled("rad 4: no.such.thing finns inte.")
    #expect(page.contains("rad 3: b gör redan"))
  }
}
