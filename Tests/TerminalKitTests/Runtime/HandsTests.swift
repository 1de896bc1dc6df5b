import TerminalKit
import TerminalTesting
import Testing

/// What is typed is text: a field that others take away leaves no letter to be a command (R15.4).
@Suite struct HandsTests {
  private func driver(closes: Bool) async -> Driver {
    let driver = Driver(screen: FleetingScreen(closes: { closes }))
    await driver.press("n")
    await driver.type("ab")
    driver.terminal.report([.wake])
    await driver.settle()
    return driver
  }

  @Test func `what is typed on where the field is gone does nothing until Esc, and that is said`() async {
    let driver = await driver(closes: true)
    #expect(driver.message == " ! what was typed in is gone - Esc goes on")
    await driver.type("cc")
    await driver.press(.enter, .tab, .control("s"), "c")
    driver.terminal.report([.paste("ccc")])
    await driver.settle()
    #expect(driver.shows("Count 0 Note ab|"))
    #expect(driver.message == " ! what was typed in is gone - Esc goes on")
    await driver.press(.escape)
    #expect(driver.message == "")
    await driver.press("c")
    #expect(driver.shows("Count 1 Note ab|"))
  }

  @Test func `keys that were typed before it was known count for nothing either`() async {
    let driver = Driver(screen: FleetingScreen(closes: { true }))
    await driver.press("n")
    driver.terminal.report([.wake, .key("c"), .key("c"), .key("q")])
    await driver.settle()
    #expect(driver.shows("Count 0"))
    await driver.press(.escape, "c")
    #expect(driver.shows("Count 1"))
  }

  @Test(arguments: [Key.control("l"), .function(1)])
  func `what went while the screen was locked or covered is looked for before the next key`(covers: Key) async {
    let driver = Driver(screen: FleetingScreen(closes: { true }))
    await driver.press("n", covers)
    driver.terminal.report([.key(covers == .function(1) ? .escape : .enter), .key("c"), .key("q")])
    await driver.settle()
    #expect(driver.shows("Count 0"))
    #expect(driver.message.contains("what was typed in is gone"))
    await driver.press(.escape, "c")
    #expect(driver.shows("Count 1"))
  }

  @Test func `a field that stays goes on as it was`() async {
    let driver = await driver(closes: false)
    await driver.type("c")
    #expect(driver.shows("Count 0 Note abc|"))
  }

  @Test func `a field that one closes oneself is no surprise`() async {
    let driver = Driver(screen: FleetingScreen(closes: { true }))
    await driver.press("n", .control("s"), "c")
    driver.terminal.report([.wake])
    await driver.settle()
    await driver.press("c")
    #expect(driver.shows("Count 2"))
  }
}
