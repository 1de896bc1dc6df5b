import Casework
import Domain
import TerminalTesting
import Testing

@testable import Screens
@testable import TerminalKit

@Suite struct ClientsScreenTests {
  @Test(arguments: [Size(80, 24), Size(100, 30), Size(60, 16), Size(132, 43)])
  func theListIsReadableAtEverySize(_ size: Size) async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0) }, size: size)
    #expect(driver.snapshot("clients-\(size.width)x\(size.height)") == .same)
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(5, 2), Size(20, 5)])
  func nothingTrapsHoweverSmallTheWindowIs(_ size: Size) async throws {
    let catalogue = try ScreenCatalogue()
    for entry in catalogue.entries {
      let driver = await catalogue.open(entry)
      await driver.resize(size.width, size.height)
      var canvas = Canvas(size)
      driver.runtime.layers.last?.render(into: &canvas, theme: .plain)
      #expect(canvas.fullSize == size)
    }
  }

  @Test func theHelpAndThePaletteNameTheKeys() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.karin, on: { ClientsScreen(at: $0) })
    await driver.press("?")
    #expect(driver.shows("Byt vy: Mina, Alla, Ofördelade, Sena"))
    #expect(driver.shows("Byt handläggare"))
    await driver.press(.escape, ":")
    await driver.type("sortera")
    await driver.press(.enter)
    #expect(driver.rows[2].contains("ordning: ärende"))
  }

  @Test func viewsShowMineAllUnassignedAndLate() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.bo, on: { ClientsScreen(at: $0) })
    #expect(driver.rows[2].contains("[Alla]"))
    await driver.press("v")
    #expect(driver.rows[2].contains("[Ofördelade]"))
    #expect(driver.listed == ["Ali, Hodan", "Vik, Tor", "Öberg, Nils"])
    await driver.press("v")
    #expect(driver.listed == ["Ali, Hodan"])
    await driver.press("v")
    #expect(driver.rows[2].contains("[Mina]"))
    #expect(driver.listed == ["Lind, Per"])
  }

  @Test func theOrderCanBeChangedAndIsNamed() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0) })
    await driver.press("o")
    #expect(driver.rows[2].contains("ordning: ärende"))
    #expect(driver.listed.first == "Svensson, Åsa")
    await driver.press("o")
    #expect(driver.rows[2].contains("ordning: nästa tid"))
    #expect(driver.listed.prefix(2) == ["Svensson, Åsa", "Svensson Ek, Siv"])
  }

  @Test func theFilterIsShownInWordsAndCanBeTakenAway() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0) })
    await driver.press("f", .tab)
    await driver.type("bromma")
    await driver.press(.control("s"))
    #expect(driver.shows("Filter stadsdel: Bromma"))
    #expect(driver.listed == ["Lind, Per", "Svensson, Örjan"])
    await driver.press("f", .control("r"))
    #expect(driver.listed.count == 7)
    #expect(!driver.shows("Filter stadsdel"))
  }

  @Test func aTimeThatPassedUnregisteredIsNoNextTime() async throws {
    let day = try Workday()
    let cases = try day.fill()
    try day.run(
      BookAppointment(
        enrolment: cases.per,
        booking: Booking(
          kind: .followUp, start: LocalDateTime(iso: "2008-04-18T13:00")!, minutes: 45, coach: day.bo.user, room: nil,
          place: "rum 5", interpreter: nil)), as: day.bo, at: "2008-04-17T09:00")
    let driver = await day.driver(as: day.bo, on: { ClientsScreen(at: $0) })
    #expect(driver.rows.contains { $0.contains("Lind, Per") && $0.contains("saknas") })
    await driver.press("f", .backTab)
    await driver.type("sak")
    await driver.press(.control("s"))
    #expect(driver.shows("Filter nästa tid: saknas"))
    #expect(driver.listed.contains("Lind, Per"))
    #expect(!driver.listed.contains("Svensson, Åsa"))
  }

  @Test func closedCasesAreFoundByTheirState() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0) })
    await driver.press("f")
    await driver.type("avsl")
    await driver.press(.control("s"))
    #expect(driver.listed == ["Dahl, Mona"])
  }

  @Test func markedClientsAreGivenACoachInOneStepThatIsUndone() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.bo, on: { ClientsScreen(at: $0) })
    await driver.press("v", .space, .space)
    #expect(driver.rows[2].contains("2 markerade"))
    await driver.press("c")
    #expect(driver.shows("Ansvarig coach för 2 klienter"))
    await driver.press(.enter)
    #expect(driver.message.contains("2 klienter till Bo Sten. å ångrar."))
    #expect(driver.listed == ["Öberg, Nils"])
    await driver.press("å")
    #expect(driver.listed.count == 3)
  }

  @Test func marksStayWhileOneLooksForTheNextOneAndEscTakesThemAway() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0) })
    await driver.press("s")
    await driver.type("nils")
    await driver.press(.escape, .space, "s", .control("u"))
    await driver.type("hodan")
    await driver.press(.escape, .space)
    #expect(driver.rows[2].contains("2 markerade"))
    await driver.press("c")
    #expect(driver.shows("Ansvarig coach för 2 klienter"))
    await driver.press(.escape, .escape, .escape)
    #expect(!driver.rows[2].contains("markerade"))
    #expect(driver.listed.count == 7)
  }

  @Test(arguments: [(0, "0 klienter"), (1, "1 klient "), (999, "999 klienter"), (1000, "999+ klienter")])
  func theNumberOfClientsIsCountedTo999(_ count: Int, _ words: String) throws {
    var screen = ClientsScreen(at: try Workday().workplace(Workday().anna))
    _ = screen.update(.opened(Size(98, 26)))
    _ = screen.update(.message(.counted(.success(count))))
    var canvas = Canvas(Size(98, 26))
    screen.render(into: &canvas, theme: .plain)
    #expect(canvas.text(row: 0).contains(words))
  }

  @Test func `a district gives its clients another handläggare, all marked at once, and undoes it`() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.lars, on: { ClientsScreen(at: $0) })
    #expect(driver.listed == ["Lind, Per", "Svensson, Örjan"])
    #expect(driver.shows("Coach"))
    _ = try day.run(AddUser(name: "ulf", fullName: "Ulf By", role: .caseworker, unitName: "Bromma"), as: day.admin)
    await driver.press(.space, .space, "c")
    #expect(driver.shows("Handläggare för 2 klienter"))
    await driver.press(".")
    await driver.type("ulf")
    await driver.press(.enter, .enter)
    #expect(driver.message.contains("2 klienter till Ulf By."))
    await driver.press("å")
    #expect(driver.message.contains("Ångrat: 2 klienter till Ulf By."))
  }

  @Test func theCursorStandsAtTheSelectedRowOrAtTheInsertionPoint() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0) })
    await driver.press(.down)
    #expect(driver.terminal.frame.cursor == Point(3, 5))
    await driver.press("s")
    await driver.type("al")
    #expect(driver.terminal.frame.cursor == Point(7, 2))
  }

  @Test func whatAnotherProgramChangesShowsAndTheSelectionStays() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0) })
    await driver.press(.down, .down)
    try day.refer("Amal", "Noor", born: "1990-10-10", received: "2008-04-21")
    driver.runtime.wake()
    await driver.settle()
    #expect(driver.listed.contains("Noor, Amal"))
    #expect(driver.selected == "Svensson, Åsa")
  }

  @Test func aLongListIsReadPageByPageToItsEndAndBack() async throws {
    let day = try Workday()
    for serial in 0..<130 {
      let born = Day(iso: "1970-01-01")! + serial
      try day.refer("Test", "Person\(1000 + serial)", born: born.iso, received: "2008-04-21")
    }
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0) })
    #expect(driver.rows[2].contains("130 klienter"))
    await driver.press(.end)
    #expect(driver.selected == "Person1129, Test")
    for _ in 0..<6 { await driver.press(.pageUp) }
    #expect(driver.selected == "Person1000, Test")
    for _ in 0..<129 { await driver.press(.down) }
    #expect(driver.selected == "Person1129, Test")
    await driver.press(".")
    await driver.type("person105")
    await driver.press(.enter)
    #expect(driver.selected == "Person1050, Test")
  }
}
