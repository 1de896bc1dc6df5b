import Casework
import Domain
import TerminalTesting
import Testing

@testable import Screens
@testable import TerminalKit

/// Searching in the list of clients (R11.5, R16.3).
@Suite struct ClientSearchTests {
  @Test func aClientIsOpenedByNameWithTwoKeysBesidesTheName() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) })
    await driver.press("s")
    await driver.type("siv sv")
    await driver.press(.enter)
    #expect(driver.rows[0].contains("Klienter › Siv Svensson Ek"))
  }

  @Test(
    arguments: [
      ("svens", ["Svensson, Åsa", "Svensson, Örjan", "Svensson Ek, Siv"], "3 träffar"),
      ("ek siv", ["Svensson Ek, Siv"], "1 träff"),
      ("öberg", ["Öberg, Nils"], "1 träff"),
      ("oberg", ["≈ Öberg, Nils"], "1 träff"),
      ("19850312", ["Svensson, Åsa"], "1 träff"),
      ("850312", ["Svensson, Åsa"], "1 träff"),
      ("jt-2008-00004", ["Ali, Hodan"], "1 träff"),
      ("zz", [], "0 träffar"),
    ])
  func searchFindsByNameIdentityNumberAndCaseNumber(_ typed: String, _ names: [String], _ words: String) async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0, isSearching: true) })
    await driver.type(typed)
    #expect(
      driver.listed == (names.isEmpty ? ["Ingen klient passar. Sök på namn, personnummer eller ärendenummer."] : names))
    #expect(driver.rows[2].contains(words))
  }

  @Test func theLettersThatWereFoundAreMarked() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0, isSearching: true) })
    await driver.type("lind")
    #expect(driver.style(of: "Lind")?.role == .matched)
    #expect(driver.style(of: "Per")?.role == .text)
  }

  @Test func escLeavesTheFieldWithItsHitsAndThenClearsThem() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0) })
    await driver.press("s")
    await driver.type("svens")
    await driver.press(.escape)
    #expect(driver.listed.count == 3)
    await driver.press(.down, .down)
    #expect(driver.selected == "Svensson Ek, Siv")
    await driver.press(.escape)
    #expect(driver.listed.count == 7)
  }

  @Test func arrowsMoveInTheHitsWhileOneTypes() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0, isSearching: true) })
    await driver.type("svens")
    await driver.press(.down)
    #expect(driver.selected == "Svensson, Örjan")
    await driver.press(.enter)
    #expect(driver.rows[0].contains("Örjan Svensson"))
  }

  @Test func pastedTextIsSearchedFor() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0, isSearching: true) })
    await driver.paste("19850312-9804")
    #expect(driver.listed == ["Svensson, Åsa"])
  }

  @Test func keysTypedAllAtOnceGiveTheSameAsSlowly() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0) })
    await driver.pressAtOnce(["s", "s", "i", "v", " ", "s", "v", .enter])
    #expect(driver.rows[0].contains("Klienter › Siv Svensson Ek"))
  }

  @Test func aSearchIsLoggedOnceWithItsHitsAndWhatWasOpened() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let runner = RecordingRunner(day.register)
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0, isSearching: true) }, runner: runner)
    await driver.type("siv")
    await driver.press(.enter, .escape, .enter)
    let searches = runner.verbs.compactMap { $0 as? EndSearch }
    #expect(searches.map(\.hits) == [1])
    #expect(searches.map(\.opened) == [cases.siv])
  }

  @Test func aSearchThatIsLeftIsLoggedWithoutAClient() async throws {
    let day = try Workday()
    _ = try day.fill()
    let runner = RecordingRunner(day.register)
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0, isSearching: true) }, runner: runner)
    await driver.type("svens")
    await driver.press(.escape)
    let searches = runner.verbs.compactMap { $0 as? EndSearch }
    #expect(searches.map(\.hits) == [3])
    #expect(searches.map(\.opened) == [nil])
  }
}
