import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// Another finding about an absence that was checked (R7.4), and what is asked before a decision loses its ground (R7.5).
@Suite struct ChangedFindingTests {
  @Test func aFindingIsChangedFromTheCardAndWithdrawsTheExamination() async throws {
    let day = try Workday()
    let examination = try day.examine()
    let driver = await day.driver(as: day.karin, on: { ClientCardScreen(at: $0, enrolment: examination.amal) })
    await driver.press(".")
    await driver.type("kontrollera")
    await driver.press(.enter, .enter)
    #expect(driver.shows("Kontrollen är avslutad."))
    await driver.press("ä")
    await driver.type("vårt")
    await driver.press(.tab)
    await driver.type("kallelsen")
    #expect(driver.shows("När du sparar: frånvaron räknas inte (vårt fel)."))
    #expect(!driver.shows("NY TID"))
    await driver.press(.control("f"))
    #expect(driver.message.contains("Orsaken ändrad, vårt fel: kallelsen kom inte fram – Noor, Amal. å ångrar."))
    #expect(driver.shows("Ändrad: gick inte att nå blev vårt fel: kallelsen kom inte fram."))
    #expect(try day.run(OpenExamination(task: examination.task), as: day.karin).task.state == .withdrawn)
    await driver.press("å")
    #expect(try day.run(OpenExamination(task: examination.task), as: day.karin).task.state == .open)
  }

  @Test func aCoachDoesNotChangeAFinding() async throws {
    let day = try Workday()
    let examination = try day.examine()
    let driver = await day.driver(as: day.anna, on: { AbsenceScreen(at: $0, task: examination.checks[0]) })
    await driver.press("ä")
    #expect(driver.message.contains("Bara handläggaren"))
  }

  @Test func `what reopens a decision is asked about before, and told with the act, the name last`() async throws {
    let day = try Workday()
    let examination = try day.examine()
    try day.decide(examination)
    let driver = await day.driver(as: day.karin, on: { AbsenceScreen(at: $0, task: examination.checks[0]) })
    await driver.press("ä")
    await driver.type("vårt")
    await driver.press(.tab)
    await driver.type("kallelsen")
    await driver.press(.control("f"))
    #expect(driver.shows("Ändra orsaken till frånvaron?"), "\(driver.text)")
    await driver.press("n")
    #expect(try day.run(OpenAbsenceCheck(task: examination.checks[0]), as: day.karin).task.finding?.counts == true)
    await driver.press(.control("f"), "j")
    #expect(
      driver.message.contains(
        "Orsaken ändrad, vårt fel: kallelsen kom inte fram, beslutet mån 21/4 omprövas av Karin Ek – Noor, Amal."),
      "\(driver.message)")
  }

  @Test func `a reason that a colleague has changed meanwhile is shown before it is replaced`() async throws {
    let day = try Workday()
    let examination = try day.examine()
    let check = examination.checks[0]
    let driver = await day.driver(as: day.karin, on: { AbsenceScreen(at: $0, task: check) })
    await driver.press("ä")
    #expect(driver.shows("Orsaken är nu: gick inte att nå"))
    await driver.type("vårt")
    await driver.press(.tab)
    await driver.type("tolk")
    let version = try day.run(OpenAbsenceCheck(task: check), as: day.karin).task.version
    try day.run(ChangeFinding(task: check, version: version, finding: .ownFault(.letterNotReceived)), as: day.karin)
    driver.terminal.report([.wake])
    await driver.settle()
    #expect(driver.shows("Orsaken är nu: vårt fel: kallelsen kom inte fram"))
    await driver.press(.control("f"))
    #expect(driver.message.contains("har ändrats av någon annan sedan du öppnade den: vårt fel"), "\(driver.text)")
    #expect(try day.run(OpenAbsenceCheck(task: check), as: day.karin).task.finding == .ownFault(.letterNotReceived))
    await driver.press(.control("f"))
    #expect(try day.run(OpenAbsenceCheck(task: check), as: day.karin).task.finding == .ownFault(.interpreterMissing))
  }

  @Test func `what was already so promises no å`() async throws {
    let day = try Workday()
    let examination = try day.examine()
    let driver = await day.driver(as: day.karin, on: { AbsenceScreen(at: $0, task: examination.checks[0]) })
    await driver.press("ä")
    await driver.type("går")
    await driver.press(.control("f"))
    #expect(driver.message.contains("Orsaken är densamma: gick inte att nå."), "\(driver.text)")
    #expect(!driver.message.contains("ångrar"))
    #expect(throws: Refusal.self) {
      _ = try day.run(AssignResponsible(enrolments: [examination.amal], coach: day.anna.user), as: day.anna)
    }
  }
}
