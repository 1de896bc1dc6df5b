import TerminalKit
import TerminalTesting
import Testing

@Suite("A screen inside another one") struct EmbeddedTests {
  @Test("Its keys, its text and its results reach it, and it draws in its region")
  func lives() async {
    let driver = Driver(screen: PairScreen(), size: Size(60, 16))
    await driver.press("+", "+")
    #expect(driver.rows[4].hasPrefix("     Count"))
    #expect(driver.rows[4].hasSuffix("2"))
    #expect(driver.message.contains("Now 2."))
    await driver.press("l")
    #expect(driver.rows[4].hasSuffix("20"))
    await driver.press("n")
    await driver.type("s x")
    #expect(driver.shows("s x"))
    #expect(driver.rows[2].contains("Counter 1"))
  }

  @Test("What can be done is one list: its keys and those around it, with its reasons")
  func keys() async {
    let driver = Driver(screen: PairScreen(), size: Size(60, 16))
    #expect(driver.footer.contains("+ add"))
    #expect(driver.footer.contains("s Swap"))
    await driver.press("+", "+", "+", "+", "l")
    #expect(driver.message.contains("There is no more to load."))
  }

  @Test("A result for a screen that is no longer there is dropped")
  func dropped() {
    var pair = PairScreen()
    guard case .message(let load) = pair.keymap.answer(to: "l"), case .message(let swap) = pair.keymap.answer(to: "s")
    else { return #expect(Bool(false), "the keys are gone") }
    _ = pair.update(.message(swap))
    #expect(pair.update(.message(load)).isEmpty)
    #expect(pair.inner.number == 2)
  }

  @Test("Leaving does what Esc does there: first out of the field, then out of the screen")
  func leaves() async {
    let driver = Driver(screen: PairScreen(), size: Size(60, 16))
    await driver.press("n", .escape, "x")
    #expect(driver.rows[2].contains("Counter 1 left"))
    await driver.press("s")
    #expect(driver.rows[2].contains("Other 2"))
    #expect(!driver.rows[2].contains("left"))
  }

  @Test("A screen that finishes tells its value to the one around it, and the stack stays")
  func finishes() async {
    let driver = Driver(screen: PairScreen(FinishingScreen()), size: Size(60, 16))
    await driver.press("f")
    #expect(driver.rows[2].contains("finished 7"))
  }
}

/// Finishes with a number.
private struct FinishingScreen: Screen {
  enum Message: Sendable { case finish }
  let title = "Finishing"
  var keymap: KeyMap<Message> { KeyMap([Binding("finish", ["f"], "Finish", .finish)]) }
  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    if case .message(.finish) = input { [.finish(7)] } else { [] }
  }
  func render(into canvas: inout Canvas, theme: Theme) {}
}

extension EmbeddedTests {
  @Test func `what the inner screen asks stands over the outer one, whose keys wait, until it is answered`() async {
    let driver = Driver(screen: PairScreen(BoardScreen()))
    await driver.press("a")
    driver.terminal.report([.wake])
    await driver.press("x", "s")
    #expect(driver.shows("Really?") && !driver.shows("left") && !driver.shows("Other"))
    await driver.press("y")
    #expect(!driver.shows("Really?") && driver.shows("yes"))
    await driver.press("a", "n", "x")
    #expect(driver.shows("left"))
  }
}
