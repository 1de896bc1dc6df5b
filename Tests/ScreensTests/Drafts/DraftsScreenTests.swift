import Casework
import Domain
import Foundation
import TerminalTesting
import Testing

@testable import Screens
@testable import TerminalKit

/// E4: a thrown draft can be had back that day, the palette lists one's drafts, and Min dag counts them (R15.2, R15.4).
@Suite struct DraftsScreenTests {
  private let day: Workday
  private let cases: Workday.Cases

  init() throws {
    day = try Workday()
    cases = try day.fill()
  }

  @Test func `x in the offer does not throw a draft away for good: Mina utkast has it that day`() async throws {
    let note = { [cases] (place: Workplace) -> any Screen in
      NoteFormScreen(at: place, enrolment: cases.asa, corrects: nil)
    }
    let first = await day.driver(as: day.anna, on: note)
    await first.type("Halva anteckningen")
    let driver = await day.driver(as: day.anna, on: note)
    #expect(driver.shows("Utkast från 09.00"))
    await driver.press("x")
    #expect(driver.message.contains("Mina utkast"))
    #expect(!driver.shows("Halva anteckningen"))
    let list = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) })
    await list.press(":")
    await list.type("mina utkast")
    await list.press(.enter)
    #expect(list.shows("0 utkast · 1 slängt i dag"))
    #expect(
      list.rows.contains { $0.contains("Anteckning") && $0.contains("Svensson, Åsa") && $0.contains("slängt 09:00") })
    await list.press(.enter)
    #expect(list.shows("1 utkast · 0 slängda i dag"))
    await list.press(.enter)
    #expect(list.shows("Utkast från 09.00"))
    await list.press("r")
    #expect(list.shows("Halva anteckningen"))
  }

  @Test func `Min dag counts what one has written and not saved, and leads to it`() async throws {
    for session in [day.anna, day.karin] {
      let store = day.workplace(session).desk
      try store.keepDraft(["text": ["Halva"]], of: "note/\(cases.asa.rawValue)")
      let driver = await day.driver(as: session, on: { JobbtorgProgram.home(at: $0) })
      #expect(driver.rows.contains { $0.contains("Mina utkast") && $0.contains("1 inte sparade") })
    }
  }

  @Test func `a draft is listed for its author alone, and thrown away from the list it stays until the day ends`()
    async throws
  {
    try day.workplace(day.anna).desk.keepDraft(["text": ["Halva"]], of: "note/\(cases.asa.rawValue)")
    let other = await day.driver(as: day.karin, on: { DraftsScreen(at: $0) })
    #expect(other.shows("Inga utkast."))
    let driver = await day.driver(as: day.anna, on: { DraftsScreen(at: $0) })
    await driver.press(.delete)
    #expect(driver.shows("slängt 09:00"))
    await driver.press(.delete)
    #expect(driver.message.contains("redan slängt"))
    await driver.press(.enter)
    #expect(!driver.shows("slängt 09:00"))
  }

  @Test
  func `a draft that is taken back over a newer one of the same form says that the newer one gave way, and both stay`()
    async throws
  {
    let desk = day.workplace(day.anna).desk
    let form = "note/\(cases.asa.rawValue)"
    try desk.keepDraft(["text": ["Den första"]], of: form)
    desk.throwDraft(of: form)
    try desk.keepDraft(["text": ["En ny anteckning"]], of: form)
    let driver = await day.driver(as: day.anna, on: { DraftsScreen(at: $0) })
    #expect(driver.shows("1 utkast · 1 slängt i dag"))
    await driver.press(.end, .enter)
    #expect(driver.message.contains("Det nyare utkastet från"), "\(driver.text)")
    #expect(driver.message.contains("är slängt i stället och finns kvar här i dag"), "\(driver.text)")
    #expect(driver.shows("1 utkast · 1 slängt i dag"))
    #expect(driver.rows.contains { $0.contains("Den första") && $0.contains("▸") }, "\(driver.text)")
    #expect(driver.rows.contains { $0.contains("En ny anteckning") && $0.contains("slängt") }, "\(driver.text)")
  }

  nonisolated private static let keys = [
    "note/1", "note/1/corrects/2", "booking/1", "details/1", "plan/1", "plan/1/goal/0", "plan/1/end", "setting/x",
    "freeDay", "room/0", "hours/1", "user/new", "user/end/1", "district/move/1", "district/end/1", "district/new",
    "activity/0", "targetGroup/1", "referral/1/return", "referral", "consent/1", "opening/new", "partner/1",
    "interruption/1", "interruption-end/1", "rollCall/1/excused/1-2", "sessions", "rebooking/1", "move/1", "closure/1",
    "number/1", "merge/1/2", "absence/1", "examination/1", "task/1/note", "assessment/1", "letter/1/enrolment",
    "withdraw/note/1/2", "sending/1/place/2", "sending/1/enrolment", "sending/5-3", "return/1/2",
  ]

  @Test(arguments: keys)
  func `every form whose draft is kept has a name`(_ key: String) throws {
    #expect(DraftPlace(key).title != key)
  }

  @Test func `the cursor goes with the draft that is thrown away or taken back, and one is said to be one`()
    async throws
  {
    let desk = day.workplace(day.anna).desk
    for enrolment in [cases.asa, cases.siv, cases.orjan] {
      try desk.keepDraft(["text": ["Halva"]], of: "note/\(enrolment.rawValue)")
    }
    let driver = await day.driver(as: day.anna, on: { DraftsScreen(at: $0) })
    func selected() -> String { driver.rows.first { $0.contains("▸") } ?? "" }
    for name in driver.rows.filter({ $0.contains("Anteckning") }).compactMap({ row in
      ["Svensson, Åsa", "Svensson Ek, Siv", "Svensson, Örjan"].first { row.contains($0) }
    }) {
      await driver.press(.home)
      while !selected().contains(name) { await driver.press(.down) }
      await driver.press(.delete)
      #expect(selected().contains(name) && selected().contains("slängt 09:00"), "\(driver.text)")
      #expect(driver.shows("2 utkast · 1 slängt i dag"))
      await driver.press(.enter)
      #expect(selected().contains(name) && !selected().contains("slängt"), "\(driver.text)")
      #expect(driver.shows("3 utkast · 0 slängda i dag"))
    }
  }

  @Test func `no form keeps a draft under a word that the list above leaves out`() throws {
    let screens = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../Sources/Screens").standardized
    let files = try #require(FileManager.default.enumerator(at: screens, includingPropertiesForKeys: nil))
    var words: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      guard let start = text.range(of: "var draftKey: String? {") else { continue }
      // The key, or the name in the same file that it is made of; what only hands on another form's key has none.
      let rest = text[start.upperBound...]
      let line = rest.prefix { $0 != "\n" }
      let body = line.contains("}") ? line : rest[..<(rest.range(of: "\n  }")?.lowerBound ?? rest.endIndex)]
      if body.contains("?.draftKey") { continue }
      if body.contains("noteDraft") {
        words.insert("task")
        continue
      }
      let name = try #require(
        body.contains(" draftName")
          ? text.range(of: "var draftName: String {").map { text[$0.upperBound...].prefix { $0 != "\n" } } : body)
      let word = try #require(name.firstMatch(of: /"([A-Za-z][A-Za-z-]*)/), "\(file.lastPathComponent)").1
      words.insert(String(word))
    }
    let known = Set(Self.keys.compactMap { $0.split(separator: "/").first.map(String.init) })
    #expect(words == known)
  }
}
