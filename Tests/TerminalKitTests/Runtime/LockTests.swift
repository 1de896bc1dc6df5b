import TerminalKit
import TerminalTesting
import Testing

/// The blanked screen.
struct LockTests {
  @Test func `Ctrl-L leaves nothing on the screen, and Enter brings it back as it was`() async {
    let driver = Driver(screen: BoardScreen())
    let before = driver.rows
    await driver.press(.control("l"))
    #expect(driver.rows.filter { !$0.isEmpty } == [" Locked - Enter opens"])
    #expect(driver.terminal.frame.cursor == Point(1, 0))
    await driver.press(.enter)
    #expect(driver.rows[0...1] == before[0...1] && driver.rows.last == before.last)
  }

  @Test func `while it is blank no key, paste, change or size makes anything show or happen`() async {
    let driver = Driver(screen: BoardScreen())
    await driver.press(.control("l"), "q", "p", "a", .escape, ":", .control("l"))
    await driver.paste("secret")
    driver.terminal.report([.wake])
    await driver.resize(100, 30)
    #expect(driver.rows.filter { !$0.isEmpty } == [" Locked - Enter opens"])
    await driver.resize(20, 5)
    #expect(driver.rows.filter { !$0.isEmpty } == [" Locked - Enter ope…"])
    await driver.resize(80, 24)
    await driver.press(.enter)
    let log = driver.rows.dropFirst(2).dropLast(2).filter { !$0.isEmpty }
    #expect(log == [" 78×20", " 98×26", " 78×20", " refreshed"])
  }

  @Test func `long work that ends meanwhile does not show through`() async {
    let gate = Gate()
    let driver = Driver(screen: BoardScreen(gate: gate))
    driver.terminal.report([.key("l")])
    await gate.arrival()
    driver.terminal.report([.key(.control("l"))])
    await gate.open()
    await driver.settle()
    #expect(driver.rows.filter { !$0.isEmpty } == [" Locked - Enter opens"])
    await driver.press(.enter)
    #expect(driver.shows("finished"))
  }

  @Test func `it locks over a question and over the palette too, and the question is there again`() async {
    let driver = Driver(screen: BoardScreen())
    await driver.press("a", .control("l"))
    #expect(!driver.shows("Really?"))
    await driver.press("y", .enter)
    #expect(driver.shows("Really?"))
    await driver.press("n", ":", .control("l"))
    #expect(!driver.shows("Long work"))
    await driver.press(.enter)
    #expect(driver.shows("Long work"))
  }
}
