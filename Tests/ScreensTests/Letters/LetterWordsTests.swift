import Casework
import Domain
import TerminalTesting
import Testing

@testable import Screens

/// How letters are spoken of (screens.md, "Input, questions, undo").
@Suite struct LetterWordsTests {
  @Test func `what is printed is said in its gender, the act first and then the name`() async throws {
    var day = try Workday()
    day.documents = StubPrinter()
    let cases = try day.fill()
    let version = try #require(day.run(OpenPlan(enrolment: cases.siv), as: day.anna).plan).id
    let plan = await day.driver(
      as: day.anna,
      on: { LetterScreen(at: $0, request: LetterRequest(enrolment: cases.siv, subject: .plan(version))) })
    await plan.press("l")
    #expect(Self.flat(plan).contains("Aktivitetsplan lämnad till skrivaren, ligger i Att skicka: Svensson Ek, Siv."))
    #expect(plan.shows("Är planen skickad eller lämnad?"))
    let participation = await day.driver(
      as: day.anna,
      on: { LetterScreen(at: $0, request: LetterRequest(enrolment: cases.siv, subject: .enrolment)) })
    await participation.press("l")
    #expect(
      Self.flat(participation).contains("Deltagande lämnat till skrivaren, ligger i Att skicka: Svensson Ek, Siv."))
    #expect(participation.shows("Är brevet om deltagande skickat eller lämnat?"))
    await participation.press("j")
    #expect(participation.shows("Deltagande: Svensson Ek, Siv. Skriv det som har hänt"))
  }

  /// The screen's words on one line, the frame of a box left out.
  private static func flat(_ driver: Driver) -> String {
    driver.rows.joined(separator: " ").split { $0 == " " || $0 == "│" }.joined(separator: " ")
  }
}
