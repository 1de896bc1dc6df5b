import Casework
import Domain
import Foundation
import Repository
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// R15.3, R15.4: where two have changed one thing, nobody overwrites unseen, and what one lets go can be had back that day.
@Suite struct GivenUpTests {
  private let day: Workday
  private let cases: Workday.Cases
  private let watched = WatchedDrafts(over: MemoryDrafts())

  init() throws {
    var day = try Workday()
    day.drafts = watched
    self.day = day
    cases = try day.fill()
  }

  /// What lies thrown under the signed-in user's drafts, as it is read in full.
  private func thrown(_ form: String) -> [String] {
    day.workplace(day.anna).desk.listDrafts().filter { $0.form == form && $0.thrown != nil }
      .map { Draft(stored: $0.draft.fields).lines.map { "\($0.label): \($0.text)" }.joined(separator: " | ") }
  }

  private func contact() throws -> ContactDetails {
    try day.run(OpenIntake(enrolment: cases.nils), as: day.anna).client.details.contact
  }

  private func boWrites(_ change: (inout ContactDetails) -> Void) throws {
    let client = try day.run(OpenIntake(enrolment: cases.nils), as: day.bo).client
    var contact = client.details.contact
    change(&contact)
    try day.run(CheckDetails(enrolment: cases.nils, version: client.version, contact: contact), as: day.bo)
  }

  /// Another program has written.
  private func wake(_ driver: Driver) async {
    driver.terminal.report([.wake])
    await driver.settle()
  }

  /// The details of Nils, opened from the card, with the focus in the address.
  private func details() async -> Driver {
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.nils) })
    await driver.press("ä", .tab, .tab, .control("u"))
    return driver
  }

  @Test func `an address that both changed is asked about however often it was read meanwhile`() async throws {
    let driver = await details()
    await driver.type("Annagatan")
    try boWrites {
      $0.address = "Bogatan 7"
      $0.language = "finska"
    }
    await wake(driver)
    await driver.type(" 1")
    await wake(driver)
    #expect(driver.shows("Annagatan 1") && driver.shows("finska"))
    await driver.press(.control("s"))
    #expect(driver.shows("Någon annan har ändrat uppgifterna"))
    #expect(driver.shows("Adress: sparat ”Bogatan 7” – hos dig ”Annagatan 1”"))
    #expect(!driver.shows("Språk: sparat"))
    #expect(try contact().address == "Bogatan 7")
    await driver.press("m")
    #expect(driver.message.contains("Uppgifterna är sparade"))
    #expect(try contact().address == "Annagatan 1" && contact().language == "finska")
  }

  @Test func `details that only one touched merge by themselves, without a question`() async throws {
    let driver = await details()
    await driver.type("Annagatan 1")
    try boWrites { $0.phone = "08-465 000 77" }
    await driver.press(.control("s"))
    #expect(driver.message.contains("Uppgifterna är sparade"))
    #expect(try contact().address == "Annagatan 1" && contact().phone == "08-465 000 77")
  }

  @Test func `an address that is given up lies thrown in Mina utkast, and the rest stays to be saved`() async throws {
    let driver = await details()
    await driver.type("Annagatan 1")
    await driver.press(.tab)
    await driver.type("finska")
    try boWrites { $0.address = "Bogatan 7" }
    await driver.press(.control("s"), "d")
    #expect(driver.message.contains("Det sparade gäller. Ditt ligger slängt i Mina utkast i dag."))
    #expect(driver.shows("Bogatan 7") && driver.shows("finska") && !driver.shows("Annagatan"))
    let client = try day.run(OpenIntake(enrolment: cases.nils), as: day.anna).client.id.rawValue
    #expect(thrown("details/\(client)") == ["Adress: Annagatan 1"])
    #expect(watched.isAlwaysSomewhere("Annagatan 1") && watched.isAlwaysSomewhere("finska"))
    let left = day.workplace(day.anna).desk.draft(of: "details/\(client)")
    #expect(left?.fields["language"] == ["finska"] && left?.fields["address"] == nil)
    await driver.press(.control("s"))
    #expect(try contact().address == "Bogatan 7" && contact().language == "finska")
    #expect(day.workplace(day.anna).desk.draft(of: "details/\(client)") == nil)
  }

  @Test func `an answer that is given up lies thrown in Mina utkast and can be had back`() async throws {
    let driver = await day.driver(as: day.anna, on: { AssessmentScreen(at: $0, enrolment: cases.hodan) })
    await driver.type("Kock")
    try day.run(
      AnswerQuestion(enrolment: cases.hodan, question: "desired_work", answer: .text("Städa"), version: 0), as: day.bo)
    await driver.press(.control("s"), "d")
    #expect(driver.message.contains("Ditt ligger slängt i Mina utkast i dag."))
    #expect(driver.shows("│ Städa"))
    let found = thrown("assessment/\(cases.hodan.rawValue)")
    #expect(found.count == 1 && found.first?.hasSuffix(": Kock") == true, "\(found)")
    #expect(watched.isAlwaysSomewhere("Kock"))
    let list = await day.driver(as: day.anna, on: { DraftsScreen(at: $0) })
    #expect(list.shows("0 utkast · 1 slängt i dag"))
    await list.press(.enter, .enter)
    #expect(list.shows("Utkast från 09.00"))
    await list.press("r")
    #expect(list.shows("│ Kock"))
  }

  @Test func `a plan that is given up lies thrown in Mina utkast in full`() async throws {
    let driver = await day.driver(as: day.anna, on: { PlanScreen(at: $0, enrolment: cases.asa) })
    await driver.press("+")
    await driver.type("Bli kock")
    await driver.press(.control("s"))
    let stored = try #require(try day.run(OpenPlan(enrolment: cases.asa), as: day.anna).plan)
    var theirs = stored.content
    theirs.goals[0].words = "Bli bagare"
    try day.run(SavePlan(enrolment: cases.asa, version: stored.version, content: theirs), as: day.bo)
    await driver.press(.home, "ä")
    await driver.type(" på skola")
    await driver.press(.control("s"))
    #expect(driver.shows("Någon annan har ändrat planen"))
    await driver.press("d")
    #expect(driver.shows("Bli bagare"))
    #expect(driver.message.contains("Ditt ligger slängt i Mina utkast i dag."))
    let found = thrown("plan/\(cases.asa.rawValue)")
    #expect(found.count == 1 && found.first?.contains("Bli kock på skola") == true, "\(found)")
    #expect(watched.isAlwaysSomewhere("Bli kock på skola"))
  }

  @Test func `killed anywhere in giving an address up, the disk has it and all else that was written`() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-given-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let disk = WatchedDrafts(over: DraftFiles(beside: folder.path + "/register.db", register: "a1"))
    var office = day
    office.drafts = disk
    let driver = await office.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.nils) })
    await driver.press("ä", .tab, .tab, .control("u"))
    await driver.type("Annagatan 1")
    await driver.press(.tab)
    await driver.type("finska")
    try boWrites { $0.address = "Bogatan 7" }
    await driver.press(.control("s"), "d")
    #expect(driver.shows("Bogatan 7"))
    #expect(disk.isAlwaysSomewhere("Annagatan 1") && disk.isAlwaysSomewhere("finska"))
  }

  @Test func `a new goal stays where somebody else took the first away`() async throws {
    let driver = await day.driver(as: day.anna, on: { PlanScreen(at: $0, enrolment: cases.asa) })
    await driver.press("+")
    await driver.type("Bli kock")
    await driver.press(.control("s"))
    let stored = try #require(try day.run(OpenPlan(enrolment: cases.asa), as: day.anna).plan)
    try day.run(
      SavePlan(enrolment: cases.asa, version: stored.version, content: ActivityPlan.Content()), as: day.bo)
    await driver.press("+", "m")
    await driver.type("Körkort D")
    await driver.press(.control("s"))
    #expect(driver.message.contains("med det som någon annan ändrade samtidigt"), "\(driver.text)")
    let merged = try day.run(OpenPlan(enrolment: cases.asa), as: day.anna).plan?.content.goals.map(\.words)
    #expect(merged == ["Körkort D"])
  }
}
