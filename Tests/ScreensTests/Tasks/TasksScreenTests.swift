import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

@Suite struct TasksScreenTests {
  /// Two absences, a plan to read, a name to decide and a colleague.
  private func office() throws -> (Workday, Workday.Absence) {
    let day = try Workday()
    _ = try day.fill()
    let absence = try day.missWorkshop(times: 2)
    try day.askForName(of: absence.rut, written: "Holm Persson, Rut")
    return (day, absence)
  }

  private func driver(_ size: Size = Size(100, 30)) async throws -> (Driver, Workday, Workday.Absence) {
    let (day, absence) = try office()
    return (await day.driver(as: day.karin, on: { TasksScreen(at: $0) }, size: size), day, absence)
  }

  @Test(arguments: Size.recorded)
  func theListIsReadableAtEverySize(_ size: Size) async throws {
    let (driver, _, _) = try await driver(size)
    #expect(driver.snapshot("tasks-\(size.name)") == .same)
  }

  @Test(arguments: Size.tiny)
  func nothingTrapsWhereThereIsNoRoom(_ size: Size) async throws {
    let (driver, _, _) = try await driver(size)
    await driver.press("f", .escape, "r")
    #expect(driver.terminal.frame.fullSize == size)
  }

  @Test func theSecondAbsenceSaysWhichTime() async throws {
    let (driver, _, _) = try await driver()
    #expect(driver.rows.contains { $0.contains("Holm, Rut") && $0.contains("gång 1") && $0.contains("för sent") })
    #expect(
      driver.rows.contains { $0.contains("Holm, Rut") && $0.contains("gång 2") && $0.contains("senast tis 22/4") })
  }

  @Test func theFilterShowsOneSort() async throws {
    let (driver, _, _) = try await driver()
    await driver.press("f", "3")
    #expect(driver.shows("sort: läs plan"))
    #expect(driver.shows("Svensson Ek, Siv"))
    #expect(!driver.shows("Holm, Rut"))
  }

  @Test func markedTasksGoToAColleagueWhoThenSeesThem() async throws {
    let (driver, day, _) = try await driver()
    let sven = try day.add("sven", "Sven Alm", .caseworker, "Hässelby-Vällingby")
    await driver.press(.space, .space, "r")
    #expect(driver.shows("Lämna över 2 uppgifter till"))
    await driver.type("sv")
    await driver.press(.enter)
    #expect(driver.message.contains("2 uppgifter till Sven Alm. å ångrar."))
    // What is past due stays in the unit's list, with whose it is (R7.7).
    #expect(driver.shows("3 öppna"))
    #expect(driver.rows.contains { $0.contains("Sven Alm") && $0.contains("för sent") })
    #expect(try day.run(OpenTasks(), as: sven).count { $0.task.owner.user == sven.user } == 2)
    await driver.press("v")
    #expect(driver.shows("vy: Enhetens"))
    #expect(driver.shows("Sven Alm"))
  }

  @Test func allAreHandedOverAtOnceAndEscTakesTheMarksAway() async throws {
    let (driver, day, _) = try await driver()
    let sven = try day.add("sven", "Sven Alm", .caseworker, "Hässelby-Vällingby")
    await driver.press("a", "r")
    #expect(driver.shows("Lämna över 4 uppgifter till"))
    await driver.press(.escape)
    await driver.press(.escape)
    await driver.press("r")
    #expect(driver.shows("Lämna över uppgiften till"))
    await driver.press(.escape)
    await driver.press("a", "r")
    await driver.type("sv")
    await driver.press(.enter)
    #expect(driver.message.contains("4 uppgifter till Sven Alm. å ångrar."))
    #expect(try day.run(OpenTasks(), as: sven).count { $0.task.owner.user == sven.user } == 4)
    await driver.press("å")
    #expect(try day.run(OpenTasks(), as: sven).allSatisfy { $0.task.owner.user != sven.user })
  }

  @Test func theBoxStaysAboutItsTaskThoughSomebodyElseClosesItMeanwhile() async throws {
    let (driver, day, _) = try await driver()
    let sven = try day.add("sven", "Sven Alm", .caseworker, "Hässelby-Vällingby")
    let first = try #require(try day.run(OpenTasks(), as: day.karin).first)
    await driver.press("r")
    try day.run(AddContactAttempt(task: first.task.id, way: .telephone, reached: false, note: ""), as: day.karin)
    try day.run(
      CloseAbsenceCheck(task: first.task.id, version: first.task.version, finding: .notReached), as: day.karin)
    driver.terminal.report([.wake])
    await driver.settle()
    #expect(driver.shows("Lämna över uppgiften till"))
    await driver.type("sv")
    await driver.press(.enter)
    #expect(try day.run(OpenTasks(), as: sven).allSatisfy { $0.task.owner.user != sven.user })
  }

  @Test func theHeadOfTheDistrictSeesEverybodysOnMinDag() async throws {
    let (_, day, _) = try await driver()
    let head = try day.add("ulla", "Ulla Ros", .unitHead, "Hässelby-Vällingby")
    let start = await day.driver(as: head, on: { JobbtorgProgram.home(at: $0) })
    #expect(start.shows("FRÅNVARO ATT KONTROLLERA · 2"))
    #expect(start.rows.contains { $0.contains("Holm, Rut") && $0.contains("för sent") })
  }

  @Test func anAbsenceIsNotClosedFromTheListAndThatSaysWhy() async throws {
    let (driver, _, _) = try await driver()
    await driver.press("k")
    #expect(driver.message.contains("Öppna den (ö)"))
  }

  @Test func aPlanThatWasReadIsClosedWithANoteAndOpensAgainByUndo() async throws {
    let (driver, _, _) = try await driver()
    await driver.press("f", "3", "k")
    await driver.type("läst")
    await driver.press(.enter)
    #expect(driver.message.contains("Uppgift klar, läs plan: Svensson Ek, Siv. å ångrar."))
    #expect(driver.shows("Inga öppna uppgifter av den sorten"))
    await driver.press("å")
    #expect(driver.shows("Svensson Ek, Siv"))
  }

  @Test func aNameIsDecidedAndTheDecisionCanBeTakenBack() async throws {
    let (driver, day, absence) = try await driver()
    await driver.press("f", "6", "ö")
    #expect(driver.shows("I registret  Holm, Rut"))
    #expect(driver.shows("På remissen  Holm Persson, Rut"))
    await driver.press("n")
    #expect(driver.message.contains("Remissens namn gäller: Holm Persson, Rut. å ångrar."))
    let card = OpenClientCard(enrolment: absence.rut, isOpening: false)
    #expect(try day.run(card, as: day.karin).client.details.name.listText == "Holm Persson, Rut")
    await driver.press("å")
    #expect(try day.run(card, as: day.karin).client.details.name.listText == "Holm, Rut")
    #expect(driver.shows("avgör namn"))
  }

  @Test("Every sort of task has a key of its own in the question which to show")
  func sortKeys() {
    let kinds = FollowUpTask.Kind.allCases
    #expect(Set(kinds.map(\.filterKey)).count == kinds.count)
    #expect(!kinds.map(\.filterKey).contains("a"))
  }
}
