import TerminalKit
import TerminalTesting
import Testing

/// Finding what can be done: help and palette.
struct FindingTests {
  /// A screen with Swedish names for its actions, and a text field that can have the focus.
  private struct Deed: Screen {
    var isTyping = false
    var done = ""
    let title = "Deeds"
    var keymap: KeyMap<String> {
      KeyMap(
        [
          Binding("open", ["ö", .enter], "Öppna", "opened"),
          Binding("change", ["ä"], "Ändra", synonyms: ["rätta", "byt"], "changed"),
          Binding("korg", ["k"], "Töm korgen", "emptied"),
          Binding("save", [.control("s")], "Spara", "saved"),
          Binding("rare", [], "Åter till början", "again"),
        ], hints: [KeyHint([.pageDown], "En sida ned")], isTyping: isTyping)
    }
    mutating func update(_ input: Input<String>) -> [Effect<String>] {
      if case .message(let text) = input { done = text }
      return []
    }
    func render(into canvas: inout Canvas, theme: Theme) { canvas.write(done, 0, 0) }
  }

  private func body(_ driver: Driver) -> [String] {
    driver.rows.dropFirst(4).dropLast(2).filter { !$0.isEmpty }.map { $0.trimmingPrefix { $0 == " " || $0 == "▸" } }
      .map(String.init)
  }

  @Test(arguments: [
    ("tom", ["k           Töm korgen"]), ("ÖPP", ["ö  Enter    Öppna"]), ("ratta", ["ä           Ändra  (rätta)"]),
    ("ctrl-s", ["Ctrl-S      Spara"]), ("pgd", ["PgDn        En sida ned"]), ("xyz", ["nothing found"]),
  ])
  func `help narrows by word, synonym and key, without å ä ö as well`(typed: String, expected: [String]) async {
    let driver = Driver(screen: Deed())
    await driver.press("?")
    await driver.type(typed)
    #expect(body(driver) == expected)
  }

  @Test func `one letter finds the action on that key first, then the words that hold it`() async {
    let driver = Driver(screen: Deed())
    await driver.press("?")
    await driver.type("k")
    #expect(body(driver).first == "k           Töm korgen")
    #expect(body(driver).contains("Esc         Back"))
  }

  @Test func `the palette finds by own letters first, then without the dots and rings`() async {
    let driver = Driver(screen: Deed())
    await driver.press(":")
    await driver.type("o")
    let found = body(driver)
    let own = found.firstIndex { $0.contains("Töm korgen") }
    let plain = found.firstIndex { $0.contains("Öppna") }
    #expect(own != nil && plain != nil && own! < plain!)
    await driver.type("ppna")
    #expect(body(driver) == ["ö       Öppna"])
    await driver.press(.enter)
    #expect(driver.shows("opened"))
  }

  @Test func `the palette says by which synonym it found, and does what has no key`() async {
    let driver = Driver(screen: Deed())
    await driver.press(.control("p"))
    await driver.type("byt")
    #expect(body(driver) == ["ä       Ändra  (byt)"])
    await driver.press(.control("u"))
    await driver.type("ater till")
    #expect(body(driver) == ["Åter till början"])
    await driver.press(.enter)
    #expect(driver.shows("again"))
  }

  @Test func `a key that a text field would take is not shown as the direct one`() async {
    let driver = Driver(screen: Deed(isTyping: true))
    await driver.press(.control("p"))
    #expect(body(driver).contains("Enter   Öppna"))
    #expect(driver.style(of: "Enter")?.role == .accent)
    #expect(driver.style(of: "k ")?.role == .muted)
  }

  @Test func `own keys hold for dispatch, footer, help and palette, and the declared ones no longer`() async {
    var program = Program(home: Deed(), wording: .english, theme: .plain)
    program.keys = ["change": [.control("e"), "m"], "help": ["h"]]
    let driver = Driver(program)
    #expect(driver.footer.contains("h help"))
    await driver.press("ä")
    #expect(!driver.shows("changed"))
    await driver.press("m")
    #expect(driver.shows("changed"))
    await driver.press("h")
    #expect(body(driver).contains("Ctrl-E  m   Ändra"))
    await driver.press(.escape, ":")
    #expect(body(driver).contains("Ctrl-E  Ändra"))
  }
}
