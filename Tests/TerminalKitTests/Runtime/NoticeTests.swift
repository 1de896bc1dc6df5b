import TerminalTesting
import Testing

@testable import TerminalKit

struct NoticeTests {
  private func shown(_ text: String, width: Int) -> [String] {
    let keymap = KeyMap<Int>([Binding("undo", ["u"], "Undo", 1)])
    return Notice(text, .good, reminder: KeyReminder("undo", "undoes.")).complete(with: keymap, wording: .english)
      .lines(.unicode, width: width).map { $0.map(\.text).joined() }
  }

  @Test func `a line that fits is one line`() {
    #expect(shown("Marked Ann.", width: 23) == ["✓ Marked Ann. u undoes."])
  }

  @Test func `of a line that does not fit nothing is cut: it goes on below its sign`() {
    let text = "Marked Ann, Berta and Cecilia as present."
    #expect(shown(text, width: 36) == ["✓ Marked Ann, Berta and Cecilia as", "  present. u undoes."])
  }

  @Test func `what the next key does stands on one line`() {
    #expect(shown("Marked Ann and Berta.", width: 26) == ["✓ Marked Ann and Berta.", "  u undoes."])
  }

  @Test func `a message of several lines stands whole above the footer and leaves the selected row to be seen`() async {
    let people = (1...30).map { PeopleScreen.Person(id: $0, name: "Person \($0)") }
    let driver = Driver(screen: PeopleScreen(wording: .english, load: { people }), size: Size(60, 16))
    await driver.settle()
    for key in [Key.home, .end] {
      await driver.press(key)
      let row = driver.rows[driver.terminal.frame.cursor!.y]
      let text =
        "You may not do that here, where somebody else works. Whoever needs it talks to the one who is in charge of it."
      driver.runtime.say(Notice(text, .warning))
      driver.runtime.paint()
      #expect(driver.message.contains(text))
      #expect(driver.rows[driver.terminal.frame.cursor!.y] == row)
      #expect(driver.footer.contains("? help"))
    }
    await driver.press(.up)
    #expect(driver.runtime.messageHeight == 1)
  }
}
