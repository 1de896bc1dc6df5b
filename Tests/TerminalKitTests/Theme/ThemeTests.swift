import TerminalKit
import Testing
import Themes

struct ThemeTests {
  /// The numbers of the table of starting colours: role, contrast on the background.
  static let evening: [(Role, Double)] = [
    (.text, 13.4), (.muted, 8.0), (.accent, 10.7), (.good, 9.8), (.warning, 8.3), (.danger, 7.4), (.border, 3.8),
  ]
  static let day: [(Role, Double)] = [
    (.text, 15.1), (.muted, 7.1), (.accent, 6.4), (.good, 8.0), (.warning, 5.7), (.danger, 7.4), (.border, 3.9),
  ]

  @Test(arguments: [("kvallsljus", evening), ("dagsljus", day)])
  func `the contrasts are those that were decided`(name: String, numbers: [(Role, Double)]) throws {
    let theme = try ThemeLibrary.named(name)
    let page = try #require(theme.background(.page))
    for (role, expected) in numbers {
      let contrast = try #require(theme.foreground(role)).contrast(with: page)
      #expect(abs(contrast - expected) < 0.06, "\(role): \(contrast)")
    }
  }

  @Test(arguments: ThemeLibrary.names)
  func `text and states can be read on every ground`(name: String) throws {
    let theme = try ThemeLibrary.named(name)
    for ground in [Ground.page, .selection, .field] {
      let back = try #require(theme.background(ground))
      for role in [Role.text, .muted, .accent, .good, .warning, .danger, .matched, .heading, .field, .selection] {
        let contrast = try #require(theme.foreground(role)).contrast(with: back)
        #expect(contrast >= 4.5, "\(role) on \(ground): \(contrast)")
      }
    }
    let bar = try #require(theme.background(.title))
    #expect(try #require(theme.foreground(.title)).contrast(with: bar) >= 4.5)
  }

  @Test(arguments: ThemeLibrary.names)
  func `every role has its colour, one of xterm's 256`(name: String) throws {
    let theme = try ThemeLibrary.named(name)
    for role in Role.allCases {
      let look = try #require(theme.looks[role], "\(role)")
      for color in [look.foreground, look.background].compactMap({ $0 }) {
        let number = try #require(Palette.nearest(color, depth: .full))
        #expect(Palette.colors[number] == color, "\(role)")
      }
    }
  }

  @Test(arguments: ThemeLibrary.names, ColorDepth.allCases)
  func `a selected row and a field in focus can be told from the page at any colour depth`(
    name: String, depth: ColorDepth
  ) throws {
    let theme = try ThemeLibrary.named(name)
    for role in [Role.text, .danger, .muted] {
      let page = theme.paint(Style(role), depth: depth)
      #expect(theme.paint(Style(role, on: .selection), depth: depth) != page)
      #expect(theme.paint(Style(role, on: .field), depth: depth) != page)
      if depth != .none { #expect(page.foreground != page.background) }
    }
  }

  @Test func `without colours no colour is sent`() throws {
    let theme = try ThemeLibrary.named("kvallsljus")
    for role in Role.allCases {
      let paint = theme.paint(Style(role, on: .selection), depth: .none)
      #expect(paint.foreground == nil)
      #expect(paint.background == nil)
    }
  }

  @Test(arguments: [
    ("#ff0000", 196, 9), ("#000000", 16, 0), ("#ffffff", 231, 15), ("#1c1c1c", 234, 0), ("#87d7ff", 117, 6),
    ("#fe0102", 196, 9), ("#010101", 16, 0),
  ])
  func `the nearest colour is taken`(hex: String, full: Int, sixteen: Int) throws {
    let color = try #require(Color(hex: hex))
    #expect(Palette.nearest(color, depth: .full) == full)
    if hex != "#87d7ff" { #expect(Palette.nearest(color, depth: .sixteen) == sixteen) }
    #expect(Palette.nearest(color, depth: .none) == nil)
  }

  @Test(arguments: ["", "#12345", "123456", "#12345g", "#+12345", "#1234567"])
  func `what is no colour is refused`(hex: String) { #expect(Color(hex: hex) == nil) }

  @Test(arguments: [
    ("[roles]\naccent = { fg = \"#12\" }", 2, "roles.accent.fg"),
    ("[roles]\ntext = {}\nsparkle = { fg = \"#ffffff\" }", 3, "roles.sparkle"),
    ("name = \"x\"\ninherit = \"kvallsljus\"", 2, "inherit"),
    ("[roles]\ntext = { foreground = \"#ffffff\" }", 2, "roles.text.foreground"),
    ("[roles]\ntext = \"#ffffff\"", 2, "roles.text"),
    ("[roles]\ntext = { attributes = [\"blink\"] }", 2, "roles.text.attributes"),
    ("inherits = 4", 1, "inherits"),
  ])
  func `a faulty theme is named with line and key`(text: String, line: Int, key: String) {
    let error = #expect(throws: ThemeError.self) { try ThemeLibrary.named("mine") { _ in text } }
    #expect(error?.theme == "mine")
    #expect(error?.line == line)
    #expect(error?.key == key)
  }

  @Test func `a fault of syntax has its line`() {
    let error = #expect(throws: ThemeError.self) { try ThemeLibrary.named("mine") { _ in "[roles]\ntext = = 3" } }
    #expect(error?.line == 2)
  }

  @Test func `an own theme changes what it says and inherits the rest`() throws {
    let own = "inherits = \"kvallsljus\"\n[roles]\naccent = { fg = \"#ffd700\" }"
    let theme = try ThemeLibrary.named("mine") { $0 == "mine" ? own : nil }
    let parent = try ThemeLibrary.named("kvallsljus")
    #expect(theme.foreground(.accent) == Color(hex: "#ffd700"))
    #expect(theme.looks[.selection] == parent.looks[.selection])
    #expect(theme.background(.page) == parent.background(.page))
  }

  @Test func `themes that inherit each other are refused`() {
    #expect(throws: ThemeError.self) {
      try ThemeLibrary.named("a") { $0 == "a" ? "inherits = \"b\"" : "inherits = \"a\"" }
    }
    #expect(throws: ThemeError.self) { try ThemeLibrary.named("none of ours") }
  }
}
