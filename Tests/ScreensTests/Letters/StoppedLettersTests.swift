import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// What is said of letters whose printing was stopped (screens.md, "Väntar på …").
@Suite struct StoppedLettersTests {
  @Test func `of one letter whose printing is stopped no others are told of`() async throws {
    let printer = StubPrinter(stopsAt: 1)
    var day = try Workday()
    let cases = try day.fill()
    day.documents = printer
    let driver = await day.driver(
      as: day.anna, on: { LetterBatchScreen(at: $0, whom: .enrolments([cases.asa])) })
    driver.terminal.report([.key("l")])
    let came = Task { await printer.arrived() }
    await came.value
    driver.terminal.report([.key(.escape)])
    await driver.settle()
    #expect(driver.message.contains("1 brev gjort, utskriften avbruten."), "\(driver.text)")
  }
}
