import TerminalKit
import Testing
import Themes

struct ThemeTests {
  /// The shipped themes that have colours.
  static let colored = ThemeLibrary.names.filter { $0 != ThemeLibrary.colourless }
  /// The roles of letters that must be read; `disabled` letters may be skipped, `border` has none.
  static let read: [Role] = [
    .text, .muted, .accent, .good, .warning, .danger, .matched, .heading, .field, .selection,
  ]

  /// The numbers of the table of starting colours: role, contrast on the background.
  static let evening: [(Role, Double)] = [
    (.text, 13.4), (.muted, 8.0), (.accent, 10.7), (.good, 9.8), (.warning, 8.3), (.danger, 7.4), (.border, 3.8),
  ]
  static let day: [(Role, Double)] = [
    (.text, 15.1), (.muted, 7.1), (.accent, 6.4), (.good, 8.0), (.warning, 5.7), (.danger, 7.4), (.border, 3.9),
  ]

  @Test(arguments: [("kvallsljus", evening), ("dagsljus", day)])
  func `the contrasts are those that were decided`(name: String, numbers: [(Role, Double)]) throws {
    let theme = try ThemeLibrary().theme(name)
    let page = try #require(theme.background(.page))
    for (role, expected) in numbers {
      let contrast = try #require(theme.foreground(role)).contrast(with: page)
      #expect(abs(contrast - expected) < 0.06, "\(role): \(contrast)")
    }
  }

  @Test(arguments: colored)
  func `text and states can be read on every ground`(name: String) throws {
    let theme = try ThemeLibrary().theme(name)
    try Self.check(theme, Self.read, atLeast: 4.5)
    try Self.check(theme, [.disabled, .border], on: [.page], atLeast: 3)
    let bar = try #require(theme.background(.title))
    #expect(try #require(theme.foreground(.title)).contrast(with: bar) >= 4.5)
  }

  @Test func `in hogkontrast every letter has 7 to 1, skippable and dimmed ones too`() throws {
    let theme = try ThemeLibrary().theme("hogkontrast")
    try Self.check(theme, Self.read + [.disabled], atLeast: 7)
    let bar = try #require(theme.background(.title))
    #expect(try #require(theme.foreground(.title)).contrast(with: bar) >= 7)
  }

  private static func check(
    _ theme: Theme, _ roles: [Role], on grounds: [Ground] = [.page, .selection, .field], atLeast least: Double
  ) throws {
    for ground in grounds {
      let back = try #require(theme.background(ground))
      for role in roles {
        let contrast = try #require(theme.foreground(role)).contrast(with: back)
        #expect(contrast >= least, "\(theme.name): \(role) on \(ground): \(contrast)")
      }
    }
  }

  @Test(arguments: colored)
  func `every role has its colour, one of xterm's 256`(name: String) throws {
    let theme = try ThemeLibrary().theme(name)
    for role in Role.allCases {
      let look = try #require(theme.looks[role], "\(role)")
      for color in [look.foreground, look.background].compactMap({ $0 }) {
        #expect(Palette.colors[Palette.nearest(color)] == color, "\(role)")
      }
    }
  }

  @Test func `svartvit has no colour at any depth`() throws {
    let theme = try ThemeLibrary().theme(ThemeLibrary.colourless)
    for role in Role.allCases {
      for ground in Ground.allCases {
        for depth in ColorDepth.allCases {
          let paint = theme.paint(Style(role, on: ground), depth: depth)
          #expect(paint.foreground == nil && paint.background == nil)
        }
      }
    }
  }

  @Test func `every role has a sentence that says when to use it`() {
    for role in Role.allCases { #expect(role.meaning.hasSuffix(".") && role.meaning.count > 20, "\(role)") }
    #expect(Set(Role.allCases.map(\.meaning)).count == Role.allCases.count)
  }

  @Test(arguments: ThemeLibrary.names, ColorDepth.allCases)
  func `a selected row and a field in focus can be told from the page at any colour depth`(
    name: String, depth: ColorDepth
  ) throws {
    let theme = try ThemeLibrary().theme(name)
    for role in [Role.text, .danger, .muted] {
      let page = theme.paint(Style(role), depth: depth)
      #expect(theme.paint(Style(role, on: .selection), depth: depth) != page)
      #expect(theme.paint(Style(role, on: .field), depth: depth) != page)
      if let front = page.foreground { #expect(front != page.background) }
    }
  }

  @Test func `without colours no colour is sent`() throws {
    let theme = try ThemeLibrary().theme("kvallsljus")
    for role in Role.allCases {
      let paint = theme.paint(Style(role, on: .selection), depth: .none)
      #expect(paint.foreground == nil)
      #expect(paint.background == nil)
    }
  }

  @Test(arguments: ThemeLibrary.names)
  func `with sixteen colours text and page are the terminal's own`(name: String) throws {
    let theme = try ThemeLibrary().theme(name)
    for role in Role.allCases {
      for ground in Ground.allCases {
        let paint = theme.paint(Style(role, on: ground), depth: .sixteen)
        #expect(paint.background == nil)
        if let front = paint.foreground { #expect((1...6).contains(front) || (9...14).contains(front)) }
      }
    }
    for role in [Role.text, .muted, .heading, .border, .disabled] {
      #expect(theme.paint(Style(role), depth: .sixteen).foreground == nil, "\(role)")
    }
    #expect(theme.paint(Style(.text, on: .selection), depth: .sixteen).attributes.contains(.reverse))
    #expect(theme.paint(Style(.title, on: .title), depth: .sixteen).attributes.contains(.reverse))
    #expect(theme.paint(Style(.text, on: .field), depth: .sixteen).attributes.contains(.underline))
    #expect(theme.paint(.heading, depth: .sixteen).attributes.contains(.bold))
  }

  @Test(arguments: colored)
  func `with sixteen colours states still have four of them`(name: String) throws {
    let theme = try ThemeLibrary().theme(name)
    let shown = [Style.good, .warning, .danger, .accent].map { theme.paint($0, depth: .sixteen).foreground }
    #expect(Set(shown).count == 4 && !shown.contains(nil))
  }

  @Test(arguments: [
    ("#ff0000", 196, 9), ("#000000", 16, nil), ("#ffffff", 231, nil), ("#1c1c1c", 234, nil), ("#fe0102", 196, 9),
    ("#010101", 16, nil), ("#005f00", 22, 2), ("#af0000", 124, 1), ("#87d787", 114, 2), ("#87d7ff", 117, 6),
    ("#d7af5f", 179, 3), ("#ff8787", 210, 1), ("#808080", 244, nil),
  ])
  func `the nearest colour is taken, of sixteen only for a hue`(hex: String, full: Int, sixteen: Int?) throws {
    let color = try #require(Color(hex: hex))
    #expect(Palette.nearest(color) == full)
    #expect(Palette.nearestHue(color) == sixteen)
  }

  @Test(arguments: ["", "#12345", "123456", "#12345g", "#+12345", "#1234567"])
  func `what is no colour is refused`(hex: String) { #expect(Color(hex: hex) == nil) }

  /// The library with these texts as the user's own files.
  private func library(_ own: [String: String]) -> ThemeLibrary { ThemeLibrary { own[$0] } }

  @Test(arguments: [
    ("[roles]\naccent = { fg = \"#12\" }", 2, "roles.accent.fg"),
    ("[palette]\nguld = \"gul\"", 2, "palette.guld"),
    ("[palette]\nguld = \"#ffd700\"\n[roles]\ntext = { bg = \"guldd\" }", 4, "roles.text.bg"),
    ("[roles]\ntext = {}\nsparkle = { fg = \"#ffffff\" }", 3, "roles.sparkle"),
    ("title = \"x\"\ninherit = \"kvallsljus\"", 2, "inherit"),
    ("[roles]\ntext = { foreground = \"#ffffff\" }", 2, "roles.text.foreground"),
    ("[roles]\ntext = \"#ffffff\"", 2, "roles.text"),
    ("[roles]\ntext = { attributes = [\"blink\"] }", 2, "roles.text.attributes"),
    ("inherits = 4", 1, "inherits"), ("# mine\ninherits = \"neon\"", 2, "inherits"),
    ("# mine\ninherits = \"mine\"", 2, "inherits"),
  ])
  func `a faulty theme is named with line and key`(text: String, line: Int, key: String) {
    let error = #expect(throws: ThemeError.self) { try library(["mine": text]).theme("mine") }
    #expect(error?.theme == "mine")
    #expect(error?.line == line)
    #expect(error?.key == key)
    #expect(error?.description.hasPrefix("mine.toml rad \(line), \(key): ") == true)
  }

  @Test func `a fault of syntax has its line`() {
    let error = #expect(throws: ThemeError.self) { try library(["mine": "[roles]\ntext = = 3"]).theme("mine") }
    #expect(error?.line == 2)
  }

  @Test func `a fault in an inherited theme is named where it stands`() {
    let own = ["mine": "inherits = \"base\"", "base": "\n[roles]\nmuted = { fg = \"grey\" }"]
    let error = #expect(throws: ThemeError.self) { try library(own).theme("mine") }
    #expect(error?.theme == "base")
    #expect(error?.line == 3)
  }

  @Test func `an own theme changes what it says and inherits the rest`() throws {
    let own = "inherits = \"kvallsljus\"\n[roles]\naccent = { fg = \"#ffd700\" }\nheading = { attributes = [] }"
    let theme = try library(["mine": own]).theme("mine")
    let parent = try ThemeLibrary().theme("kvallsljus")
    #expect(theme.foreground(.accent) == Color(hex: "#ffd700"))
    #expect(theme.looks[.selection] == parent.looks[.selection])
    #expect(theme.background(.page) == parent.background(.page))
    #expect(parent.looks[.heading]?.attributes == .bold)
    #expect(theme.looks[.heading]?.attributes == [])
  }

  @Test func `an heir may give a parent's colour name another colour`() throws {
    let own = "inherits = \"kvallsljus\"\n[palette]\nhimmel = \"#ffd700\""
    let theme = try library(["mine": own]).theme("mine")
    #expect(theme.foreground(.accent) == Color(hex: "#ffd700"))
    #expect(theme.foreground(.matched) == Color(hex: "#ffd700"))
  }

  @Test func `themes that inherit each other are refused at the line that closes the circle`() {
    let own = ["a": "inherits = \"b\"", "b": "\ninherits = \"a\""]
    let error = #expect(throws: ThemeError.self) { try library(own).theme("a") }
    #expect(error?.description == "b.toml rad 2, inherits: går i cirkel: a ärver b ärver a")
    #expect(throws: ThemeError.self) { try ThemeLibrary().theme("none of ours") }
  }

  @Test func `shipped themes say what they are called and like, and cannot be replaced`() throws {
    let library = library(["kvallsljus": "title = \"Mitt\""])
    for name in ThemeLibrary.names {
      let summary = try library.summary(name)
      #expect(summary.title != name && !summary.words.isEmpty)
    }
    #expect(try library.summary("kvallsljus").title == "Kvällsljus")
  }
}
