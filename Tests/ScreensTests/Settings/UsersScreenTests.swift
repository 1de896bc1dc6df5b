import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// Inställningar › Användare, with keys (R7.7, R1.11).
struct UsersScreenTests {
  let day: Workday

  init() throws { day = try Workday() }

  private func open() async -> Driver {
    await day.driver(as: day.admin, on: { SettingsPlace(at: $0).open(.users) })
  }

  private func select(_ name: String, _ driver: Driver) async {
    await driver.press(".")
    await driver.type(name)
    await driver.press(.enter)
  }

  @Test func `a user is added, and what is wrong stands at its field`() async throws {
    let driver = await open()
    await driver.press("+")
    await driver.type("Maria Ås")
    await driver.press(.tab)
    await driver.type("karin")
    await driver.press(.tab)
    await driver.type("handl")
    await driver.press(.control("s"))
    #expect(driver.shows("Finns redan."))
    await driver.press(.control("u"))
    await driver.type("maria")
    await driver.press(.control("s"))
    #expect(driver.shows("Välj en stadsdel."))
    await driver.type("bromma")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Maria Ås är tillagd."))
    #expect(driver.shows("handläggare, Bromma"))
  }

  @Test func `somebody is switched off once it is chosen who takes over, and on again after a question`() async throws {
    let driver = await open()
    await select("karin", driver)
    await driver.press("x", .control("s"))
    #expect(driver.shows("Välj vem som tar över det som är öppet."))
    await driver.type("enh")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Karin Ek är avslutad."))
    #expect(driver.shows("avslutad"))
    await select("karin", driver)
    await driver.press("i")
    #expect(driver.shows("Ska Karin Ek kunna arbeta igen?"))
    await driver.press(.escape, "i", "j")
    #expect(driver.message.contains("Karin Ek kan arbeta igen."))
  }

  @Test func `cases that name a handläggare are linked to the new user`() async throws {
    _ = try day.run(
      Act { work, _ throws(Refusal) in
        let district = try work.districts().first { $0.name == "Farsta" }!
        let client = try work.addClient(
          Client.Details(number: Workday.number("1970-01-01"), name: PersonName(given: "Pia", family: "Lo")))
        let referral = try work.addReferral(
          of: client.id,
          content: Referral.Content(
            district: district.id, caseworkerName: "Maria Ås", sent: Workday.now.day, received: Workday.now.day,
            targetGroup: .newApplicant, path: .notStated), caseworker: nil, state: .received, fingerprint: nil)
        return try work.addEnrolment(
          referral: referral, centre: district.centre, firstTimeDue: Workday.now.day + 7, isTakenOver: false,
          closure: nil
        ).id
      }, as: day.anna)
    _ = try day.run(AddUser(name: "maria", fullName: "Maria Ås", role: .caseworker, unitName: "Farsta"), as: day.admin)
    let driver = await open()
    await select("maria", driver)
    #expect(driver.shows("1 öppna ärenden nämner namnet"))
    await driver.press("l", "j")
    #expect(driver.message.contains("1 ärende är länkat."))
    #expect(!driver.shows("nämner namnet"))
  }
}
