import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing
import Themes

@testable import Screens

@MainActor struct SettingsScreenTests {
  let day: Workday
  let themes = ThemeChoice(items: ThemeChoice.shipped, current: "kvallsljus") { try ThemeLibrary.named($0) }

  init() throws { day = try Workday() }

  private func open(size: Size = Size(100, 30)) async throws -> Driver {
    let themes = themes
    let driver = await day.driver(
      as: day.anna, on: { HostScreen(SettingsScreen(at: $0, themes: themes)) }, size: size,
      theme: try ThemeLibrary.named("kvallsljus"))
    themes.runtime = driver.runtime
    return driver
  }

  @Test(arguments: [Size(100, 30), Size(80, 24), Size(60, 16), Size(132, 43)])
  func `settings look as recorded`(size: Size) async throws {
    let driver = try await open(size: size)
    #expect(driver.snapshot("settings-\(size.width)x\(size.height)") == .same)
  }

  @Test func `a theme is tried as one moves, and Esc goes back to the one before`() async throws {
    let driver = try await open()
    await driver.press(.down)
    #expect(driver.terminal.theme.name == "dagsljus")
    await driver.press(.escape)
    #expect(driver.terminal.theme.name == "kvallsljus")
    #expect(driver.shows("stängd"))
  }

  @Test func `Enter keeps the theme until the program ends`() async throws {
    let driver = try await open()
    await driver.press(.down, .enter)
    #expect(driver.message.contains("Temat Dagsljus gäller tills programmet avslutas."))
    await driver.press(.escape)
    #expect(driver.terminal.theme.name == "dagsljus")
    #expect(themes.current == "dagsljus")
  }

  @Test func `a theme that cannot be read says so and changes nothing`() async throws {
    let broken = ThemeChoice(
      items: ThemeChoice.shipped + [.init(name: "saknas", title: "Saknas", words: "")], current: "dagsljus"
    ) { try ThemeLibrary.named($0) }
    let driver = await day.driver(
      as: day.anna, on: { SettingsScreen(at: $0, themes: broken) }, theme: try ThemeLibrary.named("dagsljus"))
    broken.runtime = driver.runtime
    await driver.press(.down)
    #expect(driver.message.contains("Temat går inte att läsa"))
    #expect(driver.terminal.theme.name == "dagsljus")
  }

  @Test func `settings in force stand with their value in words and where they were set`() async throws {
    let driver = try await open()
    #expect(driver.shows("Första tid inom"))
    #expect(driver.shows("5 arbetsdagar"))
    #expect(driver.shows("Bromma · sedan 2008-01-01"))
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
