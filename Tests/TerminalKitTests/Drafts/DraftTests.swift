import TerminalKit
import TerminalTesting
import Testing

/// What the runtime does with what is written and not saved.
struct DraftTests {
  /// A book in memory that counts, and that can be out of paper.
  final class Book {
    var drafts: [String: Draft] = [:] { didSet { look() } }
    var thrown: [Draft] = [] { didSet { look() } }
    /// What a program that is killed after each thing the book did would find.
    var moments: [Set<String>] = []
    var writings = 0
    var fault: String?
    /// What the terminal showed when something was written.
    var seen: () -> String = { "" }
    var seenAtWriting: [String] = []

    var book: DraftBook {
      DraftBook(
        read: { [self] key in drafts[key].map { KeptDraft($0, written: "14.32") } },
        write: { [self] key, draft in
          writings += 1
          seenAtWriting.append(seen())
          if fault == nil { drafts[key] = draft }
          return fault
        }, end: { [self] in drafts[$0] = nil },
        throwAway: { [self] key in
          if let draft = drafts[key] { thrown.append(draft) }
          drafts[key] = nil
        },
        keepThrown: { [self] _, draft in
          if fault == nil { thrown.append(draft) }
          return fault
        })
    }

    private func look() {
      let lying = Array(drafts.values) + thrown
      moments.append(Set(lying.flatMap { $0.fields.values.joined() }))
    }
  }

  let book = Book()

  private func desk() -> Driver {
    Driver(Program(home: DeskScreen(), wording: .english, theme: .plain, drafts: book.book))
  }

  @Test func `each key is in the draft before it is painted`() async {
    let driver = desk()
    book.seen = { driver.text }
    await driver.press("l", .tab)
    await driver.type("Dear you")
    #expect(book.drafts["letter"]?.fields == ["text": ["Dear you"]])
    #expect(book.writings == 8)
    #expect(book.seenAtWriting.last?.contains("Dear yo") == true)
    #expect(book.seenAtWriting.last?.contains("Dear you") == false)
    #expect(driver.message == " draft kept")
  }

  @Test func `what was pasted when the program is asked to end is in the draft`() async {
    let driver = desk()
    await driver.press("l", .tab)
    driver.terminal.report([.paste("Half a letter"), .terminate])
    await driver.settle()
    #expect(driver.runtime.hasEnded)
    #expect(book.drafts["letter"]?.fields == ["text": ["Half a letter"]])
  }

  @Test func `leaving keeps it, coming back asks, and it is taken up to the letter`() async {
    let driver = desk()
    await driver.press("l", .end)
    await driver.type(" there")
    await driver.press(.tab)
    await driver.paste("Two\n  lines")
    await driver.press(.escape)
    #expect(driver.rows[0].hasSuffix("Desk") && driver.message.contains("The draft is kept."))
    await driver.press("l")
    #expect(driver.shows("There is a draft from 14.32."))
    #expect(driver.shows("Subject"))
    await driver.press("d")
    #expect(driver.shows("saved  Hello") && driver.shows("draft  Hello there"))
    #expect(driver.shows("saved  nothing") && driver.shows("  lines"))
    await driver.press(.escape, "r")
    #expect(driver.shows("Hello there") && driver.shows("Two"))
    #expect(book.drafts["letter"]?.fields == ["subject": ["Hello there"], "text": ["Two\n  lines"]])
  }

  @Test func `thrown away it is gone; decided later it stays`() async {
    book.drafts["letter"] = Draft(["text": ["Dear"]])
    let driver = desk()
    await driver.press("l", .escape)
    #expect(driver.rows[0].hasSuffix("Desk") && driver.message.contains("The draft is kept."))
    #expect(book.drafts["letter"] != nil)
    await driver.press("l", "x")
    #expect(book.drafts.isEmpty)
    #expect(!driver.shows("Dear") && driver.message.contains("Thrown away."))
    await driver.press(.escape, "l")
    #expect(!driver.shows("There is a draft"))
  }

  @Test func `saved, or undone by hand, it ends`() async {
    let driver = desk()
    await driver.press("l", .tab, "a")
    #expect(book.drafts["letter"] != nil)
    await driver.press(.backspace)
    #expect(book.drafts.isEmpty)
    await driver.press("b", .control("s"))
    #expect(book.drafts.isEmpty)
    #expect(driver.message.contains("Sent."))
  }

  @Test func `one that says nothing new is not asked about`() async {
    book.drafts["letter"] = Draft(["subject": ["Hello"], "unknown": ["x"]])
    let driver = desk()
    await driver.press("l")
    #expect(!driver.shows("There is a draft"))
    #expect(book.drafts.isEmpty)
  }

  @Test(arguments: [true, false])
  func `what is given up is at every moment in the draft or among the thrown ones`(_ isWritable: Bool) async {
    let driver = desk()
    await driver.press("l", .end)
    await driver.type("!")
    await driver.press(.tab)
    await driver.type("Dear")
    book.moments = []
    if !isWritable { book.fault = "The disk is full." }
    await driver.press(.control("g"))
    #expect(!driver.shows("Dear") && driver.shows("Hello!"))
    #expect(!book.moments.isEmpty && book.moments.allSatisfy { $0.isSuperset(of: ["Dear", "Hello!"]) })
    #expect(driver.message.contains(isWritable ? "Given up." : "The disk is full."))
    guard isWritable else { return }
    #expect(book.drafts["letter"]?.fields == ["subject": ["Hello!"]])
    #expect(book.thrown.map(\.fields) == [["text": ["Dear"]]])
    // Where nothing else is left, the draft ends.
    await driver.press(.backTab, .end, .backspace, .tab)
    await driver.type("You")
    await driver.press(.control("g"))
    #expect(book.drafts.isEmpty && book.thrown.last?.fields == ["text": ["You"]])
  }

  @Test func `what cannot be written is said as long as it cannot`() async {
    let driver = desk()
    await driver.press("l", .tab)
    book.fault = "The disk is full."
    await driver.press("a")
    #expect(driver.message.contains("The disk is full."))
    book.fault = nil
    await driver.press("b")
    #expect(driver.message == " draft kept")
  }
}
