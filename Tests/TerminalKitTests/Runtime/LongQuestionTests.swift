import TerminalKit
import TerminalTesting
import Testing

/// A question that is longer than its room is read whole before what it asks about is done.
struct LongQuestionTests {
  /// Asks in so many lines, or tells them, with a line above the footer where `says`.
  private struct AskingScreen: Screen {
    enum Message: Sendable { case ask, tell, did(String) }

    var lines: Int
    var says = ""
    var done: [String] = []
    let title = "Asking"

    var keymap: KeyMap<Message> { KeyMap([Binding("ask", ["a"], "Ask", .ask), Binding("tell", ["t"], "Tell", .tell)]) }

    private var text: [String] { (1...lines).map { "line \($0) of \(lines)" } }

    mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
      let said: [Effect<Message>] = says.isEmpty ? [] : [.say(says, .warning)]
      switch input {
      case .message(.ask):
        return said + [
          .ask(
            Question(
              text, no: "Leave it",
              ways: [.way("m", "Mine", .did("mine")), .way("d", "Theirs", isOfConflict: true, .did("theirs"))]))
        ]
      case .message(.tell): return said + [.ask(Question(text, read: "Go on", .did("read")))]
      case .message(.did(let what)): done.append(what)
      default: break
      }
      return []
    }

    func render(into canvas: inout Canvas, theme: Theme) { canvas.write("done: \(done.joined(separator: " "))", 0, 0) }
  }

  private func open(_ lines: Int, _ size: Size, says: String = "", reads: Bool = false) -> Driver {
    var program = Program(home: AskingScreen(lines: lines, says: says), wording: .english, theme: .plain)
    program.isRead = reads
    return Driver(program, size: size)
  }

  @Test(arguments: [3, 60]) func `what was typed ahead of its first frame chooses none of its ways`(lines: Int) async {
    let driver = open(lines, Size(60, 16))
    driver.terminal.report([.key("a"), .key(.pageDown), .key(.end), .key("m"), .key("d")])
    await driver.settle()
    #expect(driver.shows("line 1 of") || lines > 10)
    #expect(!driver.shows("done: m") && !driver.shows("done: t"))
    await driver.press(.end)
    await driver.press("m")
    #expect(driver.shows("done: mine"))
  }

  /// The lines of the text that are on the screen.
  private func seen(_ driver: Driver, of lines: Int) -> [Int] {
    (1...lines).filter { line in driver.rows.contains { ($0 + " ").contains("line \(line) of \(lines) ") } }
  }

  @Test(arguments: [(Size(60, 16), false), (Size(100, 30), false), (Size(60, 16), true), (Size(100, 30), true)])
  func `it opens at its first line, says how much more there is, and every line can be read with the answers in sight`(
    size: Size, reads: Bool
  ) async {
    let driver = open(60, size, reads: reads)
    await driver.press("a")
    var read: Set<Int> = []
    for page in 0..<20 {
      let now = seen(driver, of: 60)
      if page == 0 { #expect(now.first == 1 && driver.shows("0 lines above, \(60 - now.count) below")) }
      read.formUnion(now)
      for answer in ["Leave it", "Mine", "Theirs"] { #expect(driver.shows(answer), "\(size), page \(page)") }
      await driver.press(.pageDown)
    }
    #expect(read == Set(1...60), "\(size): \(read.sorted())")
    #expect(driver.shows("\(60 - seen(driver, of: 60).count) lines above, 0 below"))
  }

  @Test(arguments: [false, true])
  func `the arrows move it by a line, Home and End to its ends`(reads: Bool) async {
    let driver = open(60, Size(60, 16), reads: reads)
    await driver.press("a", .down, .down, .up)
    #expect(seen(driver, of: 60).first == 2)
    await driver.press(.end)
    #expect(seen(driver, of: 60).last == 60)
    await driver.press(.pageUp)
    #expect(seen(driver, of: 60).last ?? 60 < 60)
    await driver.press(.home)
    #expect(seen(driver, of: 60).first == 1)
  }

  @Test(arguments: [false, true])
  func `what does something waits until the end has been seen; no is always an answer`(reads: Bool) async {
    let driver = open(60, Size(60, 16), reads: reads)
    await driver.press("a", "m")
    #expect(driver.runtime.isAsking && driver.shows("read to the end first"))
    await driver.press(.enter)
    #expect(driver.runtime.isAsking && driver.shows("read to the end first"))
    await driver.press("n")
    #expect(!driver.runtime.isAsking)
    await driver.press("a", .end, "m")
    #expect(driver.shows("done: mine"))
    // What was read is read, wherever one looks after that.
    await driver.press("a", .end, .home, "d")
    #expect(driver.shows("done: mine theirs"))
    // The next question begins at its first line, unread.
    await driver.press("a")
    #expect(seen(driver, of: 60).first == 1)
    await driver.press("d")
    #expect(driver.runtime.isAsking)
  }

  @Test func `a window that grows so that all of it is seen lets it be answered`() async {
    let driver = open(14, Size(60, 16))
    await driver.press("a", "m")
    #expect(driver.runtime.isAsking)
    await driver.resize(100, 30)
    #expect(seen(driver, of: 14).count == 14 && !driver.shows("lines above"))
    await driver.press("m")
    #expect(driver.shows("done: mine"))
  }

  @Test func `what is told can be read whole, and is left at any time`() async {
    let driver = open(60, Size(60, 16))
    await driver.press("t", .pageDown)
    #expect(seen(driver, of: 60).first != 1 && driver.shows("Go on"))
    await driver.press(.escape)
    #expect(driver.shows("done: read"))
  }

  @Test func `what has room is not scrolled: an arrow says which keys answer`() async {
    let driver = open(3, Size(60, 16))
    await driver.press("a", .down)
    #expect(driver.message == " answer first: n, m, d" && seen(driver, of: 3) == [1, 2, 3])
  }

  @Test func `a message of several lines is not painted over the box`() async {
    let says = Array(repeating: "somebody else has saved", count: 7).joined(separator: " ")
    let driver = open(60, Size(60, 16), says: says)
    await driver.press("t")
    #expect(driver.runtime.messageHeight == 3)
    #expect(driver.shows("└──") && driver.shows("Go on") && driver.shows("0 lines above"))
    #expect(seen(driver, of: 60).first == 1)
  }

  @Test func `a long answer takes the lines it needs`() async {
    let answer = Array(repeating: "and what follows", count: 6).joined(separator: " ") + " END"
    let driver = Driver(screen: OneAnswer(answer: answer), size: Size(60, 16))
    await driver.press("a")
    #expect(driver.shows("END") && !driver.shows("…"))
  }

  private struct OneAnswer: Screen {
    enum Message: Sendable { case ask }

    let answer: String
    let title = "One"

    var keymap: KeyMap<Message> { KeyMap([Binding("ask", ["a"], "Ask", .ask)]) }

    func update(_ input: Input<Message>) -> [Effect<Message>] {
      guard case .message(.ask) = input else { return [] }
      return [.ask(Question(["Really?"], no: "No", yes: answer, .ask))]
    }

    func render(into canvas: inout Canvas, theme: Theme) {}
  }
}
