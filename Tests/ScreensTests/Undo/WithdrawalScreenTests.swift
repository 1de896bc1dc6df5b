import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// A note, a plan, a decision and a letter are withdrawn on screen: reason, question, trace (B7, R12.2).
@Suite struct WithdrawalScreenTests {
  private let day: Workday
  private let cases: Workday.Cases

  init() throws {
    day = try Workday()
    cases = try day.fill()
  }

  private func withdraw(_ driver: Driver, _ reason: String) async {
    await driver.press(.control("s"))
    #expect(driver.shows("Skriv varför."))
    await driver.type(reason)
    await driver.press(.control("s"))
    #expect(driver.shows("Nej, tillbaka till formuläret"))
    await driver.press(.enter)
    #expect(driver.shows("Nej, tillbaka till formuläret"))
    await driver.press("j")
  }

  @Test func `a withdrawn note stays readable, struck through, with who and why`() async throws {
    try day.run(WriteNote(enrolment: cases.asa, eventDay: day.anna.today, text: "Kommer på fredag."), as: day.anna)
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.asa) })
    await driver.press(.right, .right, .right, .right, .right)
    #expect(driver.shows("Kommer på fredag."))
    await driver.press(.delete)
    #expect(driver.shows("Den står kvar överstruken"))
    await withdraw(driver, "Fel klient.")
    #expect(driver.message.contains("Anteckningen om mån 21/4 är återkallad"))
    #expect(!driver.message.contains("ångrar"))
    #expect(driver.shows("✗ mån 21/4 · Anna Berg"))
    #expect(driver.shows("Återkallad av Anna Berg mån 21/4: Fel klient."))
    #expect(driver.shows("– Kommer på fredag."))
    await driver.press(.delete)
    #expect(driver.message.contains("är återkallad"))
    await driver.press(.right)
    #expect(driver.shows("anteckning återkallad: Fel klient."))
  }

  @Test func `a withdrawn letter is seen as such, and can be read`() async throws {
    try day.hand(over: .schedule, to: cases.siv)
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: cases.siv) })
    await driver.press(.end, .control("d"))
    await withdraw(driver, "Kom i retur.")
    #expect(driver.shows("✗ återkallad"))
    await driver.press(.end, .enter)
    #expect(driver.shows("Återkallad av Anna Berg mån 21/4: Kom i retur."))
  }

  @Test func `a plan that was adopted is withdrawn from the palette, and says so`() async throws {
    let siv = cases.siv
    let plan = try day.run(Act { work, _ throws(Refusal) in try work.plans(of: siv).first }, as: day.anna)
    if let plan, plan.state != .adopted {
      try day.run(
        AdvancePlan(plan: plan.id, version: plan.version, event: .adopt, overrideReason: "bråttom"), as: day.anna)
    }
    let driver = await day.driver(as: day.anna, on: { PlanScreen(at: $0, enrolment: cases.siv) })
    await driver.press(":")
    await driver.type("återkalla")
    await driver.press(.enter)
    await withdraw(driver, "Fel aktivitet.")
    #expect(driver.message.contains("är återkallad"))
    #expect(driver.shows("Återkallad av Anna Berg mån 21/4: Fel aktivitet."))
  }
}
