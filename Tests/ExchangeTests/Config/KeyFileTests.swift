import Exchange
import Foundation
import Testing

/// Reading a user's own keys.
@Suite struct KeyFileTests {
  @Test func `ids stand with or without quotes, keys alone or in a list`() {
    let file = KeyFile(
      """
      # mine
      [keys]
      "clients.filter" = "g"
      clients.order = ["Ctrl-O", "y"]

      search = "h"
      help = []
      """)
    #expect(file.faults.isEmpty)
    #expect(file.entries.map(\.action) == ["clients.filter", "clients.order", "search", "help"])
    #expect(file.entries.map(\.keys) == [["g"], ["Ctrl-O", "y"], ["h"], []])
    #expect(file.entries.map(\.line) == [3, 4, 6, 7])
  }

  @Test func `what is wrong is told with its line, and the rest is read`() {
    let file = KeyFile(
      """
      colour = "red"
      [keys]
      search = 5
      clients.order = ["y", 7]
      this is no TOML
      help = "h"
      help = "j"
      [other]
      """)
    #expect(file.entries.map(\.action) == ["clients.order", "help"])
    #expect(file.entries.map(\.keys) == [["y"], ["h"]])
    #expect(file.faults.map(\.line) == [1, 3, 4, 5, 7, 8])
    let reasons = file.faults.map { fault in
      switch fault.reason {
      case .syntax: "syntax"
      case .unknownKey(let key): key
      case .value(let id): "value \(id)"
      case .number(let key, let bounds): "\(key) \(bounds)"
      }
    }
    #expect(reasons == ["colour", "value search", "value clients.order", "syntax", "syntax", "other"])
  }

  @Test(arguments: [("500", 500), ("20", 20), ("19", nil), ("\"500\"", nil), ("0.5", nil)] as [(String, Int?)])
  func `how long a byte after ESC belongs to it is a number in its bounds`(written: String, milliseconds: Int?) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-escape-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = "escape_ms = \(written)\n[keys]\nsearch = \"h\"\n"
    try text.write(to: folder.appendingPathComponent("config.toml"), atomically: true, encoding: .utf8)
    #expect(UserConfig(folder: folder.path).escapeMilliseconds == milliseconds)
    let file = KeyFile(text)
    #expect(file.entries.map(\.action) == ["search"])
    #expect(file.faults.map(\.reason) == (milliseconds == nil ? [.number("escape_ms", 20...2000)] : []))
  }

  @Test(arguments: [
    "", "\n\n", "[keys]", "\u{FEFF}[keys]\n", "[keys", "[keys]\na = \"\"\"", "= = =", "\u{0}", "keys = 1",
  ])
  func `no text makes it stop`(text: String) {
    #expect(KeyFile(text).entries.isEmpty)
  }
}
