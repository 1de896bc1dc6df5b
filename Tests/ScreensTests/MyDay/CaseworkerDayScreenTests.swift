import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

@Suite struct CaseworkerDayScreenTests {
  private func office() throws -> (day: Workday, absence: Workday.Absence) {
    let day = try Workday()
    _ = try day.fill()
    return (day, try day.missWorkshop())
  }

  private func driver(_ size: Size = Size(100, 30)) async throws -> (Driver, Workday, Workday.Absence) {
    let (day, absence) = try office()
    return (await day.driver(as: day.karin, on: { CaseworkerDayScreen(at: $0) }, size: size), day, absence)
  }

  @Test(arguments: Size.recorded)
  func theDayIsReadableAtEverySize(_ size: Size) async throws {
    let (driver, _, _) = try await driver(size)
    #expect(driver.snapshot("caseworker-day-\(size.name)") == .same)
  }

  @Test(arguments: Size.tiny)
  func nothingTrapsWhereThereIsNoRoom(_ size: Size) async throws {
    let (day, _) = try office()
    let screen = CaseworkerDayScreen(at: day.workplace(day.karin))
    var canvas = Canvas(size)
    screen.render(into: &canvas, theme: .plain)
    #expect(canvas.fullSize == size)
  }

  @Test func anAbsenceOpensTheFormAndTabGoesOnToThePlans() async throws {
    let (driver, _, _) = try await driver()
    #expect(driver.shows("FRÅNVARO ATT KONTROLLERA · 1"))
    await driver.press("ö")
    #expect(driver.shows("Rut Holm: kontrollera frånvaroorsak"))
    await driver.press(.escape, .tab, "ö")
    #expect(driver.shows("aktivitetsplan"))
  }

  @Test func whatSomebodyElseDoesShowsWithoutMovingTheSelection() async throws {
    let (driver, day, _) = try await driver()
    await driver.press(.tab, .tab)
    await driver.press(.down)
    let before = driver.rows.first { $0.contains("▸") }
    try day.refer("Alva", "Prov", born: "1974-02-02", received: "2008-04-10")
    driver.terminal.report([.wake])
    await driver.settle()
    #expect(driver.shows("Prov, Alva"))
    #expect(driver.rows.first { $0.contains("▸") }?.contains("Öberg, Nils") == before?.contains("Öberg, Nils"))
  }
}
