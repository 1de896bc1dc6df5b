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

  /// A counter that has waited for long: the line says for what.
  private func waiting(for screen: CounterScreen, _ gate: Gate, _ keys: Key...) async -> Driver {
    let patience = Gate()
    let driver = Driver(program(screen, patience: patience), worksAside: true)
    driver.terminal.report(keys.map(Event.key))
    await gate.arrival()
    await patience.arrival()
    await patience.open()
    await driver.until { $0.shows("waiting") }
    return driver
  }

  @Test func `Esc stops what is waited for, which says so; the keys typed before it are forgotten with a word`() async {
    let gate = Gate()
    let driver = await waiting(for: CounterScreen(count: 2, gate: gate), gate, "l", "+", "+")
    driver.terminal.report([.key(.escape)])
    #expect(driver.message == " stopping the numbers")
    await gate.open()
    await driver.settle()
    #expect(driver.shows("Count        2"))
    #expect(driver.message == " ! Stopped, nothing loaded. forgotten keys: 2")
    await driver.press("+")
    #expect(driver.shows("Count        3"))
  }

  @Test func `the Esc that stops is no key for the screen, a second one neither, and the key after it is not eaten`()
    async
  {
    let gate = Gate()
    let driver = await waiting(for: CounterScreen(count: 2, gate: gate), gate, "n", .escape, "l")
    driver.terminal.report([.key(.escape), .key(.escape), .key("+")])
    await gate.open()
    await driver.settle()
    #expect(!driver.runtime.hasEnded)
    #expect(driver.shows("Count        3"))
  }

  @Test func `text typed into a field during a wait that is stopped stays`() async {
    let gate = Gate()
    var screen = CounterScreen(count: 2, gate: gate)
    screen.loadsWhileEditing = true
    let driver = await waiting(for: screen, gate, "n", .control("s"), "a", "b")
    driver.terminal.report([.key(.escape), .key("c")])
    await gate.open()
    await driver.settle()
    #expect(driver.shows("Note    abc"))
    #expect(driver.message == " ! Stopped, nothing loaded.")
  }

  @Test func `one Esc stops all that waits behind what is waited for`() async {
    let gate = Gate()
    var screen = CounterScreen(count: 2, gate: gate)
    screen.loads = 3
    let driver = await waiting(for: screen, gate, "l")
    driver.terminal.report([.key(.escape)])
    await gate.open()
    await driver.settle()
    #expect(driver.shows("Count        2"))
    #expect(driver.message == " ! Stopped, nothing loaded.")
  }

  @Test func `what cannot be stopped any more tells what was done`() async {
    let gate = Gate()
    var screen = CounterScreen(count: 2, gate: gate)
    screen.isTooLate = true
    let driver = await waiting(for: screen, gate, "l")
    driver.terminal.report([.key(.escape)])
    await gate.open()
    await driver.settle()
    #expect(driver.shows("Count       20"))
    #expect(driver.message == "")
  }

  @Test func `a refusal of what was waited for is seen, whatever was typed ahead; the next key takes it away and acts`()
    async
  {
    let gate = Gate()
    var screen = CounterScreen(count: 2, gate: gate)
    screen.loadsWhileEditing = true
    screen.isRefused = true
    let driver = await waiting(for: screen, gate, "n", .control("s"), "a")
    await gate.open()
    await driver.settle()
    #expect(driver.message == " ! Refused.")
    #expect(driver.shows("Note    a"))
    await driver.press("b")
    #expect(driver.message == "")
    #expect(driver.shows("Note    ab"))
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
