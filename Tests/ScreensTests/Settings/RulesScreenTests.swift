import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// Inställningar as the administrator has it.
struct RulesScreenTests {
  let day: Workday

  init() throws { day = try Workday() }

  private func open(_ size: Size = Size(100, 30)) async -> Driver {
    await day.driver(as: day.admin, on: { SettingsPlace(at: $0).first }, size: size)
  }

  @Test func `the administrator comes to the rules, everybody else to the themes`() async throws {
    let driver = await day.driver(as: day.admin, on: { StatisticsScreen(at: $0) })
    await driver.press("7")
    #expect(driver.shows("[Regler]"))
    #expect(driver.shows("Första tid inom"))
    await driver.press(.left)
    #expect(driver.shows("[Regler]"))
    let other = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) })
    await other.press("7")
    #expect(!other.shows("Regler"))
    #expect(other.shows("TEMA"))
    await other.press(.left, .right)
    #expect(other.shows("TEMA"))
  }

  @Test func `a setting is changed with keys, from tomorrow, and undone`() async throws {
    let driver = await open()
    await driver.press("ä")
    #expect(driver.shows("Ändra inställning"))
    await driver.type("7")
    #expect(driver.shows("7 arbetsdagar"))
    await driver.press(.control("s"))
    #expect(driver.message.contains("Första tid inom, hela staden: 7 arbetsdagar från 2008-04-22."))
    #expect(driver.shows("Kommer: 7 arbetsdagar från 2008-04-22, ändrat av admin 2008-04-21 09:00"))
    #expect(driver.shows("5 arbetsdagar …"))
    await driver.press("h")
    #expect(driver.shows("kommer"))
    #expect(driver.shows("gäller"))
    await driver.press(.escape, "x")
    #expect(driver.message.contains("ändringen från 2008-04-22 togs bort"))
    await driver.press("å")
    #expect(driver.shows("Kommer: 7 arbetsdagar"))
  }

  @Test func `what is wrong is told beside the field before it is saved`() async throws {
    let driver = await open()
    await driver.press("ä")
    await driver.type("sju")
    #expect(driver.shows("Skriv ett helt tal, 1–60."))
    await driver.press(.control("s"))
    #expect(driver.shows("Skriv ett helt tal, 1–60."))
    await driver.press(.control("u"), "7", .tab)
    await driver.type("idag")
    #expect(driver.shows("Tidigast 2008-04-22: det som redan är räknat räknas inte om."))
    await driver.press(.control("s"))
    #expect(driver.shows("Ändra inställning"))
    await driver.press(.control("u"))
    await driver.type("1 maj")
    await driver.press(.control("s"))
    #expect(driver.message.contains("7 arbetsdagar från 2008-05-01"))
  }

  @Test func `a unit gets a value of its own`() async throws {
    let driver = await open()
    await driver.press("ä", .backTab)
    await driver.type("kis")
    await driver.press(.tab)
    await driver.type("3")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Första tid inom, Kista: 3 arbetsdagar från 2008-04-22."))
    #expect(driver.shows("Kista"))
  }

  @Test func `a choice is chosen`() async throws {
    let driver = await open()
    await driver.press(".")
    await driver.type("mids")
    await driver.press(.enter, "ä", .right, .right, .control("s"))
    #expect(driver.message.contains("arbetsdagar från 2008-04-22"))
  }

  @Test func `sections with cases are shut to the administrator, with the reason`() async throws {
    let driver = await open()
    for (key, words) in [
      (Key.character("2"), "öppna klienters ärenden"), ("s", "öppna klienters ärenden"),
      ("3", "registrera närvaro"), ("4", "hantera uppgifter"),
    ] {
      await driver.press(key)
      #expect(driver.message.contains("Som administratör får du inte \(words)"))
      #expect(driver.shows("[Regler]"))
    }
  }
}
