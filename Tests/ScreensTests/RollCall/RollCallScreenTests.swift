import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// One list, one key a person, saved at each key (R6.3).
@Suite struct RollCallScreenTests {
  private func office(of count: Int = 5, at start: String = "2008-04-21T08:00", size: Size = Size(100, 30)) async throws
    -> (Driver, Workday)
  {
    let day = try Workday()
    let (occasion, _) = try day.group(of: count, at: start)
    return (
      await day.driver(as: day.anna, on: { RollCallScreen(at: $0, occasion: occasion.id) }, size: size), day
    )
  }

  @Test(arguments: Size.recorded)
  func theRollCallIsReadableAtEverySize(_ size: Size) async throws {
    let (driver, _) = try await office(size: size)
    await driver.press("n", "u", "f")
    await driver.type("15")
    await driver.press(.enter)
    #expect(driver.snapshot("roll-call-\(size.name)") == .same)
  }

  @Test(arguments: Size.tiny)
  func nothingTrapsWhereThereIsNoRoom(_ size: Size) async throws {
    let (driver, _) = try await office(size: size)
    await driver.press("f")
    #expect(driver.terminal.frame.fullSize == size)
  }

  @Test func theRollIsCalledForTwentyWithThreeMissingInTwelveKeysFromMinDag() async throws {
    let day = try Workday()
    _ = try day.group(of: 20)
    let driver = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) })
    var keys = 0
    func press(_ key: Key) async {
      keys += 1
      await driver.press(key)
    }
    await press("ö")
    for name in ["provsson, d", "provsson, k", "provsson, u"] {
      await press(".")
      await driver.type(name)
      await press(.enter)
      await press("u")
    }
    await press("r")
    #expect(keys <= 12)
    #expect(driver.shows("registrerade 20 av 20"))
    #expect(driver.rows.count { $0.contains("✗") } == 3)
    #expect(driver.rows.count { $0.contains("→ uppgift till Karin Ek") } == 3)
  }

  @Test func aMarkMovesOnToTheNextWhoIsNotMarked() async throws {
    let (driver, _) = try await office()
    await driver.press(.down, "n", .up, .up, "n")
    #expect(driver.rows.contains { $0.contains("▸ ○  Provsson, Cia") })
  }

  @Test func keysTypedAheadEndInTheSameMarks() async throws {
    let (slow, _) = try await office(of: 8)
    await slow.press("n", "u", "n", "n", "u", "n", "n", "n")
    let (fast, _) = try await office(of: 8)
    await fast.pressAtOnce(["n", "u", "n", "n", "u", "n", "n", "n"])
    #expect(fast.rows.dropLast(2) == slow.rows.dropLast(2))
    #expect(fast.shows("registrerade 8 av 8"))
  }

  @Test func beforeTheStartOnlyReportedAbsenceCanBeRegistered() async throws {
    let (driver, _) = try await office(at: "2008-04-21T10:00")
    await driver.press("u")
    #expect(driver.message.contains("börjar 2008-04-21 10:00"))
    #expect(driver.shows("registrerade 0 av 5"))
    await driver.press("a")
    await driver.type("läkarbesök")
    await driver.press(.enter)
    #expect(driver.shows("anmäld frånvaro: läkarbesök"))
  }

  @Test func anEnteredErrorIsTakenAwayAndItsTaskWithdrawn() async throws {
    let (driver, day) = try await office()
    await driver.press("u", .up)
    #expect(try day.run(OpenTasks(), as: day.karin).count == 1)
    await driver.press("w")
    #expect(driver.rows.contains { $0.contains("Provsson, Ada") && $0.contains("ej registrerad") })
    #expect(try day.run(OpenTasks(), as: day.karin).isEmpty)
  }

  @Test func aMeetingThatWasNotHeldAsksWhyAndCountsAgainstNobody() async throws {
    let (driver, day) = try await office()
    await driver.press("u", "i")
    await driver.press(.enter)
    #expect(driver.shows("Skriv varför"))
    await driver.type("ledaren sjuk")
    await driver.press(.enter)
    #expect(driver.shows("! ej genomförd: ledaren sjuk"))
    #expect(try day.run(OpenTasks(), as: day.karin).isEmpty)
    await driver.press("n")
    #expect(driver.message.contains("ingen närvaro registreras"))
    await driver.press("å")
    #expect(try day.run(OpenTasks(), as: day.karin).count == 1)
  }

  @Test func escapeLeavesAQuestionWithoutChangingAnything() async throws {
    let (driver, _) = try await office()
    await driver.press("f")
    await driver.type("x")
    await driver.press(.enter)
    #expect(driver.shows("Skriv ett helt tal"))
    await driver.press(.escape)
    #expect(driver.shows("registrerade 0 av 5"))
  }

  @Test func `what somebody else marked while one fills in is said, and replaced only by answering again`() async throws
  {
    let day = try Workday()
    let (occasion, _) = try day.group(of: 3)
    func rows() throws -> [RollCall.Row] { try day.run(OpenRollCall(occasion: occasion.id), as: day.anna).rows }
    let places = try rows()
    let driver = await day.driver(as: day.anna, on: { RollCallScreen(at: $0, occasion: occasion.id) })
    await driver.press("a")
    await driver.type("sjuk")
    try day.run(MarkAttendance(participants: [places[0].id], mark: .noShow), as: day.anna)
    await driver.press(.enter)
    #expect(driver.message.contains("har markerats av någon annan sedan du såg listan: uteblev."), "\(driver.text)")
    #expect(driver.shows("Vad anmäldes") && driver.shows("sjuk"))
    #expect(try rows()[0].mark == .noShow)
    await driver.press(.enter)
    #expect(try rows()[0].mark == .excused(reason: "sjuk"))
  }

  @Test func `the rest does not come over what somebody else has marked meanwhile`() async throws {
    let day = try Workday()
    let (occasion, _) = try day.group(of: 3)
    func rows() throws -> [RollCall.Row] { try day.run(OpenRollCall(occasion: occasion.id), as: day.anna).rows }
    let places = try rows()
    let driver = await day.driver(as: day.anna, on: { RollCallScreen(at: $0, occasion: occasion.id) })
    try day.run(MarkAttendance(participants: [places[1].id], mark: .noShow), as: day.anna)
    await driver.press("r")
    #expect(driver.message.contains("uteblev"), "\(driver.text)")
    #expect(try rows().map(\.mark) == [nil, .noShow, nil])
    await driver.press("r")
    #expect(try rows().map(\.mark) == [.present, .noShow, .present])
  }

  @Test func severalMarkedPeopleAreRegisteredAtOnceAndUndoneAtOnce() async throws {
    let (driver, _) = try await office()
    await driver.press(.space, .space, "u")
    #expect(driver.shows("registrerade 2 av 5"))
    await driver.press("å")
    #expect(driver.shows("registrerade 0 av 5"))
  }

  @Test func aHandlaggareSeesTheRollButMayNotCallIt() async throws {
    let day = try Workday()
    let (occasion, _) = try day.group(of: 2)
    let driver = await day.driver(as: day.karin, on: { RollCallScreen(at: $0, occasion: occasion.id) })
    await driver.press("n")
    #expect(driver.message.contains("får du inte registrera närvaro"))
  }

  @Test func `opened from a client's card it stands on that client, whoever is not registered`() async throws {
    let day = try Workday()
    let (occasion, people) = try day.group(of: 4)
    let driver = await day.driver(
      as: day.anna, on: { RollCallScreen(at: $0, occasion: occasion.id, standingOn: people[2]) })
    let card = try day.run(OpenClientCard(enrolment: people[2]), as: day.anna).client.details.name.listText
    #expect(driver.rows.first { $0.contains("▸") }?.contains(card) == true)
  }
}
