import Casework
import Domain
import Synchronization
import TerminalKit
import TerminalTesting
import Testing
import Themes

@testable import Screens

struct SettingsScreenTests {
  let day: Workday
  let themes: ThemeChoice
  let kept: Kept

  /// What was chosen to be kept for the next start.
  final class Kept: Sendable {
    private let state = Mutex((names: [String](), fails: false))
    var names: [String] {
      get { state.withLock { $0.names } }
      set { state.withLock { $0.names = newValue } }
    }
    var fails: Bool {
      get { state.withLock { $0.fails } }
      set { state.withLock { $0.fails = newValue } }
    }
  }

  struct Full: Error, CustomStringConvertible { let description = "disken är full" }

  init() throws {
    day = try Workday()
    let kept = Kept()
    self.kept = kept
    themes = ThemeChoice(
      try ThemeLibrary().theme("kvallsljus"), list: { ThemeChoice.shipped }, load: { try ThemeLibrary().theme($0) },
      keep: { name in
        if kept.fails { throw Full() }
        kept.names.append(name)
      })
  }

  private func open(size: Size = Size(100, 30)) async throws -> Driver {
    let themes = themes
    return await day.driver(
      as: day.anna, on: { HostScreen(SettingsScreen(at: $0, themes: themes)) }, size: size, theme: themes.theme)
  }

  @Test(arguments: [Size(100, 30), Size(80, 24), Size(60, 16), Size(132, 43)])
  func `settings look as recorded`(size: Size) async throws {
    let driver = try await open(size: size)
    #expect(driver.snapshot("settings-\(size.width)x\(size.height)") == .same)
  }

  @Test(arguments: [[Key.escape], ["q"], ["1"], ["2"], ["3"], ["6"], ["7"], ["s"]])
  func `a theme is tried as one moves, and any way of leaving goes back to the one before`(leaving: [Key]) async throws
  {
    let driver = try await open()
    await driver.press(.down)
    #expect(driver.terminal.theme.name == "dagsljus")
    await driver.press(.down)
    #expect(driver.terminal.theme.name == "hogkontrast")
    for key in leaving { await driver.press(key) }
    #expect(driver.terminal.theme.name == "kvallsljus")
    #expect(themes.theme.name == "kvallsljus")
    #expect(kept.names.isEmpty)
  }

  @Test func `the theme that is tried stays while help is read`() async throws {
    let driver = try await open()
    await driver.press(.down, "?")
    #expect(driver.terminal.theme.name == "dagsljus")
    await driver.press(.escape)
    #expect(driver.terminal.theme.name == "dagsljus")
  }

  @Test func `Enter chooses the theme, now and for the next start`() async throws {
    let driver = try await open()
    await driver.press(.down, .enter)
    #expect(driver.message.contains("Temat Dagsljus används, även nästa gång."))
    await driver.press(.down, .escape)
    #expect(driver.terminal.theme.name == "dagsljus")
    #expect(themes.theme.name == "dagsljus")
    #expect(kept.names == ["dagsljus"])
  }

  @Test func `a choice that cannot be kept holds for now, and says so`() async throws {
    kept.fails = true
    let driver = try await open()
    await driver.press(.down, .enter)
    #expect(driver.message.contains("Temat Dagsljus används nu, men valet är inte sparat: disken är full"))
    #expect(driver.terminal.theme.name == "dagsljus")
  }

  @Test func `a theme that cannot be read says so with line and key and changes nothing`() async throws {
    let library = ThemeLibrary { $0 == "mitt" ? "title = \"Mitt\"\n[roles]\ntext = { fg = \"blå\" }" : nil }
    let themes = ThemeChoice(
      try library.theme("dagsljus"),
      list: { ThemeChoice.shipped.prefix(2) + [.init(name: "mitt", title: "Mitt", words: "")] },
      load: { try library.theme($0) })
    let driver = await day.driver(
      as: day.anna, on: { SettingsScreen(at: $0, themes: themes) }, theme: themes.theme)
    for key in [Key.down, .enter] {
      await driver.press(key)
      #expect(driver.message.contains("Temat går inte att läsa: mitt.toml rad 3, roles.text.fg: \"blå\" är ingen färg"))
      #expect(driver.terminal.theme.name == "dagsljus")
    }
  }

  @Test func `without colours it says why there is nothing to pick`() async throws {
    let themes = ThemeChoice(
      try ThemeLibrary().theme("svartvit"), whyFixed: "NO_COLOR är satt.", list: { ThemeChoice.shipped },
      load: { try ThemeLibrary().theme($0) })
    let driver = await day.driver(as: day.anna, on: { SettingsScreen(at: $0, themes: themes) }, theme: themes.theme)
    #expect(driver.shows("NO_COLOR är satt."))
    #expect(!driver.shows("Dagsljus"))
    await driver.press(.down, .enter)
    #expect(driver.terminal.theme.name == "svartvit")
    #expect(driver.message.contains("NO_COLOR är satt."))
  }

  @Test func `settings in force stand with their value in words and where they were set`() async throws {
    let driver = try await open()
    #expect(driver.shows("Första tid inom"))
    #expect(driver.shows("5 arbetsdagar"))
    #expect(driver.shows("Bromma · sedan tis 1/1"))
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(12, 3)])
  func `any size can be painted`(size: Size) throws {
    var screen = SettingsScreen(at: day.workplace(day.anna), themes: themes)
    _ = screen.update(.opened(size))
    _ = screen.update(.message(.loaded(.success(try day.run(ListSettings(), as: day.anna)))))
    var canvas = Canvas(size)
    screen.render(into: &canvas, theme: .plain)
    #expect(canvas.fullSize == size)
  }
}
