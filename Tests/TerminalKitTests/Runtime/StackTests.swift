import TerminalKit
import TerminalTesting
import Testing

/// Screens over screens, long work, questions.
struct StackTests {
  private func log(_ driver: Driver) -> [String] {
    driver.rows.dropFirst(2).dropLast(2).map { $0.trimmingPrefix(while: { $0 == " " }) }.filter { !$0.isEmpty }
      .map(String.init)
  }

  @Test func `a screen is told its size when it opens and when that changes`() async {
    let driver = Driver(screen: BoardScreen())
    await driver.resize(100, 30)
    #expect(log(driver) == ["78×20", "98×26"])
  }

  @Test func `a screen under others has its new size when it is seen again`() async {
    let driver = Driver(screen: BoardScreen())
    await driver.press("p", "p")
    await driver.resize(100, 30)
    #expect(log(driver) == ["78×20", "98×26"])
    await driver.press(.escape)
    #expect(log(driver) == ["78×20", "98×26", "refreshed"])
    await driver.press(.escape)
    #expect(log(driver) == ["78×20", "98×26", "refreshed"])
  }

  @Test func `a window that was too small meanwhile leaves no screen with an old size`() async {
    let driver = Driver(screen: BoardScreen())
    await driver.press("p")
    await driver.resize(20, 5)
    await driver.resize(90, 20)
    await driver.press(.escape)
    #expect(log(driver).contains("88×16"))
  }

  @Test func `a change made elsewhere is read again`() async {
    let driver = Driver(screen: BoardScreen())
    driver.runtime.wake()
    driver.terminal.report([.wake, .wake])
    await driver.settle()
    #expect(log(driver) == ["78×20", "refreshed", "refreshed"])
  }

  @Test func `a screen that closes with a value gives it to the one below`() async {
    let driver = Driver(screen: BoardScreen())
    await driver.press("p")
    #expect(driver.rows[0] == " Board › Picker")
    await driver.press("g")
    #expect(log(driver) == ["78×20", "got a gift"])
    await driver.press("p", .escape)
    #expect(log(driver).last == "refreshed")
  }

  @Test func `while a question is open nothing but its answers works`() async {
    let driver = Driver(screen: BoardScreen())
    await driver.press("a")
    #expect(driver.shows("│ Really?"))
    #expect(driver.shows("n  No"))
    await driver.press("p", "?", ":", "q")
    #expect(driver.rows[0] == " Board")
    #expect(driver.shows("│ Really?"))
    await driver.press(.escape)
    #expect(!driver.shows("Really?"))
    #expect(!driver.runtime.hasEnded)
  }

  @Test func `long work shows how far it is while keys work, and tells when it is done`() async {
    let gate = Gate()
    let driver = Driver(screen: BoardScreen(gate: gate))
    driver.terminal.report([.key("l")])
    await driver.until { $0.message == " Report 50 % half" }
    driver.terminal.report([.key("x")])
    #expect(driver.shows("character(\"x\")"))
    await gate.open()
    await driver.settle()
    #expect(log(driver).last == "finished")
    #expect(driver.message == "")
  }

  @Test func `Esc cancels long work, which says how far it came`() async {
    let gate = Gate()
    let driver = Driver(screen: BoardScreen(gate: gate))
    driver.terminal.report([.key("l")])
    await gate.arrival()
    driver.terminal.report([.key(.escape)])
    await gate.open()
    await driver.settle()
    #expect(log(driver).last == "cancelled")
  }

  @Test func `the result of long work is dropped when its screen has closed`() async {
    let gate = Gate()
    let driver = Driver(screen: BoardScreen(gate: gate))
    await driver.press("p")
    driver.terminal.report([.key("l")])
    await gate.arrival()
    driver.terminal.report([.key("q")])
    await driver.settle()
    await gate.open()
    await driver.runtime.collect()
    #expect(log(driver) == ["78×20", "refreshed"])
    #expect(driver.message == "")
  }

  @Test func `a draft's bytes are written before the next frame`() async {
    let driver = Driver(screen: BoardScreen())
    let frames = driver.terminal.frames
    await driver.press("r")
    #expect(log(driver).last == "recorded")
    #expect(driver.message == " after")
    #expect(driver.terminal.frames == frames + 1)
  }

  @Test func `a request to end comes before the keys that wait`() async {
    let gate = Gate()
    let driver = Driver(screen: CounterScreen(gate: gate), worksAside: true)
    driver.terminal.report([.key("l"), .key("+")])
    await gate.arrival()
    driver.terminal.report([.terminate])
    await gate.open()
    await driver.settle()
    #expect(driver.runtime.hasEnded)
    #expect(!driver.shows("Now 1."))
  }
}
