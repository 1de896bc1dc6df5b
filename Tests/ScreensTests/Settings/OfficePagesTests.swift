import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// The administrator's pages of districts, catalogue, rooms and form, with keys.
struct OfficePagesTests {
  let day: Workday

  init() throws { day = try Workday() }

  private func open(_ page: SettingsPage) async -> Driver {
    await day.driver(as: day.admin, on: { SettingsPlace(at: $0).open(page) })
  }

  @Test func `arrows turn the pages from the first to the last`() async throws {
    let driver = await open(.rules)
    for page in SettingsPage.allCases.dropFirst() {
      await driver.press(.right)
      #expect(driver.shows("[\(page.title)]"))
    }
    await driver.press(.right)
    #expect(driver.shows("[Utseende]"))
    for page in SettingsPage.allCases.reversed().dropFirst() {
      await driver.press(.backTab)
      #expect(driver.shows("[\(page.title)]"))
    }
  }

  @Test func `a district is added, moved and ended with a successor`() async throws {
    let driver = await open(.districts)
    await driver.press("+")
    await driver.type("Västerort")
    await driver.press(.tab)
    await driver.type("väl")
    await driver.press(.tab)
    await driver.type("1 juli")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Västerort hör till Vällingby från 2008-07-01."))
    await driver.press(".")
    await driver.type("brom")
    await driver.press(.enter, "x")
    await driver.type("30 juni")
    await driver.press(.tab)
    await driver.type("väster")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Bromma gäller till 2008-06-30, sedan Västerort."))
    #expect(driver.shows("efterträds av Västerort"))
    await driver.press(".")
    await driver.type("hässelby")
    await driver.press(.enter, "ä")
    #expect(driver.message.contains("Stadsdelen gäller inte längre."))
    await driver.press(.down, "ä")
    await driver.type("kis")
    await driver.press(.tab)
    await driver.type("1 maj")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Hässelby-Vällingby hör till Kista från 2008-05-01."))
  }

  @Test func `an activity is withdrawn and offered again`() async throws {
    let driver = await open(.catalogue)
    await driver.press("x")
    #expect(driver.message.contains("Erbjuds inte längre: "))
    #expect(driver.shows("indragen"))
    await driver.press("x")
    #expect(driver.message.contains("Erbjuds igen: "))
    await driver.press("+")
    await driver.type("Datakurs")
    await driver.press(.control("s"))
    #expect(driver.shows("Ange hur många timmar en plan föreslår"))
    await driver.type("15")
    await driver.press(.control("s"))
    #expect(driver.message.contains("I utbudet, egen regi: Datakurs."))
  }

  @Test func `hours that are not understood are told beside the day`() async throws {
    let driver = await open(.rooms)
    await driver.press("ä")
    await driver.type("8-")
    #expect(driver.shows("Skriv till exempel 8–12, 13–16.30"))
    await driver.press(.control("u"))
    await driver.type("8-12, 13-16")
    #expect(driver.shows("08:00–12:00, 13:00–16:00"))
    await driver.press(.control("s"))
    #expect(driver.message.contains("Nya tider: "))
  }

  @Test func `a free day and a room are added`() async throws {
    let driver = await open(.rooms)
    await driver.press("l")
    await driver.type("1 maj")
    await driver.press(.tab)
    await driver.type("Städdag")
    await driver.press(.control("s"))
    #expect(driver.shows("Dagen är redan ledig: Första maj"))
    await driver.press(.control("u"))
    await driver.type("2 maj")
    await driver.press(.control("s"))
    #expect(driver.message.contains("2008-05-02 är ledig: Städdag."))
    await driver.press("+")
    await driver.type("rum 77")
    await driver.press(.tab)
    await driver.type("3")
    await driver.press(.control("s"))
    #expect(driver.message.contains("3 platser: rum 77, "))
  }

  @Test func `the form says which version is used and how the next is taken into use`() async throws {
    let driver = await open(.form)
    #expect(driver.shows("används"))
    #expect(driver.shows("jobbtorg form form.toml"))
  }
}
