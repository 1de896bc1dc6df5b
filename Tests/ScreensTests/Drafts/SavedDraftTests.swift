import Casework
import Domain
import Synchronization
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// A program that is killed after a form was saved and before its draft's end is written: what was saved is not offered
/// again, and what was written after it is (R15.1, R15.2).
@Suite struct SavedDraftTests {
  /// Drafts whose end is never written once the power is gone: what a kill leaves on disk between the commit and the end.
  private final class Killed: DraftStore {
    let drafts = MemoryDrafts()
    let isKilled = Mutex(false)

    func draft(of form: String, by author: User.ID) -> FormDraft? { drafts.draft(of: form, by: author) }
    func state(of form: String, by author: User.ID) -> String? { drafts.state(of: form, by: author) }
    func keep(_ draft: FormDraft, of form: String, by author: User.ID) {
      if !isKilled.withLock({ $0 }) { drafts.keep(draft, of: form, by: author) }
    }
    func end(_ form: String, by author: User.ID) {
      if !isKilled.withLock({ $0 }) { drafts.end(form, by: author) }
    }
    func throwAway(_ form: String, at moment: LocalDateTime, by author: User.ID) {
      if !isKilled.withLock({ $0 }) { drafts.throwAway(form, at: moment, by: author) }
    }
    func keepThrown(_ draft: FormDraft, of form: String, by author: User.ID) {
      if !isKilled.withLock({ $0 }) { drafts.keepThrown(draft, of: form, by: author) }
    }
    func list(by author: User.ID) -> [ListedDraft] { drafts.list(by: author) }
    func takeBack(_ id: String, at moment: LocalDateTime, by author: User.ID) {
      drafts.takeBack(id, at: moment, by: author)
    }
    func endAll(writtenBefore day: Day, thrownBefore today: Day) {
      drafts.endAll(writtenBefore: day, thrownBefore: today)
    }
  }

  private let store = Killed()
  private let day: Workday
  private let cases: Workday.Cases

  init() throws {
    var day = try Workday()
    day.drafts = store
    self.day = day
    cases = try day.fill()
  }

  /// Writes in a form and saves it in a program that is killed right after the commit; opens the form in the next program.
  private func afterKill(
    _ make: @escaping (Workplace) -> any Screen, as session: Session, _ write: (Driver) async -> Void
  ) async -> Driver {
    let first = await day.driver(as: session, on: { HostScreen(make($0)) })
    await write(first)
    store.isKilled.withLock { $0 = true }
    await first.press(.control("s"))
    store.isKilled.withLock { $0 = false }
    return await day.driver(as: session, on: { HostScreen(make($0)) })
  }

  private func notes() throws -> [String] {
    let enrolment = cases.asa
    return try day.run(Act { work, _ throws(Refusal) in try work.notes(of: enrolment).map(\.text) }, as: day.anna)
  }

  @Test func `a note that was saved is not offered again, and stands once`() async throws {
    let before = try notes().count
    let form = { [cases] in NoteFormScreen(at: $0, enrolment: cases.asa, corrects: nil) }
    let next = await afterKill(form, as: day.anna) { await $0.type("Ringde, inget svar.") }
    #expect(store.drafts.draft(of: "note/\(cases.asa.rawValue)", by: day.anna.user) == nil)
    #expect(!next.shows("Utkast från"))
    #expect(!next.shows("Ringde, inget svar."))
    #expect(try notes().count == before + 1)
    // The same words once more are a note of their own: killed before they are saved, they are offered.
    await next.type("Ringde, inget svar.")
    let third = await day.driver(as: day.anna, on: { HostScreen(form($0)) })
    #expect(third.shows("Utkast från"))
    await third.press("r", .control("s"))
    #expect(try notes().count { $0 == "Ringde, inget svar." } == 2)
  }

  @Test func `a note that was refused stays a draft`() async throws {
    let form = { [cases] in NoteFormScreen(at: $0, enrolment: cases.asa, corrects: nil) }
    let next = await afterKill(form, as: day.anna) { driver in
      await driver.type("I morgon")
      await driver.press(.backTab, .control("u"))
      await driver.type("imorgon")
    }
    #expect(next.shows("Utkast från"))
  }

  @Test func `a booking, sessions and a referral that were saved are not offered again`() async throws {
    let booking = { [cases] in BookingScreen(at: $0, enrolment: cases.hodan, kind: .followUp) }
    let booked = await afterKill(booking, as: day.anna) { driver in
      await driver.press(.tab)
      await driver.type("plan")
    }
    #expect(!booked.shows("Utkast från"))

    let sessions = { PlanSessionsScreen(at: $0, from: $0.today) }
    let planned = await afterKill(sessions, as: day.anna) { driver in
      await driver.press(.tab, .control("u"))
      await driver.type("Onsdagsverkstad")
      await driver.press(.tab, .right, .right, .space, .tab)
      await driver.type("15")
      await driver.press(.tab, .tab, .tab)
      await driver.type("+3v")
    }
    #expect(!planned.shows("Utkast från"), "\(planned.text)")

    let referral = { ReferralFormScreen(at: $0) }
    let referred = await afterKill(referral, as: day.karin) { driver in
      await driver.type(Workday.number("1988-08-08").text)
      await driver.press(.enter)
      await driver.type("Amal")
      await driver.press(.tab)
      await driver.type("Noor")
      while !driver.rows.contains(where: { $0.contains("Målgrupp") && $0.contains("▏") || $0.contains("( ) ung") }) {
        await driver.press(.tab)
      }
      await driver.type("ny")
      await driver.press(.tab)
      await driver.type("f")
    }
    #expect(!referred.shows("Utkast från"), "\(referred.text)")
  }

  @Test func `a contact attempt that was saved is not offered again; a reason written beside it is`() async throws {
    let absence = try day.missWorkshop()
    let form = { AbsenceScreen(at: $0, task: absence.task) }
    let next = await afterKill(form, as: day.karin) { driver in
      await driver.press("+")
      await driver.type("tel")
      await driver.press(.tab, "n")
    }
    #expect(!next.shows("Utkast från"))
    let third = await afterKill(form, as: day.karin) { driver in
      await driver.type("ing")
      await driver.press("+")
      await driver.type("tel")
      await driver.press(.tab, "n")
    }
    #expect(third.shows("Utkast från"))
  }
}
