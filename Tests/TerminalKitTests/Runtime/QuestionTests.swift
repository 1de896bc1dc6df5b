import TerminalKit
import TerminalTesting
import Testing

/// A question belongs to what it asks about: nothing but its answer takes it away.
struct QuestionTests {
  @Test func `a question outlives what others save, another size and long work that ends`() async {
    let gate = Gate()
    let driver = Driver(screen: BoardScreen(gate: gate))
    driver.terminal.report([.key("l")])
    await gate.arrival()
    driver.terminal.report([.key("a")])
    driver.terminal.report([.wake])
    await gate.open()
    await driver.resize(100, 30)
    #expect(driver.shows("Really?"))
    #expect(driver.footer.hasPrefix(" n No   y Yes"))
    // The screen below has read again and heard all the while.
    await driver.press("n")
    for line in ["refreshed", "finished", "98×26"] { #expect(driver.shows(line)) }
    #expect(!driver.shows("Really?"))
  }

  @Test func `No stands first and has the cursor; y is yes, n and Esc are no`() async {
    let driver = Driver(screen: BoardScreen())
    await driver.press("a")
    let rows = driver.rows
    let no = rows.firstIndex { $0.contains("n  No") }
    #expect(no != nil && no.map { $0 + 1 } == rows.firstIndex { $0.contains("y  Yes") })
    #expect(driver.terminal.frame.cursor?.y == no)
    await driver.press("y")
    #expect(driver.shows("yes") && !driver.shows("Really?"))
    for key in ["n", .escape] as [Key] {
      await driver.press("a", key)
      #expect(!driver.shows("Really?"))
    }
    #expect(driver.rows.count { $0.contains("yes") } == 1)
  }

  @Test func `Enter is no answer, nor is any other key or a paste; the line says what answers`() async {
    let driver = Driver(screen: BoardScreen())
    await driver.press("a")
    for key in [.enter, .space, "l", "p", "q", "?", ":", .tab, .control("s"), .control("f")] as [Key] {
      await driver.press(key)
      #expect(driver.shows("Really?"))
      #expect(driver.message == " answer first: n, y")
    }
    await driver.paste("y")
    #expect(driver.shows("Really?"))
    await driver.press("y")
    #expect(driver.shows("yes"))
  }

  @Test func `Esc answers a question before it stops long work behind it`() async {
    let gate = Gate()
    let driver = Driver(screen: BoardScreen(gate: gate))
    driver.terminal.report([.key("l")])
    await gate.arrival()
    driver.terminal.report([.key("a"), .key(.escape)])
    await gate.open()
    await driver.settle()
    #expect(driver.shows("finished"))
    #expect(!driver.shows("Really?"))
  }

  @Test func `a paste where there is no field says that nothing was pasted`() async {
    let driver = Driver(screen: BoardScreen())
    await driver.paste("text")
    #expect(driver.message == " ! nothing was pasted: there is no field")
  }
}
