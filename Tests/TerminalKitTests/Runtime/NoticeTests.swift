import Testing

@testable import TerminalKit

struct NoticeTests {
  private func shown(_ text: String, width: Int) -> String {
    Notice(text, .good).spans(.unicode, width: width).map(\.text).joined()
  }

  @Test func `a line that fits is shown whole`() {
    #expect(shown("Marked Ann. u undoes.", width: 23) == "✓ Marked Ann. u undoes.")
  }

  @Test func `of a line that does not fit a short last sentence is kept, which says what to do`() {
    let text = "Marked Ann, Berta and Cecilia as present. u undoes."
    #expect(shown(text, width: 40) == "✓ Marked Ann, Berta and Cecil… u undoes.")
  }

  @Test func `a long last sentence leaves the first as it is`() {
    let text = "You may not do that. Whoever needs it talks to the administrator."
    #expect(shown(text, width: 40) == "✓ " + text)
  }
}
