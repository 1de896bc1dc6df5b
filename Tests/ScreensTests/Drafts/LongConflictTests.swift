import Casework
import Domain
import Foundation
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// R15.3: both values of what two people changed are seen, all of them and whole, before one of them gives way.
@Suite struct LongConflictTests {
  private let day: Workday
  private let cases: Workday.Cases

  init() throws {
    day = try Workday()
    cases = try day.fill()
  }

  nonisolated static let sizes = [Size(60, 16), Size(100, 30)]

  private func contact() throws -> ContactDetails {
    try day.run(OpenIntake(enrolment: cases.nils), as: day.anna).client.details.contact
  }

  /// Everything that scrolling down shows of a question, its lines as one.
  private func read(_ driver: Driver, pages: Int) async -> String {
    var lines: [String] = []
    for _ in 0..<pages {
      for row in driver.rows where row.contains("│") {
        let line = row.drop { $0 != "│" }.dropFirst().prefix { $0 != "│" }.filter { $0 != "↑" && $0 != "↓" }
        let text = line.trimmingCharacters(in: .whitespaces)
        if !lines.contains(text) { lines.append(text) }
      }
      await driver.press(.down)
    }
    return lines.joined(separator: " ")
  }

  @Test(arguments: sizes)
  func `four details that both changed are all read before mine are saved over the other's`(size: Size) async throws {
    let driver = await day.driver(
      as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.nils) }, size: size)
    await driver.press("ä")
    for text in ["08-465 000 11", "nils.annas@example.org", "Annagatan 1", "tornedalsfinska"] {
      await driver.press(.control("u"))
      await driver.type(text)
      await driver.press(.tab)
    }
    let client = try day.run(OpenIntake(enrolment: cases.nils), as: day.bo).client
    var theirs = client.details.contact
    theirs.phone = "08-465 000 77"
    theirs.email = "nils.bos@example.org"
    theirs.address = "Bogatan 7"
    theirs.language = "finska"
    try day.run(CheckDetails(enrolment: cases.nils, version: client.version, contact: theirs), as: day.bo)
    await driver.press(.control("s"))
    if size == Self.sizes[0] {
      #expect(driver.snapshot("question-conflict-60x16") == .same)
      await driver.press("m")
      #expect(driver.runtime.isAsking && driver.message.contains("Läs först hela texten"))
      #expect(try contact().language == "finska")
    }
    let text = await read(driver, pages: 12)
    for value in [
      "77", "nils.bos@", "Bogatan 7", "”finska”", "000 11", "nils.annas@", "Annagatan 1", "tornedalsfinska",
    ] {
      #expect(text.contains(value), "\(value) in \(text)")
    }
    #expect(driver.shows("m  Spara det som står hos mig i stället"))
    await driver.press("m")
    #expect(try contact().language == "tornedalsfinska" && contact().phone == "08-465 000 11")
  }

  @Test(arguments: sizes)
  func `a long answer does not hide the other's: what is saved stands first`(size: Size) async throws {
    let driver = await day.driver(
      as: day.anna, on: { AssessmentScreen(at: $0, enrolment: cases.hodan) }, size: size)
    await driver.paste(Array(repeating: "Kock på en skola.", count: 90).joined(separator: " ") + " SLUT.")
    try day.run(
      AnswerQuestion(enrolment: cases.hodan, question: "desired_work", answer: .text("Städa"), version: 0), as: day.bo)
    await driver.press(.control("s"))
    #expect(driver.shows("Sparat nu: Städa") && driver.shows("Ditt svar: Kock på en skola."))
    #expect(driver.snapshot("question-answers-\(size.width)x\(size.height)") == .same)
    await driver.press("d")
    #expect(driver.runtime.isAsking)
    await driver.press(.end)
    #expect(driver.shows("SLUT.") && driver.shows("d  Behåll det sparade"))
    await driver.press("m")
    #expect(!driver.runtime.isAsking)
    let answers = try day.run(OpenAssessment(enrolment: cases.hodan), as: day.anna).assessment?.answers
    #expect(answers?["desired_work"] != .text("Städa"))
  }
}
