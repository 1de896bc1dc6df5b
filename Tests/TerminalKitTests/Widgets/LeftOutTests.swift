import TerminalTesting
import Testing

@testable import TerminalKit

/// A field that another one's choice takes out of sight does not take what is written in it along (R15.4).
struct LeftOutTests {
  enum ID: String, Hashable, Sendable { case why, words, day }

  private func form() -> Form<ID> {
    Form(
      [
        FormField(
          .why, "Why", .choice(ChoiceField([Choice("ill", "ill"), Choice("other", "other")], chosen: "other"))),
        FormField(.words, "In words", .text(TextField())),
        FormField(
          .day, "Until", .parsed(ParsedField(parse: { $0.isEmpty ? .empty : .value($0, meaning: "") }) { $0 + "\($1)" })
        ),
      ], words: .english)
  }

  private func hide(_ id: ID, _ form: inout Form<ID>) { form.change(id) { $0.isHidden = true } }

  @Test(arguments: [ID.words, .day])
  func `what is written stays in sight when its field is hidden, and saving asks for it to be taken away`(_ id: ID) {
    var form = form()
    form[id] = "1 word"
    hide(id, &form)
    #expect(form.isShown(form.field(id)!))
    let passed = form.check()
    #expect(!passed)
    #expect(form.focused == id && form.field(id)?.error == FieldWording.english.leftOut)
    #expect(form.draft.fields[id.rawValue] == ["1 word"])
    _ = form.handle(.control("u"))
    #expect(!form.isShown(form.field(id)!))
    let passesNow = form.check()
    #expect(passesNow)
  }

  @Test func `it says at once that it is left out, also where it has not the focus`() {
    var form = form()
    form[.words] = "The client's own"
    hide(.words, &form)
    var canvas = Canvas(Size(60, 8))
    form.render(into: &canvas, theme: .plain)
    let text = (0..<8).map { canvas.text(row: $0) }.joined(separator: "\n")
    #expect(text.contains("The client's own") && text.contains(FieldWording.english.leftOut), "\(text)")
  }

  @Test func `a field that nobody wrote in, or that holds what it was loaded with, goes out of sight`() {
    var form = form()
    form.load([.words: ["As before"]])
    hide(.words, &form)
    hide(.day, &form)
    #expect(!form.isShown(form.field(.words)!) && !form.isShown(form.field(.day)!))
    let passed = form.check()
    #expect(passed)
    _ = form.handle(.tab)
    #expect(form.focused == .why)
  }
}
