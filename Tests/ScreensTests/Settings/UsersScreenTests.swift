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

  /// What stands on the screen, as one text.
  private func text(of driver: Driver) -> String {
    driver.rows.joined(separator: " ").replacing("│", with: " ").split(separator: " ").joined(separator: " ")
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
    #expect(driver.message.contains("Tillagd: Maria Ås."))
    #expect(driver.shows("handläggare, Bromma"))
  }

  @Test func `somebody is switched off once it is chosen who takes over, and on again after a question`() async throws {
    _ = try day.missWorkshop()
    let driver = await open()
    await select("karin", driver)
    #expect(driver.shows("Har 1 öppen uppgift"))
    await driver.press("x")
    #expect(text(of: driver).contains("Hässelby-Vällingby har sedan ingen handläggare, 1 uppgift väntar där."))
    await driver.press(.control("s"))
    #expect(driver.shows("Välj vem som tar över det som är öppet."))
    await driver.type("enh")
    await driver.press(.control("s"), "j")
    // C2: nobody could do her task.
    #expect(text(of: driver).contains("Hässelby-Vällingby har sedan ingen handläggare som kan göra 1 öppen uppgift."))
    await driver.press(.escape)
    _ = try day.run(
      AddUser(name: "maria", fullName: "Maria Ås", role: .caseworker, unitName: "Hässelby-Vällingby"), as: day.admin)
    driver.runtime.wake()
    await driver.settle()
    await driver.press("x", "r", .backspace)
    await driver.type("maria")
    await driver.press(.control("s"))
    #expect(driver.shows("Avsluta Karin Ek?"))
    #expect(
      text(of: driver).contains("Till Maria Ås går 1 öppen uppgift och 1 klient. Kontot kan inte användas längre."))
    await driver.press("n")
    #expect(!driver.message.contains("Avslutad") && driver.shows("Lämnas över till"))
    await driver.press(.control("s"), .enter, "j")
    #expect(driver.message.contains("Avslutad: Karin Ek."))
    #expect(driver.shows("avslutad"))
    await select("karin", driver)
    await driver.press("i")
    #expect(driver.shows("Ska Karin Ek kunna arbeta igen?"))
    await driver.press(.escape, "i", "j")
    #expect(driver.message.contains("Kan arbeta igen: Karin Ek."))
  }

  @Test func `C4: nothing says that å takes a switching off back, and å leaves it as it is`() async throws {
    _ = try day.run(
      AddUser(name: "maria", fullName: "Maria Ås", role: .caseworker, unitName: "Hässelby-Vällingby"), as: day.admin)
    let driver = await open()
    await select("maria", driver)
    await driver.press("x", .control("s"))
    #expect(driver.shows("Avsluta Maria Ås?") && text(of: driver).contains("Inget är öppet."))
    await driver.press("j")
    #expect(driver.message.contains("Avslutad: Maria Ås."))
    #expect(!driver.message.contains("ångra"))
    await driver.press("å", "j", .enter, .escape)
    await select("maria", driver)
    await driver.press("i")
    #expect(driver.shows("Ska Maria Ås kunna arbeta igen?"))
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
    #expect(driver.shows("1 öppet ärende nämner namnet"))
    await driver.press("l", "j")
    #expect(driver.message.contains("1 ärende är länkat."))
    #expect(!driver.shows("nämner namnet"))
  }

  @Test func `C4: who may not do the tasks is not offered, and meetings get a leader who is free`() async throws {
    let introduction = PlanSessions(
      kind: .appointment(.introductionMeeting),
      rule: WeeklyRule(
        weekdays: [.tuesday], time: ClockTime(hour: 9, minute: 0)!, minutes: 60, from: Workday.now.day,
        to: Workday.now.day + 14),
      leader: day.anna.user, places: 10)
    _ = try day.run(introduction, as: day.anna)
    _ = try day.run(AddUser(name: "moa", fullName: "Moa By", role: .matcher, unitName: "Vällingby"), as: day.admin)
    _ = try day.missWorkshop()
    let driver = await open()
    await select("anna", driver)
    await driver.press("x")
    #expect(driver.shows("Anna Berg har 1 klient och 2 kommande möten"))
    await driver.type("moa")
    await driver.press(.control("s"))
    #expect(!driver.message.contains("avslutad"))
    await driver.press(.control("u"))
    await driver.type("bo")
    await driver.press(.tab)
    await driver.type("bo")
    await driver.press(.control("s"))
    #expect(text(of: driver).contains("Till Bo Sten går 1 klient. Till Bo Sten går 2 kommande möten."))
    await driver.press("j")
    #expect(driver.message.contains("Avslutad: Anna Berg."))
    let leaders = try day.run(
      Act { work, _ throws(Refusal) in
        try work.occasions(
          at: work.centres().first { $0.name == "Vällingby" }!.id, from: Workday.now.day, to: Workday.now.day + 30
        )
        .filter { $0.start > Workday.now }.map(\.leader)
      }, as: day.admin)
    #expect(Set(leaders) == [day.bo.user])
  }

  @Test func `whether somebody works or is switched off is read whole in the narrowest window`() async throws {
    let driver = await day.driver(as: day.admin, on: { SettingsPlace(at: $0).open(.users) }, size: Size(60, 16))
    #expect(driver.rows.contains { $0.contains("Läge") })
    #expect(driver.rows.contains { $0.hasSuffix("aktiv") })
    #expect(!driver.text.contains("a…"))
  }

  @Test func `units that nobody works in are named`() async throws {
    let driver = await open()
    #expect(driver.shows("Utan handläggare:"))
    #expect(driver.shows("Farsta"))
    await driver.press(.left)
    let districts = await day.driver(as: day.admin, on: { SettingsPlace(at: $0).open(.districts) })
    #expect(districts.rows.contains { $0.contains("! Farsta") })
    #expect(!districts.rows.contains { $0.contains("! Bromma") })
  }
}
