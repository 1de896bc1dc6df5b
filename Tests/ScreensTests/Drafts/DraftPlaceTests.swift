import Casework
import Domain
import TerminalTesting
import Testing

@testable import Screens
@testable import TerminalKit

/// Every kind of draft opens its own form on what it is about, from Mina utkast.
@Suite struct DraftPlaceTests {
  /// Writes a draft under a key, opens it from the list, and gives the key of the form that is then on top.
  private func opened(_ key: String, as session: Session, on day: Workday) async throws -> (key: String?, text: String)
  {
    let desk = day.workplace(session).desk
    for listed in desk.listDrafts() { desk.endDraft(of: listed.form) }
    try desk.keepDraft(["nothing": ["x"]], of: key)
    let driver = await day.driver(as: session, on: { DraftsScreen(at: $0) })
    await driver.press(.enter)
    return (driver.runtime.layers.last?.draftKey, driver.text)
  }

  @Test func `every form of the catalogue is opened by its draft, on what it was about`() async throws {
    let catalogue = try ScreenCatalogue()
    var kinds: Set<String> = []
    var seen: Set<String> = []
    for entry in catalogue.entries + catalogue.overlays {
      let driver = await catalogue.open(entry)
      guard let key = driver.runtime.layers.last?.draftKey, seen.insert(key).inserted else { continue }
      // Forms that stand for nothing that is stored.
      if ["sending/", "plan/1/return", "plan/1/goal", "task/9999/note"].contains(where: { key == $0 }) { continue }
      let found = try await opened(key, as: entry.session, on: catalogue.day)
      #expect(found.key == key, "\(entry.name): \(found.text)")
      kinds.insert(String(key.prefix { $0 != "/" }))
    }
    #expect(
      kinds.isSuperset(of: [
        "note", "booking", "rebooking", "plan", "assessment", "closure", "interruption", "interruption-end", "move",
        "referral", "details", "number", "merge", "consent", "absence", "examination", "targetGroup", "rollCall",
        "sessions", "letter", "return", "opening", "partner", "setting", "freeDay", "room", "hours", "user", "district",
        "activity", "withdraw",
      ]), "\(kinds.sorted())")
  }

  /// Drafts that no screen of the catalogue leads to, each with who writes it.
  @Test func `so is what is reached by a second step: a correction, another finding, a note that closes a task`()
    async throws
  {
    let day = try Workday()
    let cases = try day.fill()
    let absence = try day.missWorkshop()
    let note = try day.run(
      WriteNote(enrolment: cases.asa, eventDay: day.anna.today, text: "Ringde."), as: day.anna)
    let card = try day.run(OpenClientCard(enrolment: cases.asa), as: day.anna)
    let coming = try #require(card.places.first { $0.occasion.start > Workday.now })
    let group = try day.group(of: 3)
    let places = try day.run(OpenRollCall(occasion: group.occasion.id), as: day.anna).rows
    let plan = try #require(try day.run(OpenPlan(enrolment: cases.siv), as: day.anna).plan)
    let (asa, siv) = (cases.asa.rawValue, cases.siv.rawValue)
    let letters = [
      try day.make(.enrolment, of: cases.orjan).id.rawValue, try day.make(.enrolment, of: cases.asa).id.rawValue,
    ]
    try day.run(
      AddContactAttempt(task: absence.task, way: .telephone, reached: false, note: ""), as: day.karin)
    try day.run(
      CloseAbsenceCheck(
        task: absence.task, version: day.run(OpenAbsenceCheck(task: absence.task), as: day.karin).task.version,
        finding: .notReached), as: day.karin)
    let tasks = try day.run(OpenTasks(everybody: true), as: day.anna).filter { $0.task.kind.ownForm == nil }
    let task = try #require(tasks.first { $0.task.kind == .giveNewTime })
    let keys: [(String, Session)] = [
      ("note/\(asa)/corrects/\(note.id.rawValue)", day.anna), ("withdraw/note/\(asa)/\(note.id.rawValue)", day.anna),
      ("withdraw/plan/\(siv)/\(plan.id.rawValue)", day.anna), ("plan/\(siv)/goal/0", day.anna),
      ("plan/\(siv)/activity/0/0", day.anna), ("plan/\(siv)/activity/0/new", day.anna), ("plan/\(siv)/end", day.anna),
      ("absence/\(absence.task.rawValue)/change", day.karin), ("task/\(task.id.rawValue)/note", day.anna),
      ("sending/\(asa)/enrolment", day.anna), ("sending/\(letters[0])-\(letters[1])", day.anna),
      ("rollCall/\(group.occasion.id.rawValue)/late/\(places[1].id.rawValue)", day.anna),
      ("rollCall/\(group.occasion.id.rawValue)/excuse/\(places[1].id.rawValue)-\(places[2].id.rawValue)", day.anna),
      ("rollCall/\(group.occasion.id.rawValue)/notHeld/", day.anna), ("referral/\(asa)/reconsider", day.anna),
      ("rebooking/\(coming.id.rawValue)", day.anna),
    ]
    for (key, session) in keys {
      let found = try await opened(key, as: session, on: day)
      #expect(found.key == key, "\(key): \(found.text)")
    }
    // The new time of one that is moved is reached by way of who asked for that and why.
    let moved = try await opened("booking/\(asa)/move/\(coming.id.rawValue)", as: day.anna, on: day)
    #expect(moved.key == "rebooking/\(coming.id.rawValue)", "\(moved.text)")
  }

  @Test func `a roll call's draft is taken up on the person it is about`() async throws {
    let day = try Workday()
    let group = try day.group(of: 4)
    let first = await day.driver(as: day.anna, on: { RollCallScreen(at: $0, occasion: group.occasion.id) })
    await first.press(.end, "f")
    await first.type("15")
    await first.press(.escape)
    let driver = await day.driver(as: day.anna, on: { DraftsScreen(at: $0) })
    #expect(driver.rows.contains { $0.contains("Upprop") && $0.contains("Provsson, Doris") }, "\(driver.text)")
    await driver.press(.enter, "r")
    #expect(driver.shows("Försenad – Doris Provsson") && driver.shows("15"), "\(driver.text)")
    await driver.press(.enter)
    #expect(driver.message.contains("Provsson, Doris"), "\(driver.message)")
  }
}
