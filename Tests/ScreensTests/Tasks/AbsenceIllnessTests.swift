import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// A new time lies after an illness that is known (R3.3).
@Suite struct AbsenceIllnessTests {
  private func open() async throws -> (Driver, Workday, Workday.Absence) {
    let day = try Workday()
    let absence = try day.missWorkshop()
    return (await day.driver(as: day.karin, on: { AbsenceScreen(at: $0, task: absence.task) }), day, absence)
  }

  private func check(_ absence: Workday.Absence, _ day: Workday) throws -> AbsenceCheck {
    try day.run(OpenAbsenceCheck(task: absence.task), as: day.karin)
  }

  @Test func `the proposed new time lies after the illness that is filled in, and moves with it (R3.3)`() async throws {
    let (driver, day, absence) = try await open()
    #expect(driver.shows("(•) fre 25/4 13:00"), "\(driver.text)")
    await driver.press("s", .tab, .tab)
    await driver.type("25/4")
    #expect(driver.shows("(•) fre 2/5 13:00  Jobbsökarverkstad (nästa tillfälle)"), "\(driver.text)")
    #expect(!driver.shows("fre 25/4 13:00") && !driver.shows("ligger i sjukperioden"), "\(driver.text)")
    await driver.press(.control("u"))
    await driver.type("23/4")
    #expect(driver.shows("(•) fre 25/4 13:00"), "\(driver.text)")
    await driver.press(.control("u"))
    await driver.type("25/4")
    await driver.press(.control("f"))
    #expect(driver.message.contains("ny tid fre 2/5 13:00"), "\(driver.text)")
    #expect(try check(absence, day).coming?.start == LocalDateTime(iso: "2008-05-02T13:00"))
  }

  @Test func `a time that the client has in the illness is given as the new one only where somebody says so (R3.3)`()
    async throws
  {
    let day = try Workday()
    let absence = try day.missWorkshop()
    try day.book(absence.rut, .followUp, at: "2008-04-24T09:00")
    let driver = await day.driver(as: day.karin, on: { AbsenceScreen(at: $0, task: absence.task) })
    await driver.press("s", .tab, .tab)
    await driver.type("25/4")
    #expect(driver.shows("(•) fre 2/5 13:00"), "\(driver.text)")
    await driver.press(.tab, .left)
    #expect(driver.shows("(•) tor 24/4 09:00") && driver.text.contains("ligger i sjukperioden"), "\(driver.text)")
    await driver.press(.control("f"))
    #expect(driver.shows("Tiden tor 24/4 09:00 ligger i sjukperioden, som slutar fre 25/4."), "\(driver.text)")
    await driver.press("n")
    #expect(try check(absence, day).task.state == .open)
    await driver.press(.control("f"), "j")
    #expect(try check(absence, day).task.state == .closed)
  }

  @Test func `a time that was chosen stays chosen while an illness is typed that ends before it`() async throws {
    let (driver, _, _) = try await open()
    await driver.press("s", .tab, .tab, .tab, .right)
    let chosen = try #require(driver.rows.first { $0.contains("(•)") && $0.contains("/") })
    let time = try #require(chosen.firstMatch(of: /\(•\) (... \d+\/\d+ \d\d:\d\d)/)?.1)
    await driver.press(.backTab)
    await driver.type("22/4")
    #expect(driver.text.contains("(•) \(time)"), "\(time): \(driver.text)")
  }

  @Test
  func
    `where the coach books after a finding of illness, the time proposed lies after it, and one within it is warned of`()
    async throws
  {
    let day = try Workday()
    let absence = try day.missWorkshop()
    let ill = AbsenceReason.valid(.illness, from: Day(iso: "2008-04-18"), to: Day(iso: "2008-04-29"), text: nil)
    try day.run(
      CloseAbsenceCheck(task: absence.task, version: check(absence, day).task.version, finding: ill), as: day.karin,
      at: "2008-04-21T08:55")
    let driver = await day.driver(
      as: day.anna, on: { BookingScreen(at: $0, enrolment: absence.rut, kind: .followUp) })
    #expect(driver.shows("✓ Ledigt: uppföljning ons 30/4 08:00"), "\(driver.text)")
    await driver.press(.left)
    #expect(driver.shows("Klienten är sjuk till tis 29/4. Ledigt: tis 29/4 08:00"), "\(driver.text)")
  }
}
