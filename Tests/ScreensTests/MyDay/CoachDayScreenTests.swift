import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

@Suite struct CoachDayScreenTests {
  private func office() throws -> Workday {
    let day = try Workday()
    let cases = try day.fill()
    _ = try day.group(of: 5)
    _ = try day.missWorkshop()
    try day.book(cases.asa, .planMeeting, at: "2008-04-21T13:00")
    return day
  }

  /// Only a meeting with Per Lind, that has begun.
  private func single() async throws -> (Driver, Workday) {
    let day = try Workday()
    let per = try day.refer("Per", "Lind", born: "1982-02-17", received: "2008-04-08")
    try day.run(AssignResponsible(enrolments: [per], coach: day.anna.user), as: day.anna, at: "2008-04-11T08:00")
    try day.book(per, .followUp, at: "2008-04-21T08:00")
    return (await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) }), day)
  }

  @Test func whoMissedSomethingAndHasNoNewTimeStandsThereUntilOneIsGiven() async throws {
    let day = try Workday()
    let absence = try day.missWorkshop()
    let driver = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) })
    #expect(
      driver.rows.contains { $0.contains("Ge ny tid") && $0.contains("Holm, Rut") && $0.contains("uteblev 18/4") })
    try day.book(absence.rut, .followUp, at: "2008-04-24T09:00")
    driver.runtime.wake()
    await driver.settle()
    #expect(!driver.shows("Ge ny tid"))
  }

  @Test(arguments: [Size(100, 30), Size(80, 24), Size(60, 16)])
  func `a district of clients here without a handläggare is named at the foot`(_ size: Size) async throws {
    let day = try Workday()
    let rut = try day.missWorkshop().rut
    var driver = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) }, size: size)
    #expect(!driver.shows("Ingen handläggare"))
    try day.run(AssignResponsible(enrolments: [rut], caseworker: nil), as: day.karin)
    try day.run(
      Act { [karin = day.karin.user] work, _ throws(Refusal) in try work.setUser(karin, active: false) }, as: day.admin)
    driver = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) }, size: size)
    let text = driver.rows.map { $0.trimmingPrefix(" ") }.joined(separator: " ").split(separator: " ").joined(
      separator: " ")
    #expect(text.contains("! Ingen handläggare i Hässelby-Vällingby (1 uppgift väntar)."))
  }

  @Test func `of many who wait for a first time one's own and nobody's are listed, and how many there are besides`()
    async throws
  {
    let day = try Workday()
    for number in 1...58 {
      let born = Day(iso: "1974-01-01")! + number
      try day.refer("Alva", "Prov\(number)", born: born.iso, received: number == 58 ? "2008-04-18" : "2008-04-15")
    }
    let theirs = try day.refer("Bodil", "Annans", born: "1964-02-02", received: "2008-04-01")
    try day.run(AssignResponsible(enrolments: [theirs], coach: day.bo.user), as: day.anna)
    let own = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) }, size: Size(100, 80))
    #expect(own.shows("ATT GÖRA · 58"))
    #expect(own.shows("och 8 till, under Remisser") && !own.shows("Annans") && !own.shows("Prov58"))
    let bos = await day.driver(as: day.bo, on: { CoachDayScreen(at: $0) }, size: Size(100, 80))
    #expect(bos.shows("ATT GÖRA · 59") && bos.shows("Annans"))
    for _ in 1...60 { await own.press(.down) }
    await own.press(.enter)
    #expect(own.shows("Utan första tid") && own.shows("Prov58"))
    let district = await day.driver(as: day.karin, on: { CaseworkerDayScreen(at: $0) }, size: Size(100, 80))
    #expect(district.shows("REMISSER UTAN FÖRSTA TID") && district.shows("och 9 till"))
  }

  @Test func `what comes to a day that was empty has the cursor, and its keys work at once`() async throws {
    let day = try Workday()
    let driver = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) })
    await driver.press("ö")
    #expect(driver.message.contains("Ingen rad är vald."))
    try day.refer("Alva", "Prov", born: "1974-02-02", received: "2008-04-15")
    driver.runtime.wake()
    await driver.settle()
    #expect(driver.rows.contains { $0.contains("▸") && $0.contains("Prov, Alva") })
    await driver.press("ö")
    #expect(driver.rows[0].contains("Alva Prov: boka tid"))
  }

  @Test
  func `a new referral without a coach stands on every coach's day from day 0, with its days, after what presses`()
    async throws
  {
    let day = try Workday()
    try day.refer("Nya", "Prov", born: "1974-02-02", received: "2008-04-21")
    try day.refer("Alva", "Prov", born: "1975-02-02", received: "2008-04-15")
    for coach in [day.anna, day.bo] {
      let driver = await day.driver(as: coach, on: { CoachDayScreen(at: $0) })
      #expect(driver.shows("ATT GÖRA · 2"))
      let rows = driver.rows.filter { $0.contains("Boka första tid") }
      #expect(rows.first?.contains("Prov, Alva") == true && rows.first?.contains("! Boka") == true, "\(rows)")
      #expect(rows.last?.contains("Prov, Nya") == true && rows.last?.contains("5 dagar kvar") == true, "\(rows)")
      #expect(rows.last?.contains("!") == false, "\(rows)")
    }
  }

  @Test(arguments: Size.recorded)
  func theDayIsReadableAtEverySize(_ size: Size) async throws {
    let day = try office()
    let driver = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) }, size: size)
    #expect(driver.snapshot("coach-day-\(size.name)") == .same)
  }

  @Test(arguments: Size.tiny)
  func nothingTrapsWhereThereIsNoRoom(_ size: Size) async throws {
    let day = try Workday()
    var canvas = Canvas(size)
    CoachDayScreen(at: day.workplace(day.anna)).render(into: &canvas, theme: .plain)
    #expect(canvas.fullSize == size)
  }

  @Test func aLongListSaysHowManyThereAreBelow() async throws {
    let day = try Workday()
    for number in 0..<12 {
      try day.refer("Prov\(number + 10)", "Vänt", born: "1970-03-01", birthNumber: 980 + number, received: "2008-04-08")
    }
    let driver = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) }, size: Size(60, 16))
    #expect(driver.shows("ATT GÖRA · 12"))
    #expect(driver.rows.contains { $0.contains(" till") })
    await driver.press(.end)
    #expect(driver.shows("Vänt, Prov21"))
  }

  @Test func oneKeyRegistersAnAppointmentOfTodayAndOneTakesItBack() async throws {
    let (driver, _) = try await single()
    await driver.press("u")
    #expect(driver.message.contains("Uteblev, uppgift till Karin Ek senast ons 23/4: Lind, Per. å ångrar."))
    #expect(driver.shows("✗ uteblev"))
    await driver.press("å")
    #expect(driver.message.contains("Ångrat"))
    #expect(!driver.shows("✗ uteblev"))
    await driver.press("n")
    #expect(driver.shows("✓ närvarande"))
  }

  @Test func markingAGroupFromHereIsRefusedAndSaysWhere() async throws {
    let day = try office()
    let driver = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) })
    await driver.press("u")
    #expect(driver.message.contains("Öppna uppropet (ö)"))
    await driver.press("ö")
    #expect(driver.shows("registrerade 0 av 5"))
  }

  @Test func enterOpensTheBookingForAFirstTimeThatIsLate() async throws {
    let day = try office()
    let driver = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) })
    await driver.press(.tab, .enter)
    #expect(driver.shows("boka tid"))
  }

  @Test func theUnitHeadSeesTheTimesOfAllCoaches() async throws {
    let (_, day) = try await single()
    let driver = await day.driver(as: day.eva, on: { CoachDayScreen(at: $0) })
    #expect(driver.shows("Lind, Per"))
  }

  @Test func aLeaderSeesTheGroupsAndNoTasksOfOthers() async throws {
    let day = try office()
    let leader = try day.add("lisa", "Lisa Ros", .sessionLeader, "Vällingby")
    let driver = await day.driver(as: leader, on: { CoachDayScreen(at: $0) })
    #expect(driver.shows("Morgonverkstad"))
    #expect(driver.shows("ATT GÖRA · 0"))
    await driver.press("b")
    #expect(driver.message.contains("får du inte boka tider"))
  }

  @Test func theTextIsTheSameWithoutColours() async throws {
    let day = try office()
    let plain = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) })
    let ascii = Driver(
      JobbtorgProgram.make(at: day.workplace(day.anna), theme: .plain), size: Size(100, 30), colorDepth: .none)
    await ascii.settle()
    #expect(plain.text == ascii.text)
  }
}
