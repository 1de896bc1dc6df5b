import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

struct StatisticsScreenTests {
  let day: Workday
  let cases: Workday.Cases

  init() throws {
    day = try Workday()
    cases = try day.fill()
  }

  private func session(_ role: Domain.Role, _ unit: Domain.Unit, _ name: String) -> Session {
    Session(user: day.eva.user, fullName: "Eva Lund", role: role, unit: unit, unitName: name, now: Workday.now)
  }

  @Test(arguments: [Size(100, 30), Size(80, 24), Size(60, 16), Size(132, 43)])
  func `the status report looks as recorded`(size: Size) async {
    let driver = await day.driver(as: day.eva, on: { StatisticsScreen(at: $0) }, size: size)
    await driver.press("g", .down, .down)
    #expect(driver.snapshot("statistics-\(size.width)x\(size.height)") == .same)
  }

  @Test func `shares stand with numerator and denominator`() async {
    let driver = await day.driver(as: day.eva, on: { StatisticsScreen(at: $0) })
    #expect(driver.shows("Aktuella                                         7"))
    #expect(driver.shows("eget arbete eller annan försörjning            1  100 %           1/1"))
    #expect(driver.shows("Delarna behöver inte bli 100 %"))
    #expect(!driver.shows("eget arbete heltid"))
    await driver.press("g")
    #expect(driver.shows("eget arbete heltid"))
  }

  @Test(
    arguments: [
      ("m", "2008-04-01 – 2008-04-21"), ("f", "2008-03-01 – 2008-03-31"), ("1", "2008-01-01 – 2008-04-21"),
      ("h", "2008-01-01 – 2008-04-21"),
    ] as [(Key, String)])
  func `a period is two keys away`(key: Key, days: String) async {
    let driver = await day.driver(as: day.eva, on: { StatisticsScreen(at: $0) })
    await driver.press("p", key)
    #expect(driver.shows("Läget · Vällingby   \(days)"))
  }

  @Test func `other days are typed, and the first may not lie after the last`() async {
    let driver = await day.driver(as: day.eva, on: { StatisticsScreen(at: $0) })
    await driver.press("p", "d", .control("u"))
    await driver.type("2008-04-16")
    await driver.press(.tab, .control("u"))
    await driver.type("2008-04-15")
    await driver.press(.enter)
    #expect(driver.shows("Sista dagen ligger före den första."))
    await driver.press(.control("u"))
    await driver.type("18/4")
    await driver.press(.enter)
    #expect(driver.shows("2008-04-16 – 2008-04-18"))
    #expect(driver.shows("Avslutade sedan 2008-04-16"))
  }

  @Test func `the rows behind a figure open the client's card`() async {
    let driver = await day.driver(as: day.eva, on: { StatisticsScreen(at: $0) })
    await driver.press(.down, "ö")
    #expect(driver.shows("1 inskrivning   Vällingby"))
    #expect(driver.shows("▸ Dahl, Mona"))
    #expect(driver.shows("eget arbete heltid"))
    await driver.press("ö")
    #expect(driver.rows[0].contains("Mona Dahl"))
  }

  @Test(arguments: [Size(80, 24), Size(60, 16), Size(132, 43)])
  func `the rows behind a figure look as recorded`(size: Size) async {
    let driver = await day.driver(as: day.eva, on: { StatisticsScreen(at: $0) }, size: size)
    await driver.press("ö", .down)
    #expect(driver.snapshot("figure-rows-\(size.width)x\(size.height)") == .same)
  }

  @Test func `a reader of figures is told why there are no rows`() async {
    let driver = await day.driver(
      as: session(.figuresReader, day.eva.unit, "Vällingby"), on: { StatisticsScreen(at: $0) })
    #expect(driver.shows("Aktuella"))
    await driver.press("ö")
    #expect(driver.message.contains("får du inte se raderna bakom en siffra"))
  }

  @Test func `an administrator chooses the unit, others see their own`() async {
    var driver = await day.driver(as: day.eva, on: { StatisticsScreen(at: $0) })
    await driver.press("v")
    #expect(driver.message.contains("Du ser siffrorna för Vällingby"))
    driver = await day.driver(as: session(.administrator, .city, "Staden"), on: { StatisticsScreen(at: $0) })
    #expect(driver.shows("Läget · Staden"))
    await driver.press("v")
    #expect(driver.shows("Kista"))
    await driver.press(".", "b", .enter, .enter)
    #expect(driver.shows("Läget · Bromma"))
    #expect(driver.shows("Aktuella                                         2"))
  }

  @Test func `definitions name the unit and what is counted`() async {
    let driver = await day.driver(as: day.eva, on: { StatisticsScreen(at: $0) })
    await driver.press("d")
    #expect(driver.shows("Allt räknas i inskrivningar, inte i personer eller hushåll."))
    #expect(driver.shows("Delarna behöver inte bli 100 %"))
    #expect(driver.shows("Inskrivningar avslutade 2008-01-01 – 2008-04-21."))
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(12, 3)])
  func `any size can be painted`(size: Size) throws {
    let report = try day.run(
      MakeStatusReport(since: Day(iso: "2008-01-01")!, asOf: Workday.now.day), as: day.eva)
    var screen = StatisticsScreen(at: day.workplace(day.eva))
    _ = screen.update(.opened(size))
    _ = screen.update(.message(.loaded(.success(report))))
    var definitions = DefinitionsScreen(report)
    _ = definitions.update(.opened(size))
    let screens: [any Screen] = [
      screen, definitions, FigureRowsScreen(at: day.workplace(day.eva), report: report, figure: report.figures[0]),
      PeriodScreen(at: day.workplace(day.eva), since: report.since, asOf: report.asOf),
      ReportUnitScreen([], chosen: nil),
    ]
    for screen in screens {
      var canvas = Canvas(size)
      screen.render(into: &canvas, theme: .plain)
      #expect(canvas.fullSize == size)
    }
  }
}
