import TerminalKit
import TerminalTesting
import Testing

struct RuntimeTests {
  @Test func `a key does what its binding says, and the message line tells`() async {
    let driver = Driver(screen: CounterScreen())
    await driver.press("+", "+")
    #expect(driver.shows("Count        2"))
    #expect(driver.message == " ✓ Now 2.")
    #expect(driver.footer == " + add   l Load   n note   : command   ? help")
  }

  @Test func `a disabled binding says why and changes nothing`() async {
    let driver = Driver(screen: CounterScreen(count: 4))
    await driver.press("L")
    #expect(driver.message == " ! There is no more to load.")
    #expect(driver.shows("Count        4"))
    #expect(driver.style(of: "l Load") == Style(.disabled))
  }

  @Test func `keys in a text field are text, capital letters included`() async {
    let driver = Driver(screen: CounterScreen())
    await driver.press("n")
    await driver.type("Lön+?q")
    #expect(driver.shows("Note    Lön+?q"))
    #expect(driver.footer == " Ctrl-P command   F1 help")
    await driver.press(.escape, "+")
    #expect(driver.shows("Count        1"))
  }

  @Test func `help lists every key and narrows by word or key`() async {
    let driver = Driver(screen: CounterScreen(count: 4))
    await driver.press("?")
    #expect(driver.rows[0] == " Counter › Help")
    #expect(driver.shows("Add one"))
    #expect(driver.shows("Load  There is no more to load."))
    await driver.type("note")
    #expect(!driver.shows("Add one"))
    #expect(driver.shows("n           Write a note"))
    await driver.press(.control("u"), "+")
    #expect(driver.shows("Add one"))
    #expect(!driver.shows("Write a note"))
    await driver.press(.escape)
    #expect(driver.shows("Count        4"))
  }

  @Test func `the palette does what one finds in it, by a synonym too`() async {
    let driver = Driver(screen: CounterScreen(count: 2))
    await driver.press(":")
    await driver.type("fetch")
    #expect(driver.shows("▸ l"))
    await driver.press(.enter)
    #expect(driver.rows[0] == " Counter")
    #expect(driver.shows("Count       20"))
  }

  @Test func `the palette says why something cannot be done`() async {
    let driver = Driver(screen: CounterScreen(count: 4))
    await driver.press(.control("p"))
    await driver.type("load")
    #expect(driver.style(of: "Load") == Style(.disabled, on: .selection))
    await driver.press(.enter)
    #expect(driver.message == " ! There is no more to load.")
    #expect(driver.rows[0] == " Counter › All commands")
  }

  @Test func `an idle program paints nothing`() async {
    let driver = Driver(screen: CounterScreen())
    await driver.press("+")
    let frames = driver.terminal.frames
    for _ in 0..<100 { await Task.yield() }
    await driver.settle()
    #expect(driver.terminal.frames == frames)
  }

  @Test func `type-ahead is painted once`() async {
    let driver = Driver(screen: CounterScreen())
    let frames = driver.terminal.frames
    await driver.pressAtOnce(Array(repeating: "+", count: 200))
    #expect(driver.terminal.frames == frames + 1)
    #expect(driver.shows("Count      200"))
  }

  @Test func `a window that is too small says so, and what was typed is still there`() async {
    let driver = Driver(screen: CounterScreen())
    await driver.press("n")
    await driver.type("half")
    await driver.resize(20, 5)
    #expect(driver.rows.prefix(3) == ["The window is too", "small: at least", "\(Size(60, 16)), now \(Size(20, 5))"])
    await driver.type(" done")
    await driver.resize(80, 24)
    #expect(driver.shows("Note    half done"))
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(3, 2), Size(60, 16), Size(132, 43)])
  func `any size can be painted`(size: Size) async {
    let program = Program(home: CounterScreen(), wording: .english, theme: .plain, minimum: Size(0, 0))
    let driver = Driver(program, size: size)
    await driver.press("n", "?", .escape, .escape, ":")
    #expect(driver.terminal.frame.fullSize == size)
  }

  @Test func `while a paste has no end the line says how to end it, and then says again what it said`() async {
    let driver = Driver(screen: CounterScreen())
    await driver.press("+")
    driver.terminal.report([.unfinished(.paste)])
    await driver.settle()
    #expect(driver.message == " ! the paste has no end yet - Esc ends it")
    driver.terminal.report([.unfinished(nil)])
    await driver.settle()
    #expect(driver.message == " ✓ Now 1.")
  }

  @Test func `pasted text goes into the field as text, after the filter`() async {
    var program = Program(home: CounterScreen(), wording: .english, theme: .plain)
    program.inputFilter = { ($0.replacing("\u{1B}", with: ""), nil) }
    let driver = Driver(program)
    await driver.press("n")
    await driver.paste("q+\n\u{1B}x")
    #expect(driver.shows("Note    q+ x"))
  }

  @Test func `global keys open sections, Esc goes back, and q on the first screen ends`() async {
    var program = Program(home: CounterScreen(), wording: .english, theme: .plain)
    program.header = { Program.Header(place: "Vällingby", identity: "Anna Berg") }
    program.globals = {
      KeyMap([
        Binding("two", ["2"], "Second", GlobalAction { [.section(CounterScreen(title: "Second"))] }),
        Binding(
          "undo", ["u"], "Undo",
          GlobalAction { [.perform("undo") { _ in GlobalAction { [.say("Undone.", .good), .refresh] } }] }),
      ])
    }
    let driver = Driver(program)
    await driver.settle()
    #expect(driver.rows[0].hasPrefix(" Vällingby › Counter"))
    #expect(driver.rows[0].hasSuffix("Anna Berg"))
    await driver.press("2")
    #expect(driver.rows[0].hasPrefix(" Vällingby › Second"))
    await driver.press("u")
    #expect(driver.message == " ✓ Undone.")
    await driver.press("?")
    #expect(driver.rows[0].hasPrefix(" Second › Help"))
    await driver.press(.escape, .escape)
    #expect(driver.rows[0].hasPrefix(" Vällingby › Counter"))
    #expect(!driver.runtime.hasEnded)
    await driver.press("q")
    #expect(driver.runtime.hasEnded)
  }

  @Test(arguments: [Size(80, 24), Size(60, 16)])
  func `the example screen looks as recorded`(size: Size) async {
    var program = Program(home: CounterScreen(count: 3), wording: .english, theme: .plain)
    program.header = { Program.Header(place: "Vällingby", identity: "Anna Berg · coach · mån 2008-04-21") }
    let driver = Driver(program, size: size)
    await driver.press("+", "n")
    await driver.type("åäö 漢")
    #expect(driver.snapshot("counter-\(size.width)x\(size.height)") == .same)
  }
}
