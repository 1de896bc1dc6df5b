import TerminalKit
import TerminalTesting
import Testing

/// What happens to keys while something is waited for.
struct WaitingTests {
  private func program(_ screen: CounterScreen, patience: Gate) -> Program {
    Program(home: screen, wording: .english, theme: .plain, patience: { await patience.pass() })
  }

  @Test func `keys typed while something slow runs come in order, as if typed slowly`() async {
    let fast = Driver(screen: CounterScreen(count: 1))
    let keys: [Key] = ["+", "l", "+", "+", "n", "q", "å", .escape, "+"]
    for key in keys { await fast.press(key) }

    let gate = Gate()
    let slow = Driver(program(CounterScreen(count: 1, gate: gate), patience: Gate()), worksAside: true)
    slow.terminal.report(keys.map(Event.key))
    await gate.arrival()
    #expect(slow.shows("Count        0") == false)
    await gate.open()
    await slow.settle()
    #expect(slow.text == fast.text)
    #expect(slow.shows("Count       23"))
    #expect(slow.shows("Note    qå"))
  }

  @Test func `500 keys in one write end as the same keys one by one`() async {
    let pattern: [Key] = ["+", "n", "a", "l", .backspace, .left, "ö", .escape, "?", .escape]
    let keys = (0..<500).map { pattern[$0 % pattern.count] }
    let slowly = Driver(screen: CounterScreen())
    for key in keys { await slowly.press(key) }
    let atOnce = Driver(screen: CounterScreen())
    await atOnce.pressAtOnce(keys)
    #expect(atOnce.text == slowly.text)
    #expect(atOnce.terminal.frame.cursor == slowly.terminal.frame.cursor)
    #expect(atOnce.shows("Count       50"))
  }

  @Test func `Esc stops what is waited for, and the keys typed meanwhile are forgotten`() async {
    let (gate, patience) = (Gate(), Gate())
    let driver = Driver(program(CounterScreen(count: 2, gate: gate), patience: patience), worksAside: true)
    driver.terminal.report([.key("l"), .key("+"), .key("+")])
    await gate.arrival()
    await patience.arrival()
    driver.terminal.report([.key(.escape), .key("+")])
    await patience.open()
    await driver.settle()
    #expect(driver.shows("Count        3"))
    await gate.open()
    await driver.press("+")
    #expect(driver.shows("Count        4"))
  }

  @Test func `a long wait says what is waited for`() async throws {
    let (gate, patience) = (Gate(), Gate())
    let driver = Driver(program(CounterScreen(gate: gate), patience: patience), worksAside: true)
    driver.terminal.report([.key("l")])
    await gate.arrival()
    #expect(!driver.shows("waiting"))
    await patience.arrival()
    await patience.open()
    await driver.until { $0.shows("waiting") }
    #expect(driver.message == " waiting for the numbers - Esc stops")
    await gate.open()
    await driver.settle()
    #expect(driver.message == "")
  }
}
