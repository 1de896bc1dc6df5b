import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// Moving a client to another jobbtorg, from the card to the list that both sides read (R1.7).
@Suite struct MoveScreensTests {
  @Test func aClientIsMovedAndTheListSaysWhenWhereAndWhy() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ReferralsScreen(at: $0) })
    // From the list of referrals, and back.
    await driver.press("f")
    #expect(driver.shows("Ingen klient har flyttats till eller från ett annat jobbtorg."))
    await driver.press(.escape)
    await driver.press(".")
    await driver.type("svensson, å")
    await driver.press(.enter)
    #expect(driver.rows.contains { $0.contains("▸") && $0.contains("Svensson, Åsa") })
    await driver.press("ö", "f")
    #expect(driver.shows("tid här avbokas"))
    await driver.press(.control("s"))
    #expect(driver.shows("Välj vart klienten flyttas."))
    await driver.type("kis")
    await driver.press(.tab)
    await driver.type("Har flyttat till Husby.")
    await driver.press(.control("s"))
    // The card is not hers any more: she is back in the list, which lets the client go.
    #expect(driver.message.contains("Flyttad till Kista, ingen coach finns där"))
    #expect(driver.rows[0].contains("Remisser"))
    #expect(!driver.rows.contains { $0.contains("Svensson, Åsa") && $0.contains("JT-") })
    await driver.press("f")
    #expect(driver.rows.contains { $0.contains("Svensson, Åsa") && $0.contains("Vällingby") && $0.contains("Kista") })
    #expect(driver.shows("Har flyttat till Husby."))
    await driver.press("ö")
    #expect(driver.message.contains("hör nu till en annan enhet"))
    // It was done on the card that is another's now: it is asked about.
    await driver.press("å", "j")
    #expect(driver.shows("Ingen klient har flyttats"))
    let card = try day.run(OpenClientCard(enrolment: cases.asa), as: day.anna)
    #expect(card.enrolment.nextTime != nil)
  }
}
