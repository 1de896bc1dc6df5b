import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// R6.4: the participation of a month on the screen, on paper and as a table.
@Suite struct ParticipationScreenTests {
  private var day: Workday
  private let cases: Workday.Cases

  init() throws {
    day = try Workday()
    cases = try day.fill()
  }

  private func open(as session: Session, size: Size = Size(132, 43)) async -> Driver {
    await day.driver(as: session, on: { ParticipationScreen(at: $0) }, size: size)
  }

  @Test func `the unregistered stand first, and Enter opens the client`() async throws {
    try day.book(cases.siv, .followUp, at: "2008-04-18T14:00", booked: "2008-04-17T09:00")
    let driver = await open(as: day.karin)
    #expect(driver.shows("Deltagande · Hässelby-Vällingby   april 2008"))
    #expect(driver.shows("! 1 klient har oregistrerade tillfällen; de står först."))
    let rows = driver.rows
    let siv = try #require(rows.firstIndex { $0.contains("▸ Svensson Ek, Siv") })
    let asa = try #require(rows.firstIndex { $0.contains("Svensson, Åsa") })
    #expect(siv < asa)
    #expect(rows[siv].contains("1/1") && rows[siv].contains("! 1"))
    #expect(driver.shows("Summa 2"))
    await driver.press(.enter)
    #expect(driver.rows[0].contains("Siv Svensson Ek"))
  }

  @Test func `the month is chosen by arrows or typed, none that has not begun`() async throws {
    let driver = await open(as: day.karin)
    await driver.press(.right)
    #expect(driver.message.contains("Nästa månad har inte börjat."))
    await driver.press(.left)
    #expect(driver.shows("mars 2008"))
    #expect(driver.shows("Ingen hade något tillfälle i mars 2008."))
    await driver.press("p")
    await driver.type("apr")
    #expect(driver.shows("april 2008"))
    await driver.press(.enter)
    #expect(driver.shows("Deltagande · Hässelby-Vällingby   april 2008"))
    await driver.press("p")
    await driver.type("2009-01")
    await driver.press(.enter)
    #expect(driver.shows("januari 2009 har inte börjat än."))
  }

  @Test func `a jobbtorg chooses among its districts, a handläggare has the own`() async throws {
    let coach = await open(as: day.anna)
    #expect(coach.shows("Lind, Per") && coach.shows("Svensson, Åsa"))
    await coach.press("v")
    await coach.press(".")
    await coach.type("bromma")
    await coach.press(.enter, .enter)
    #expect(coach.shows("Deltagande · Bromma, Vällingby"))
    #expect(coach.shows("Lind, Per") && !coach.shows("Svensson, Åsa"))
    let caseworker = await open(as: day.karin)
    await caseworker.press("v")
    #expect(caseworker.message.contains("Du ser den egna stadsdelens klienter."))
  }

  @Test func `it is printed or kept, and exported, and says where`() async throws {
    var day = day
    day.documents = StubPrinter(.kept("/srv/jobbtorg/letters/unprinted/participation-2008-04-1.html"))
    let driver = await day.driver(as: day.karin, on: { ParticipationScreen(at: $0) }, size: Size(132, 43))
    await driver.press("l")
    #expect(driver.shows("participation-2008-04-1.html"))
    await driver.press(.enter, "x")
    #expect(driver.shows("exports/participation-2008-04-1.csv"))
    day.documents = StubPrinter()
    let printed = await day.driver(as: day.karin, on: { ParticipationScreen(at: $0) }, size: Size(132, 43))
    await printed.press("l")
    #expect(printed.message.contains("april 2008: lämnat till skrivaren."))
  }

  @Test func `it is reached from Min dag, Statistik and the palette`() async throws {
    let mine = await day.driver(as: day.karin, on: { CaseworkerDayScreen(at: $0) })
    await mine.press("t")
    #expect(mine.shows("Deltagande · Hässelby-Vällingby"))
    let figures = await day.driver(as: day.eva, on: { StatisticsScreen(at: $0) })
    await figures.press("t")
    #expect(figures.shows("Deltagande · Vällingby"))
    await figures.press("d")
    #expect(figures.shows("inte väntades (avbrott)"))
    let clients = await day.driver(as: day.anna, on: { ClientsScreen(at: $0) })
    await clients.press(":")
    await clients.type("deltagande per")
    await clients.press(.enter)
    #expect(clients.shows("Deltagande · Vällingby"))
  }
}
