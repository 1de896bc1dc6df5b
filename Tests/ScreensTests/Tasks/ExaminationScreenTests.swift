import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// The form of the second time: checklist, what is added to it, and the decision (R7.4, R7.5).
@Suite struct ExaminationScreenTests {
  private func driver(
    as who: KeyPath<Workday, Session> = \.karin, size: Size = Size(100, 30), isComplete: Bool = false
  ) async throws -> (Driver, Workday, Workday.Examination) {
    let day = try Workday()
    let examination = try day.examine()
    if isComplete { try day.fillIn(examination) }
    let driver = await day.driver(
      as: day[keyPath: who], on: { ExaminationScreen(at: $0, task: examination.task) }, size: size)
    return (driver, day, examination)
  }

  private func task(_ examination: Workday.Examination, _ day: Workday) throws -> FollowUpTask {
    try day.run(OpenExamination(task: examination.task), as: day.karin).task
  }

  @Test func theChecklistSaysWhatIsThereAndWhatIsMissing() async throws {
    let (driver, _, _) = try await driver()
    for text in [
      "Rätten till försörjningsstöd · 2 uteblivna som räknas · senast mån 5/5", "CHECKLISTA · 6 av 10",
      "✗ Kallelse tor 10/4 11:00 saknas: inte visad lämnad senast tor 3/4",
      "✓ Orsaken efterfrågad tor 10/4 11:00: telefon fre 11/4, antecknat samma dag, Karin Ek", "✗ Kommunicering saknas",
      "✗ Språk och tolk saknas: inte beaktat",
    ] { #expect(driver.shows(text), "\(text)") }
  }

  @Test func aNegativeOutcomeIsStoppedUntilEverythingIsThere() async throws {
    let (driver, day, examination) = try await driver()
    await driver.press(.tab)
    await driver.type("ned")
    await driver.press(.tab, .tab)
    await driver.type("Uteblev två gånger.")
    #expect(driver.shows("Kan inte avslutas som nedsatt än. Saknas: kallelse tor"))
    await driver.press(.control("f"))
    #expect(driver.message.contains("Kan inte avslutas som nedsatt än."))
    #expect(try task(examination, day).state == .open)
    // Somebody else records the rest; the form reads it, and what was typed is still there.
    try day.fillIn(examination)
    driver.runtime.wake()
    await driver.settle()
    #expect(driver.shows("CHECKLISTA · 10 av 10"))
    await driver.press(.control("f"))
    #expect(driver.shows("Avsluta prövningen av rätten till försörjningsstöd för"))
    #expect(driver.shows("nedsatt, beslut 2008-04-21?"))
    await driver.press("j")
    #expect(driver.message.contains("Prövningen avslutad, nedsatt, fyll i när klienten har fått beslutet: Noor, Amal."))
    let closed = try task(examination, day)
    #expect(closed.decision?.outcome == .reduced)
    #expect(closed.decision?.motive == "Uteblev två gånger.")
  }

  @Test func eachThingIsAddedInTheFormAndTicksItsItem() async throws {
    let (driver, _, _) = try await driver()
    await driver.type("kal")
    await driver.press(.tab)
    await driver.press(.right)
    await driver.press(.tab)
    await driver.type("post")
    await driver.press(.tab)
    await driver.type("2/4")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Sparat: kallelse skickad med post 2008-04-02."))
    #expect(driver.shows("✓ Kallelse tor 10/4 11:00: kallelse skickad med post ons 2/4, antecknat i efterhand"))
    await driver.type("kom")
    await driver.press(.tab, .tab)
    await driver.type("brev")
    await driver.press(.tab)
    await driver.type("+10")
    await driver.press(.tab, .space, .right, .space, .tab)
    await driver.type("närvarolistan och kallelserna")
    await driver.press(.control("s"))
    #expect(
      driver.shows("✗ Kommunicering saknas: brev mån 21/4, antecknat samma dag, Karin Ek, svar senast tor 1/5"))
    await driver.type("klientens")
    await driver.press(.tab, .tab)
    await driver.type("Jag hade fel dag.")
    await driver.press(.control("s"))
    #expect(
      driver.shows("✓ Kommunicering: brev mån 21/4, antecknat samma dag, Karin Ek, svar senast tor 1/5; svarade"))
    await driver.type("språk")
    await driver.press(.tab, .tab, .tab)
    await driver.type("brevet på somaliska")
    await driver.press(.control("s"))
    #expect(
      driver.shows("✓ Språk och tolk: somaliska, tolk behövs: brevet på somaliska, mån 21/4, antecknat samma dag"))
    await driver.press("å")
  }

  @Test func whatIsMissingInAnAdditionStandsBesideItsField() async throws {
    let (driver, _, _) = try await driver()
    await driver.type("kom")
    await driver.press(.control("s"))
    #expect(driver.shows("Välj hur klienten fick veta det."))
    await driver.type("brev")
    await driver.press(.tab)
    await driver.type("idag")
    await driver.press(.control("s"))
    #expect(driver.shows("Markera varje frånvaro som klienten fick veta om"))
    await driver.press(.space, .right, .space, .tab)
    await driver.type("närvarolistan")
    await driver.press(.control("s"))
    #expect(driver.shows("Klienten ska ha minst 5 arbetsdagar på sig: tidigast 2008-04-28."))
  }

  @Test func aCoachReadsItAndCannotFillItIn() async throws {
    let (driver, _, _) = try await driver(as: \.anna)
    #expect(driver.shows("Bara handläggaren i klientens hemstadsdel prövar rätten."))
    #expect(driver.shows("CHECKLISTA · 6 av 10"))
    #expect(!driver.shows("LÄGG TILL"))
  }

  @Test func `the card says what was decided, and its palette and the examination's withdraw it`() async throws {
    let day = try Workday()
    let examination = try day.examine()
    try day.decide(examination)
    let card = await day.driver(as: day.karin, on: { ClientCardScreen(at: $0, enrolment: examination.amal) })
    #expect(card.rows.contains { $0.contains("Pröva rätten") && $0.contains("✓ nedsatt") }, "\(card.text)")
    await card.press(":")
    await card.type("återkalla")
    await card.press(.enter)
    #expect(card.rows[0].contains("Återkalla"), "\(card.text)")
    #expect(card.shows("nedsatt"))
    let driver = await day.driver(as: day.karin, on: { ExaminationScreen(at: $0, task: examination.task) })
    await driver.press(":")
    await driver.type("åter")
    await driver.press(.enter)
    #expect(driver.rows[0].contains("Återkalla"), "\(driver.text)")
  }

  @Test func theDayOfReceiptGivesTheLastDayOfAppeal() async throws {
    let (first, day, examination) = try await driver(isComplete: true)
    await first.press(.tab)
    await first.type("avs")
    await first.press(.tab, .tab)
    await first.type("Uteblev två gånger.")
    await first.press(.control("f"))
    #expect(first.shows("Sista dagen att överklaga räknas ut när klienten har fått beslutet."))
    await first.press("j")
    let second = await day.driver(as: day.karin, on: { ExaminationScreen(at: $0, task: examination.task) })
    #expect(second.shows("Det är inte ifyllt när klienten fick beslutet."))
    await second.press("ä")
    await second.type("idag")
    await second.press(.enter)
    #expect(second.shows("Kan överklagas till och med 2008-05-12."))
  }

  @Test func aCoachWhoTakesAMarkBackAfterTheDecisionMakesTheHandlaggareReconsider() async throws {
    let (first, day, examination) = try await driver(isComplete: true)
    await first.press(.tab)
    await first.type("ned")
    await first.press(.tab, .tab)
    await first.type("Uteblev två gånger.")
    await first.press(.control("f"), "j")
    #expect(try task(examination, day).decision?.outcome == .reduced)
    let missed = try day.run(OpenExamination(task: examination.task), as: day.karin).absences[0]
    try day.run(
      MarkAttendance(participants: [missed.place!.id], mark: nil, enteredInError: true), as: day.anna)
    let list = await day.driver(as: day.karin, on: { CaseworkerDayScreen(at: $0) })
    #expect(list.shows("ompröva"))
    let decided = await day.driver(as: day.karin, on: { ExaminationScreen(at: $0, task: examination.task) })
    #expect(decided.shows("! Underlaget ändrat: närvaro registrerad – ej registrerad"))
    #expect(decided.shows("CHECKLISTA · 10 av 10 · som den var mån 21/4 09:00, Karin Ek"))
  }

  @Test func itIsReachedFromMinDagAndFromUppgifter() async throws {
    let day = try Workday()
    _ = try day.examine()
    let start = await day.driver(as: day.karin, on: { CaseworkerDayScreen(at: $0) })
    #expect(start.shows("pröva rätten"))
    await start.press("ö")
    #expect(start.shows("CHECKLISTA"))
    let list = await day.driver(as: day.karin, on: { TasksScreen(at: $0) })
    await list.press("ö")
    #expect(list.shows("CHECKLISTA"))
  }
}
