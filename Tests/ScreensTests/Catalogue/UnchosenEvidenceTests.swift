import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// "What is recorded must have happened": no form begins with an answer to what has happened; somebody chooses it.
@Suite struct UnchosenEvidenceTests {
  private let day: Workday
  private let cases: Workday.Cases

  init() throws {
    day = try Workday()
    cases = try day.fill()
  }

  @Test func `how a letter was handed over is chosen by nobody but whoever says so`() async throws {
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.siv) })
    await driver.press("r")
    #expect(driver.shows("( ) ") && !driver.shows("(•)"), "\(driver.text)")
    await driver.press(.control("s"))
    #expect(driver.shows("Välj hur det skickades eller lämnades."))
    #expect(
      try day.run(OpenLetters(enrolment: cases.siv), as: day.anna).sent.allSatisfy { $0.letter.day < Workday.now.day })
  }

  @Test func `whether the client is back from an interruption is not taken for granted`() async throws {
    try day.activate(cases.tor)
    try day.interrupt(cases.tor)
    let driver = await day.driver(as: day.anna, on: { InterruptionEndScreen(at: $0, enrolment: cases.tor) })
    #expect(!driver.shows("(•)"))
    await driver.press(.control("s"))
    #expect(driver.shows("Välj vad som händer"))
    #expect(try day.run(OpenInterruption(enrolment: cases.tor), as: day.anna).interruption != nil)
  }

  @Test func `what a client consents to is ticked by whoever heard it`() async throws {
    _ = try day.match(cases)
    let driver = await day.driver(as: day.anna, on: { ConsentsScreen(at: $0, enrolment: cases.siv) })
    await driver.press("+", .control("s"))
    #expect(driver.shows("Kryssa minst en sak.") && !driver.shows("[x]"), "\(driver.text)")
  }

  @Test func `what the client said of one version of the plan is not said of the next`() async throws {
    let driver = await day.driver(as: day.anna, on: { PlanScreen(at: $0, enrolment: cases.siv) })
    #expect(driver.shows("Klientens del      deltog, instämmer"), "\(driver.text)")
    await driver.press(.end, "ö")
    #expect(driver.shows("( ) deltog   ( ) deltog inte"), "\(driver.text)")
    await driver.press(.escape, .home, "ö", "x", .control("s"))
    let siv = cases.siv
    let plans = try day.run(Act { work, _ throws(Refusal) in try work.plans(of: siv) }, as: day.anna)
    #expect(plans.map(\.number) == [2, 1], "\(driver.text)")
    #expect(plans[0].content.clientPart == nil && plans[1].content.clientPart != nil)
  }
}
