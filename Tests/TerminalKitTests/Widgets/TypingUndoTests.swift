import TerminalTesting
import Testing

@testable import TerminalKit

/// Ctrl-Z and Ctrl-Y in a field take back what was typed there, and nothing else (R15.4).
@Suite("Undo of typing") struct TypingUndoTests {
  private static let keys: [Character: Key] = [
    "z": .control("z"), "y": .control("y"), "w": .control("w"), "u": .control("u"), "<": .backspace, "(": .left,
    "[": .home, "x": .delete,
  ]

  /// Each case: what is typed, with `^` before a key of `keys`, and the text then.
  @Test(
    "What was typed is taken back a word at a time, what was erased or pasted as a whole, and done again",
    arguments: [
      ("hej du", "hej du"), ("hej du^z", "hej"), ("hej du^z^z", ""), ("hej du^z^z^z", ""),
      ("hej du^z^y", "hej du"), ("hej du^z^z^y", "hej"), ("hej du^z^z^y^y", "hej du"), ("hej du^y", "hej du"),
      ("hej du^w", "hej "), ("hej du^w^z", "hej du"), ("hej du^u", ""), ("hej du^u^z", "hej du"),
      ("hej du^w^w^z^z", "hej du"), ("hej^<^<^z", "hej"), ("hej^<^<a^z", "h"), ("hej^<^<a^z^z", "hej"),
      ("hej^(^(a^z", "hej"), ("hej^(a^(b^z", "heaj"), ("ab^zc^y", "c"), ("ab^zc^z", ""), ("ab^[^x^z", "ab"),
      ("ab^[^x^z^y", "b"), ("åäö^z^y", "åäö"),
    ])
  func typing(_ keys: String, _ expected: String) {
    var field = TextField()
    var area = TextArea()
    var isKey = false
    for character in keys {
      if character == "^" {
        isKey = true
        continue
      }
      let key = isKey ? Self.keys[character] ?? .escape : .character(character)
      isKey = false
      field.handle(key)
      area.handle(key)
    }
    #expect(field.text == expected)
    #expect(area.text == expected)
  }

  @Test("The insertion point goes back with the text")
  func cursor() {
    var area = TextArea("Ringde. Kommer i morgon.")
    area.handle(.home)
    area.handle(.wordRight)
    area.handle(.control("w"))
    #expect((area.text, area.cursor) == (" Kommer i morgon.", 0))
    area.handle(.control("z"))
    #expect((area.text, area.cursor) == ("Ringde. Kommer i morgon.", 7))
  }

  @Test("A paste is one step; a line break begins another")
  func paste() {
    var area = TextArea()
    area.insert("Rad ett.\nRad två.")
    area.handle(.enter)
    area.insert("x")
    area.handle(.control("z"))
    #expect(area.text == "Rad ett.\nRad två.")
    area.handle(.control("z"))
    #expect(area.text.isEmpty)
  }

  @Test("What was loaded is where it ends")
  func loaded() {
    var field = TextField("Rut")
    field.handle("a")
    field.handle(.control("z"))
    field.handle(.control("z"))
    #expect(field.text == "Rut")
    field.handle("b")
    field.set("Åsa")
    field.handle(.control("z"))
    #expect(field.text == "Åsa")
  }

  @Test("A date that was typed over or stepped comes back, a choice and a tick too")
  func otherFields() {
    var form = Form(
      [
        FormField(
          "day", "Dag",
          .parsed(
            ParsedField("21", parse: { .value($0, meaning: $0) }, step: { "\((Int($0) ?? 0) + $1)" }))),
        FormField("way", "Hur", .choice(ChoiceField([Choice("a", "Alfa"), Choice("b", "Beta")], chosen: "a"))),
        FormField("days", "Dagar", .choices(MultiChoice([Choice("m", "mån"), Choice("t", "tis")], chosen: ["m"]))),
      ], words: .english)
    _ = form.handle("5")
    _ = form.handle("6")
    #expect(form["day"] == "56")
    #expect(form.handle(.control("z")) == .edited("day"))
    #expect(form["day"] == "21")
    _ = form.handle(.down)
    #expect(form["day"] == "22")
    _ = form.handle(.control("z"))
    #expect(form["day"] == "21")
    _ = form.handle(.control("y"))
    #expect(form["day"] == "22")

    form.focus(on: "way")
    _ = form.handle("b")
    #expect(form["way"] == "b")
    _ = form.handle(.control("z"))
    #expect(form["way"] == "a")
    _ = form.handle(.control("y"))
    #expect(form["way"] == "b")

    form.focus(on: "days")
    _ = form.handle(.space)
    #expect(form.chosen("days").isEmpty)
    _ = form.handle(.control("z"))
    #expect(form.chosen("days") == ["m"])
    #expect(form["way"] == "b")
  }

  @Test("While a field has the focus, Ctrl-Z and Ctrl-Y never reach a binding")
  func neverFurther() {
    let binding = Binding("undo", [.control("z"), .control("y")], "Ångra", 1)
    for (isTyping, isReached) in [(true, false), (false, true)] {
      let keymap = KeyMap([binding], isTyping: isTyping)
      for key in [Key.control("z"), .control("y")] {
        if case .message = keymap.answer(to: key) {
          #expect(isReached)
        } else {
          #expect(!isReached)
        }
      }
    }
  }

  @Test("Two fields that hold the same are the same, however it was typed")
  func equality() {
    var field = TextField("a")
    field.handle("b")
    field.handle(.backspace)
    #expect(field == TextField("a"))
  }
}
