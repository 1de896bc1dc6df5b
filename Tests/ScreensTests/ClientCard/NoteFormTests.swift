import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// A note is seen where it is written, however long, and nothing of it is cut (R15.4).
struct NoteFormTests {
  private func open(
    size: Size = Size(80, 24)
  ) async throws -> (driver: Driver, day: Workday, cases: Workday.Cases) {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(
      as: day.anna, on: { NoteFormScreen(at: $0, enrolment: cases.asa, corrects: nil) }, size: size)
    return (driver, day, cases)
  }

  private func notes(_ day: Workday, _ enrolment: Enrolment.ID) throws -> [String] {
    try day.run(OpenClientCard(enrolment: enrolment), as: day.anna).notes.map(\.note.text)
  }

  @Test(arguments: [Size(60, 16), Size(80, 24), Size(100, 30)])
  func `a note longer than the window is seen where it is written, and the cursor stands there`(size: Size) async throws
  {
    let (driver, _, _) = try await open(size: size)
    for number in 1...60 {
      if number > 1 { await driver.press(.enter) }
      await driver.type("rad \(number)")
      let cursor = try #require(driver.terminal.frame.cursor)
      #expect(driver.rows[cursor.y].hasSuffix("rad \(number)"), "\(number)")
    }
    #expect(!driver.shows("Anteckning  rad 1"))
  }

  @Test(arguments: [Size(60, 16), Size(80, 24), Size(100, 30)])
  func `↑ in a note stops at its first line, and the date above it is not changed`(size: Size) async throws {
    let (driver, _, _) = try await open(size: size)
    for number in 1...30 {
      if number > 1 { await driver.press(.enter) }
      await driver.type("rad \(number)")
    }
    for _ in 0..<40 { await driver.press(.up) }
    var cursor = try #require(driver.terminal.frame.cursor)
    #expect(driver.rows[cursor.y].split(separator: " ").suffix(3).prefix(2) == ["rad", "1"])
    for _ in 0..<50 { await driver.press(.down) }
    cursor = try #require(driver.terminal.frame.cursor)
    #expect(driver.rows[cursor.y].hasSuffix("rad 30"))
    await driver.press(.backTab)
    #expect(driver.shows("2008-04-21") && driver.shows("i dag"))
  }

  @Test func `what is pasted beyond the limit stays, in the draft too, and is refused with how much too long`()
    async throws
  {
    let (driver, day, cases) = try await open()
    let text = String(repeating: "Kursen börjar på måndag. ", count: 803).prefix(20_054)
    await driver.paste(String(text))
    #expect(driver.shows("✗ 54 tecken för mycket: högst 20000 får plats."))
    await driver.press(.control("s"))
    #expect(try notes(day, cases.asa).allSatisfy { !$0.contains("Kursen") })
    #expect(driver.shows("✗ 54 tecken för mycket"))
    // The program ends, and the whole is there.
    let again = await day.driver(
      as: day.anna, on: { NoteFormScreen(at: $0, enrolment: cases.asa, corrects: nil) }, size: Size(80, 24))
    await again.press("r")
    #expect(again.shows("✗ 54 tecken för mycket"))
    for _ in 0..<54 { await again.press(.backspace) }
    #expect(!again.shows("för mycket"))
    await again.press(.control("s"))
    #expect(try notes(day, cases.asa).contains(String(text.dropLast(54))))
  }

  @Test func `what the filter takes out of a paste or refuses of a key is said`() async throws {
    let (driver, _, _) = try await open()
    await driver.paste("Kurs\u{202E}en")
    #expect(driver.shows("Kursen"))
    #expect(driver.message == " ! Ett otillåtet tecken togs bort (U+202E).")
    await driver.paste(String(repeating: "a", count: 100_001))
    #expect(driver.message.contains("Det inklistrade har 100001 tecken, högst 100000 tas em"))
    await driver.press("x")
    #expect(driver.shows("Kursen"))
  }
}
