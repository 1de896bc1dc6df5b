import Foundation
import Testing

/// Themes in a real terminal: chosen and kept, faulty ones, none at all.
@Suite(.runsPrograms) struct ThemeTests {
  let office: TestOffice
  let place: Workspace

  init() throws {
    office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    place = try Workspace()
    try FileManager.default.createDirectory(atPath: place.path("jobbtorg/themes"), withIntermediateDirectories: true)
  }

  private func open(_ more: [String: String] = [:]) throws -> TmuxWindow {
    let own = ["XDG_CONFIG_HOME": place.folder.path, "TERM": "tmux-256color"]
    return try office.open(as: "anna", environment: more.merging(own) { $1 })
  }

  /// Waits until the screen's sequences hold `sequence`.
  private func wait(_ window: TmuxWindow, for sequence: String) throws {
    try window.wait(sequence) { _ in (try? window.colouredScreen().contains(sequence)) == true }
  }

  private static let evening = "48;5;234"
  private static let day = "48;5;231"

  @Test func `a theme that was chosen is there at the next start, and one that was only looked at is not`() throws {
    let first = try open()
    try first.wait(for: "I DAG")
    try wait(first, for: Self.evening)
    try first.press("7")
    try first.wait(for: "✓ används")
    try first.press("Down")
    try wait(first, for: Self.day)
    try first.press("1")
    try first.wait(for: "I DAG")
    try wait(first, for: Self.evening)
    try first.press("7")
    try first.wait(for: "✓ används")
    try first.press("Down", "Enter")
    try first.wait(for: "Temat Dagsljus används, även nästa gång.")

    let second = try open()
    try second.wait(for: "I DAG")
    try wait(second, for: Self.day)
    #expect(try !second.colouredScreen().contains(Self.evening))
  }

  @Test func `a faulty theme of one's own is named with line and key, and the default is used`() throws {
    try "title = \"Mitt\"\n[roles]\naccent = { fg = \"gult\" }\n".write(
      toFile: place.path("jobbtorg/themes/mitt.toml"), atomically: true, encoding: .utf8)
    try "theme = \"mitt\"\n".write(toFile: place.path("jobbtorg/config.toml"), atomically: true, encoding: .utf8)
    let window = try open()
    try window.wait(for: "Temat används inte: mitt.toml rad 3, roles.accent.fg: \"gult\" är ingen färg")
    try wait(window, for: Self.evening)
    try window.press("7")
    try window.wait(for: "   Mitt\n")
  }

  @Test func `under NO_COLOR nothing is coloured`() throws {
    let window = try open(["NO_COLOR": "1"])
    try window.wait(for: "I DAG")
    let screen = try window.colouredScreen()
    #expect(screen.contains("\u{1b}[7m"))
    #expect(!screen.contains("38;5;") && !screen.contains("48;5;"))
    #expect(try screen.matches(of: Regex("\u{1b}\\[[0-9;]*(3[0-7]|4[0-7]|9[0-7])[0-9;]*m")).isEmpty)
    try window.press("7")
    try window.wait(for: "Svartvit används")
  }

  @Test func `the terminal's palette is never redefined`() throws {
    let window = try open()
    try window.wait(for: "I DAG")
    try window.record()
    try window.press("7")
    try window.wait(for: "✓ används")
    try window.press("Down", "Down", "Down", "Down", "Up", "Enter")
    try window.wait(for: "Temat Färgblind används")
    func stream() -> String { String(decoding: window.recorded(), as: UTF8.self) }
    try window.wait("the stream's last words") { _ in stream().contains("används, även") }
    let bytes = stream()
    #expect(bytes.contains("\u{1b}[38;5;"))
    #expect(!bytes.contains("\u{1b}]4") && !bytes.contains("\u{1b}]P"))
  }

  @Test(arguments: [["LC_ALL": "C"], ["TERM": "vt100"], ["TERM": "linux"]])
  func `where signs cannot be shown plain ones stand in their place`(environment: [String: String]) throws {
    let window = try office.open(as: "anna", environment: environment)
    let screen = try window.settled("I DAG")
    #expect(screen.contains("Vällingby > Min dag"))
    #expect(screen.contains("-----"))
    #expect(screen.unicodeScalars.allSatisfy { $0.value < 0x100 })
  }
}
