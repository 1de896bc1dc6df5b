import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// Nothing that was typed in the absence form, in the examination or in a referral is lost by another choice (R15.4).
@Suite struct LostWordsTests {
  private static let words = "Barnet var sjukt och bussen gick inte"

  @Test func `the client's words under one cause are not lost when the cause is changed: saving names them`()
    async throws
  {
    let day = try Workday()
    let absence = try day.missWorkshop()
    try day.run(
      AddContactAttempt(task: absence.task, way: .telephone, reached: true, note: ""), as: day.karin,
      at: "2008-04-21T08:50")
    let driver = await day.driver(as: day.karin, on: { AbsenceScreen(at: $0, task: absence.task) })
    await driver.type("inget")
    await driver.press(.tab)
    await driver.type(Self.words)
    await driver.press(.backTab, "s")
    #expect(driver.shows(Self.words) && driver.shows("Hör inte till det valda och sparas inte."), "\(driver.text)")
    await driver.press(.tab, .tab, .tab)
    await driver.type("23/4")
    await driver.press(.control("f"))
    #expect(try day.run(OpenAbsenceCheck(task: absence.task), as: day.karin).task.state == .open, "\(driver.text)")
    #expect(driver.shows(Self.words) && driver.message.contains("Rätta det som är markerat"), "\(driver.text)")
    // Back to what it belongs to: it is saved, and can be read.
    for _ in 0..<12 where !driver.rows[driver.terminal.frame.cursor?.y ?? 0].contains("ORSAK") {
      await driver.press(.backTab)
    }
    await driver.press("i", "n", "g", "e", "t", .control("f"))
    let check = try day.run(OpenAbsenceCheck(task: absence.task), as: day.karin)
    #expect(check.task.state == .open)
    await driver.press(.control("u"), .control("f"))
    let closed = try day.run(OpenAbsenceCheck(task: absence.task), as: day.karin)
    #expect(closed.task.finding == .notValid(text: Self.words), "\(driver.text)")
    let read = await day.driver(as: day.karin, on: { AbsenceScreen(at: $0, task: absence.task) })
    #expect(read.shows("inget giltigt skäl: \(Self.words)"), "\(read.text)")
  }

  @Test func `what is written of one addition to the examination is there after another was saved`() async throws {
    let day = try Workday()
    let examination = try day.examine()
    let driver = await day.driver(as: day.karin, on: { ExaminationScreen(at: $0, task: examination.task) })
    await driver.type("kom")
    await driver.press(.tab, .tab, .tab, .tab, .tab)
    await driver.type("Samtalet med grannen")
    await driver.press(.backTab, .backTab, .backTab, .backTab, .backTab, .backspace)
    await driver.type("språk")
    #expect(driver.shows("Samtalet med grannen"), "\(driver.text)")
    await driver.press(.tab, .tab, .tab, .tab)
    await driver.type("Brevet på somaliska.")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Språk och tolk"), "\(driver.text)")
    #expect(driver.shows("Samtalet med grannen"), "\(driver.text)")
    await driver.type("kom")
    #expect(driver.shows("Samtalet med grannen") && !driver.shows("Hör inte till det valda"), "\(driver.text)")
  }

  @Test func `a decision is not closed over an addition that was written and not saved`() async throws {
    let day = try Workday()
    let examination = try day.examine()
    try day.fillIn(examination)
    let driver = await day.driver(as: day.karin, on: { ExaminationScreen(at: $0, task: examination.task) })
    await driver.type("kom")
    await driver.press(.tab, .tab, .tab, .tab, .tab)
    await driver.type("Samtalet med grannen")
    await driver.press(.backTab, .backTab, .backTab, .backTab, .backTab, .backspace, .tab, .tab)
    await driver.type("ned")
    await driver.press(.tab, .tab)
    await driver.type("Uteblev två gånger.")
    await driver.press(.control("f"))
    #expect(!driver.shows("Avsluta prövningen av rätten"), "\(driver.text)")
    #expect(driver.shows("Samtalet med grannen") && driver.shows("Hör inte till det valda"), "\(driver.text)")
  }

  @Test func `a number that is typed anew takes nothing along that was written in the referral`() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let mona = try day.run(OpenClientCard(enrolment: cases.mona), as: day.anna).client.details.number
    let driver = await day.driver(as: day.anna, on: { ReferralFormScreen(at: $0) })
    await driver.type("saknas")
    await driver.press(.enter)
    await driver.type("Ada")
    await driver.press(.tab)
    await driver.type("Provsson")
    await driver.press(.tab)
    await driver.type("08-123 45")
    await driver.press(.backTab, .backTab, .backTab, .control("u"))
    await driver.type(mona.text)
    #expect(driver.shows("08-123 45") && driver.shows("Ada"), "\(driver.text)")
    await driver.press(.enter)
    #expect(driver.shows("Känd i registret"), "\(driver.text)")
    #expect(driver.shows("08-123 45") && driver.shows("Ada") && driver.shows("Provsson"), "\(driver.text)")
    await driver.press(.control("s"))
    #expect(driver.shows("Hör inte till det valda"), "\(driver.text)")
  }
}
