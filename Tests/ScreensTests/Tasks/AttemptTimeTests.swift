import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// R7.2: when a contact attempt was made can be said, also afterwards.
struct AttemptTimeTests {
  private func driver() async throws -> (Driver, Workday, Workday.Absence) {
    let day = try Workday()
    let absence = try day.missWorkshop()
    let driver = await day.driver(as: day.karin, on: { AbsenceScreen(at: $0, task: absence.task) })
    return (driver, day, absence)
  }

  /// A telephone call that did not reach, with these in the day and the time.
  private func attempt(_ driver: Driver, day: String, time: String) async {
    await driver.press("+")
    await driver.type("te")
    await driver.press(.tab, "n", .tab, .tab)
    await driver.type(day)
    await driver.press(.tab)
    await driver.type(time)
    await driver.press(.control("s"))
  }

  @Test func `a call of another day stands at its day and time, as written afterwards`() async throws {
    let (driver, day, absence) = try await driver()
    await attempt(driver, day: "19/4", time: "1415")
    #expect(driver.shows("lör 19/4 14:15  telefon   nådde inte Rut · antecknat i efterhand"))
    let kept = try day.run(OpenAbsenceCheck(task: absence.task), as: day.karin).attempts.map(\.attempt.at.iso)
    #expect(kept == ["2008-04-19T14:15:00"])
  }

  @Test
  func `whether the client was reached is chosen by whoever tried: nothing is chosen before, and ← → choose at once`()
    async throws
  {
    let (driver, day, absence) = try await driver()
    await driver.press("+", .right)
    #expect(driver.shows("(•) telefon"))
    #expect(driver.shows("nådde klienten  ( ) ja   ( ) nej"))
    await driver.press(.control("s"))
    #expect(driver.shows("Välj ja eller nej."), "\(driver.text)")
    #expect(try day.run(OpenAbsenceCheck(task: absence.task), as: day.karin).attempts.isEmpty)
    // The focus is where something is missing.
    await driver.press(.left)
    #expect(driver.shows("nådde klienten  ( ) ja   (•) nej"))
    await driver.press(.backspace, .right)
    #expect(driver.shows("nådde klienten  (•) ja   ( ) nej"))
    await driver.press(.control("s"))
    #expect(try day.run(OpenAbsenceCheck(task: absence.task), as: day.karin).attempts.map(\.attempt.reached) == [true])
  }

  @Test func `a day without a time of day is not saved as now`() async throws {
    let (driver, day, absence) = try await driver()
    await attempt(driver, day: "19/4", time: "")
    #expect(driver.shows("Skriv klockslaget också"))
    #expect(try day.run(OpenAbsenceCheck(task: absence.task), as: day.karin).attempts.isEmpty)
  }

  @Test func `the number to call stands in the form in which the call is written down`() async throws {
    let (_, day, absence) = try await driver()
    let client = try day.run(OpenClientCard(enrolment: absence.rut), as: day.anna).client
    var contact = client.details.contact
    contact.phone = "070-174 06 05"
    try day.run(CheckDetails(enrolment: absence.rut, version: client.version, contact: contact), as: day.anna)
    for size in Size.recorded {
      let driver = await day.driver(as: day.karin, on: { AbsenceScreen(at: $0, task: absence.task) }, size: size)
      await driver.press("+")
      #expect(driver.shows("Tel 070-174 06 05 · ingen tid bokad"), "\(driver.text)")
    }
  }

  @Test func `one that is still to come is refused, and nothing of it is lost`() async throws {
    let (driver, day, absence) = try await driver()
    await attempt(driver, day: "22/4", time: "0800")
    #expect(try day.run(OpenAbsenceCheck(task: absence.task), as: day.karin).attempts.isEmpty)
    #expect(driver.message.contains("framåt i tiden") || driver.shows("framåt i tiden"))
    #expect(driver.shows("22/4") && driver.shows("0800"), "\(driver.text)")
  }
}
