import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// From a number that somebody has already to one client, and back (R14.3).
@Suite struct MergeScreenTests {
  @Test func aNumberThatIsTakenLeadsToTheTwoBesideEachOtherAndToOneClient() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let mona = try day.run(OpenClientCard(enrolment: cases.mona), as: day.anna).client.details
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.orjan) })
    await driver.press("y")
    await driver.type(mona.number.text)
    await driver.press(.control("s"))
    #expect(driver.rows[0].contains("Samma person?"))
    #expect(driver.message.contains("Numret finns redan: Dahl, Mona"))
    #expect(driver.rows.contains { $0.contains("Namn") && $0.contains("Dahl, Mona") && $0.contains("Svensson, Örjan") })
    await driver.press(.control("f"))
    #expect(driver.shows("Skriv hur du vet att det är samma person."))
    await driver.press(.backTab, .right, .tab)
    await driver.type("Visade legitimation.")
    await driver.press(.control("f"))
    #expect(driver.shows("Båda numren hittar sedan samma klient"))
    await driver.press("j")
    #expect(driver.message.contains("Sammanförd, \(mona.number.text) gäller"))
    // Back on the card, which is the same case under the number that holds.
    #expect(driver.rows[0].contains("Örjan Svensson"))
    #expect(driver.shows(mona.number.text))
    #expect(driver.rows.contains { $0.contains("Sammanförd med") && $0.contains("Visade legitimation.") })
    #expect(driver.shows("annan inskrivning"))

    await driver.press(":")
    await driver.type("dela sammanförda")
    await driver.press(.enter)
    #expect(driver.shows("går tillbaka till"))
    await driver.press("j")
    #expect(driver.message.contains("är två klienter igen. å ångrar."))
    #expect(!driver.shows("Sammanförd med") && !driver.shows("annan inskrivning"))
    await driver.press("å")
    #expect(driver.rows.contains { $0.contains("Sammanförd med") })
  }

  @Test func `the question of parting says what was made in the wrong person's name`() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let mona = try day.run(OpenClientCard(enrolment: cases.mona), as: day.anna).client.details
    let pair = try day.run(CompareClients(enrolment: cases.orjan, number: mona.number), as: day.anna)
    _ = try day.run(MergeClients(pair, taking: [], reason: "Samma namn."), as: day.anna, at: "2008-04-21T08:00")
    _ = try day.run(
      RecordSentLetter(
        enrolment: cases.orjan, kind: .participation, subject: .enrolment, language: "svenska", way: .handedOver,
        day: Workday.now.day), as: day.anna, at: "2008-04-21T08:30")
    let number = try day.run(OpenClientCard(enrolment: cases.orjan), as: day.anna).enrolment.caseNumber.text
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.orjan) })
    await driver.press(":")
    await driver.type("dela sammanförda")
    await driver.press(.enter)
    #expect(driver.shows("1 brev gjordes i fel persons namn och visar inget för"))
    #expect(driver.shows(number))
    await driver.press("j")
    #expect(driver.message.contains("1 brev gjordes i fel persons namn"))
  }
}
