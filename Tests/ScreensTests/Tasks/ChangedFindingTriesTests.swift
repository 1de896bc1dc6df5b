import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// Another finding of a check that is closed, with the try in which it came out (R7.2, R7.4).
@Suite struct ChangedFindingTriesTests {
  private func check(_ absence: Workday.Absence, _ day: Workday) throws -> AbsenceCheck {
    try day.run(OpenAbsenceCheck(task: absence.task), as: day.karin)
  }

  @Test func `the client explains later: the finding is changed with the try in which it came out`() async throws {
    let day = try Workday()
    let absence = try day.missWorkshop()
    let version = try check(absence, day).task.version
    let ill = AbsenceReason.valid(
      .illness, from: Day(iso: "2008-04-18"), to: Day(iso: "2008-04-21"), text: nil)
    try day.run(
      CloseAbsenceCheck(task: absence.task, version: version, finding: ill), as: day.karin, at: "2008-04-21T08:55")
    let driver = await day.driver(as: day.karin, on: { AbsenceScreen(at: $0, task: absence.task) })
    await driver.press("ä")
    await driver.type("inget")
    await driver.press(.control("f"))
    #expect(driver.shows("Lägg till minst ett kontaktförsök"), "\(driver.text)")
    await driver.press("+")
    await driver.type("te")
    await driver.press(.tab)
    await driver.type("ja")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Försöket sparas tillsammans med orsaken"), "\(driver.text)")
    await driver.press(.control("f"))
    #expect(driver.message.contains("Orsaken ändrad, inget giltigt skäl"), "\(driver.text)")
    #expect(try check(absence, day).task.finding == .notValid(text: nil))
    #expect(try check(absence, day).attempts.map(\.attempt.reached) == [true])
    // One å takes both back, and Ctrl-Y gives both.
    await driver.press("å")
    #expect(try check(absence, day).task.finding == ill, "\(driver.text)")
    #expect(try check(absence, day).attempts.isEmpty)
    await driver.press(.control("y"))
    #expect(try check(absence, day).task.finding == .notValid(text: nil), "\(driver.text)")
    #expect(try check(absence, day).attempts.count == 1)
  }

  @Test func `a try is not dropped where the finding stays the same`() async throws {
    let day = try Workday()
    let examination = try day.examine()
    let driver = await day.driver(as: day.karin, on: { AbsenceScreen(at: $0, task: examination.checks[0]) })
    await driver.press("ä")
    await driver.type("går")
    await driver.press("+")
    await driver.type("te")
    await driver.press(.tab)
    await driver.type("nej")
    await driver.press(.control("f"))
    #expect(driver.message.contains("Ett kontaktförsök sparas här bara med en ändrad orsak"), "\(driver.text)")
    #expect(driver.shows("(•) telefon"), "\(driver.text)")
  }
}
