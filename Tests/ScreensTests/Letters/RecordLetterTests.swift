import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// What is recorded of a paper that was handed over is what somebody says of it, and nothing that the form supposes (R3.4).
@Suite struct RecordLetterTests {
  private let day: Workday
  private let cases: Workday.Cases

  init() throws {
    day = try Workday()
    cases = try day.fill()
  }

  private func letters() async -> Driver {
    await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.asa) })
  }

  private func sent() throws -> [SentLetter] {
    try day.run(OpenLetters(enrolment: cases.asa), as: day.anna).sent.map(\.letter)
  }

  /// A paper in the hand, in a language.
  private func record(_ language: String, on driver: Driver) async {
    await driver.type("lämn")
    await driver.press(.tab, .tab, .tab)
    await driver.type(language)
    await driver.press(.control("s"))
  }

  @Test func `r and Ctrl-S alone record nothing: how and in which language is for a person to say`() async throws {
    let driver = await letters()
    await driver.press("r", .control("s"))
    #expect(driver.shows("Välj hur det skickades eller lämnades."), "\(driver.text)")
    #expect(driver.shows("Skriv vilket språk papperet var på"), "\(driver.text)")
    #expect(try sent().isEmpty)
  }

  @Test func `a second paper about the same is asked about before it is recorded`() async throws {
    let driver = await letters()
    await driver.press("r")
    await record("svenska", on: driver)
    #expect(try sent().count == 1)
    await driver.press("r")
    await record("lättläst svenska", on: driver)
    #expect(driver.shows("Registrera ett till?") && driver.shows("lämnad i handen"), "\(driver.text)")
    await driver.press("n")
    #expect(try sent().count == 1)
    await driver.press(.control("s"), "j")
    #expect(try sent().count == 2)
  }

  @Test func `where a letter about it lies under Att skicka, r asks whether that is the one`() async throws {
    let card = try day.run(OpenClientCard(enrolment: cases.asa), as: day.anna)
    let place = try #require(card.places.first { $0.occasion.start.day.iso == "2008-04-22" })
    _ = try day.make(.place(place.id), of: cases.asa)
    let driver = await letters()
    await driver.press("r")
    #expect(driver.shows("ligger i Att skicka. Är det den som är"), "\(driver.text)")
    await driver.press("d")
    #expect(driver.shows("Skriv det som har hänt"), "\(driver.text)")
    await driver.press(.escape, "r", "a")
    #expect(driver.shows("Redan lämnat eller skickat"), "\(driver.text)")
  }
}
