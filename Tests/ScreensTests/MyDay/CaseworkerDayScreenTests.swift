import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

@Suite struct CaseworkerDayScreenTests {
  private func office() throws -> (day: Workday, absence: Workday.Absence) {
    let day = try Workday()
    _ = try day.fill()
    return (day, try day.missWorkshop())
  }

  private func driver(_ size: Size = Size(100, 30)) async throws -> (Driver, Workday, Workday.Absence) {
    let (day, absence) = try office()
    return (await day.driver(as: day.karin, on: { CaseworkerDayScreen(at: $0) }, size: size), day, absence)
  }

  @Test(arguments: Size.recorded)
  func theDayIsReadableAtEverySize(_ size: Size) async throws {
    let (driver, _, _) = try await driver(size)
    #expect(driver.snapshot("caseworker-day-\(size.name)") == .same)
  }

  @Test(arguments: Size.tiny)
  func nothingTrapsWhereThereIsNoRoom(_ size: Size) async throws {
    let (day, _) = try office()
    let screen = CaseworkerDayScreen(at: day.workplace(day.karin))
    var canvas = Canvas(size)
    screen.render(into: &canvas, theme: .plain)
    #expect(canvas.fullSize == size)
  }

  @Test func anAbsenceOpensTheFormAndTabGoesOnToThePlans() async throws {
    let (driver, _, _) = try await driver()
    #expect(driver.shows("FRÅNVARO ATT KONTROLLERA · 1"))
    await driver.press("ö")
    #expect(driver.shows("Rut Holm: kontrollera frånvaroorsak"))
    await driver.press(.escape, .tab, "ö")
    #expect(driver.shows("aktivitetsplan"))
  }

  @Test func whatSomebodyElseDoesShowsWithoutMovingTheSelection() async throws {
    let (driver, day, _) = try await driver()
    await driver.press(.tab, .tab)
    await driver.press(.down)
    let before = driver.rows.first { $0.contains("▸") }
    try day.refer("Alva", "Prov", born: "1974-02-02", received: "2008-04-10")
    driver.terminal.report([.wake])
    await driver.settle()
    #expect(driver.shows("Prov, Alva"))
    #expect(driver.rows.first { $0.contains("▸") }?.contains("Öberg, Nils") == before?.contains("Öberg, Nils"))
  }

  @Test func `once the last absence is checked the cursor stands on what is left`() async throws {
    let (driver, day, absence) = try await driver()
    #expect(driver.rows.contains { $0.contains("▸") && $0.contains("Holm, Rut") })
    let version = try day.run(OpenAbsenceCheck(task: absence.task), as: day.karin).task.version
    try day.run(
      CloseAbsenceCheck(task: absence.task, version: version, finding: .ownFault(.letterNotReceived)), as: day.karin)
    driver.runtime.wake()
    await driver.settle()
    #expect(driver.shows("FRÅNVARO ATT KONTROLLERA · 0"))
    await driver.press("ö")
    #expect(!driver.message.contains("Ingen rad är vald."))
    #expect(!driver.shows("FRÅNVARO ATT KONTROLLERA"))
  }

  @Test func `a decision is asked about on Min dag and in Uppgifter until it is known when the client received it`()
    async throws
  {
    let day = try Workday()
    let examination = try day.examine()
    try day.decide(examination)
    for list in [{ CaseworkerDayScreen(at: $0) }, { TasksScreen(at: $0) }] as [@Sendable (Workplace) -> any Screen] {
      let driver = await day.driver(as: day.karin, on: list)
      #expect(
        driver.rows.contains {
          $0.contains("▸") && $0.contains("Noor, Amal") && $0.contains("mottaget?") && $0.contains("beslut mån 21/4")
        }, "\(driver.text)")
      await driver.press("ö", "ä")
      #expect(driver.shows("Vilken dag fick klienten beslutet från 2008-04-21?"))
    }
    let version = try day.run(OpenExamination(task: examination.task), as: day.karin).task.version
    try day.run(
      RecordDecisionReceived(task: examination.task, version: version, day: Workday.now.day), as: day.karin)
    for list in [{ CaseworkerDayScreen(at: $0) }, { TasksScreen(at: $0) }] as [@Sendable (Workplace) -> any Screen] {
      #expect(!(await day.driver(as: day.karin, on: list)).shows("mottaget?"))
    }
    try day.run(UndoLast(), as: day.karin)
    #expect(await day.driver(as: day.karin, on: { TasksScreen(at: $0) }).shows("mottaget?"))
  }

  @Test func `whose case it is is asked about a decision, the unit where nobody has the case, no other district`()
    async throws
  {
    let day = try Workday()
    let examination = try day.examine()
    try day.decide(examination)
    let sven = try day.add("sven", "Sven Alm", .caseworker, "Hässelby-Vällingby")
    let head = try day.add("ulla", "Ulla Ros", .unitHead, "Hässelby-Vällingby")
    func isAsked(_ session: Session) throws -> Bool {
      try day.run(OpenTasks(everybody: session.role == .unitHead), as: session).contains(where: \.asksForReceipt)
    }
    #expect(try isAsked(day.karin) && isAsked(head))
    #expect(try !isAsked(sven) && !isAsked(day.lars) && !isAsked(day.anna))
    try day.run(AssignResponsible(enrolments: [examination.amal], caseworker: nil), as: day.karin)
    #expect(try isAsked(sven) && isAsked(day.karin) && !isAsked(day.lars))
  }

  @Test func `with all marked, what is handed over leaves out the decisions that are asked about`() async throws {
    let day = try Workday()
    _ = try day.missWorkshop()
    try day.decide(day.examine())
    let driver = await day.driver(as: day.karin, on: { TasksScreen(at: $0) })
    #expect(driver.shows("mottaget?"))
    await driver.press("a", "r")
    #expect(driver.shows("Lämna över uppgiften till"), "\(driver.text)")
    await driver.press(.escape, .escape, .end, "r")
    #expect(driver.message.contains("fyller ärendets handläggare i"), "\(driver.text)")
  }

  @Test func `a decision that changes nothing for the client is not asked about`() async throws {
    let day = try Workday()
    try day.decide(day.examine(), .noMeasure)
    #expect(!(await day.driver(as: day.karin, on: { TasksScreen(at: $0) })).shows("mottaget?"))
  }
}
