import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// A try to reach the client that is filled in on the absence form and not saved: however the check is closed or left, it
/// is not lost, and what is found rests on it (R7.2, R15.1).
@Suite struct AbsenceTriesTests: AbsenceDesk {
  @Test(arguments: ["vårt", "inget"])
  func `a try that is filled in is saved also where the coach is to give the time (R7.2)`(_ reason: String)
    async throws
  {
    let (driver, day, absence) = try await driver()
    await fillInATry(reached: "ja", on: driver)
    await driver.type(reason)
    await driver.press(.tab)
    if reason == "vårt" { await driver.type("ka") }
    await driver.press(.tab, .backspace, .control("f"))
    #expect(driver.shows("Ingen ny tid är vald."), "\(driver.text)")
    await driver.press("j")
    #expect(driver.message.contains("coachen ger ny tid"), "\(driver.text)")
    let attempts = try check(absence, day).attempts
    #expect(attempts.map(\.attempt.note) == ["Hon var sjuk."] && attempts.allSatisfy(\.attempt.reached))
  }

  @Test func `a client whom the try in the form reached is not closed as one whom nobody reached (R7.2)`() async throws
  {
    let (driver, day, absence) = try await driver(reached: false)
    await fillInATry(reached: "ja", on: driver)
    await driver.type("går")
    await driver.press(.tab, .backspace, .control("f"))
    #expect(driver.shows("Klienten har nåtts. Välj den orsak som kom fram."), "\(driver.text)")
    #expect(!driver.shows("Ingen ny tid är vald."))
    #expect(driver.shows("Hon var sjuk.") && driver.shows("(•) besök"), "\(driver.text)")
    #expect(try check(absence, day).task.state == .open)
  }

  @Test func `a try that is filled in and left by Esc is there again`() async throws {
    let (driver, day, absence) = try await driver()
    await fillInATry(reached: "ja", on: driver)
    await driver.press(.escape)
    let again = await day.driver(as: day.karin, on: { AbsenceScreen(at: $0, task: absence.task) })
    await again.press("r")
    #expect(again.shows("Hon var sjuk.") && again.shows("(•) besök"), "\(again.text)")
  }

  /// A visit with a note, not saved; the focus is on ORSAK then.
  private func fillInATry(reached: String, on driver: Driver) async {
    await driver.press("+")
    await driver.type("be")
    await driver.press(.tab)
    await driver.type(reached)
    await driver.press(.tab)
    await driver.type("Hon var sjuk.")
    await driver.press(.tab, .tab, .tab)
  }
}
