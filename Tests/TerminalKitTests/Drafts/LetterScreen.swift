import TerminalKit
import TerminalTesting

/// A form over a list of letters: what a screen with a draft needs to declare.
struct LetterScreen: FormScreen {
  enum Field: String, Hashable { case subject, text }
  enum Message: Sendable { case save, saved, giveUp }

  let title = "Letter"
  var form = Form<Field>(
    [
      FormField(.subject, "Subject", .text(TextField("Hello"))), FormField(.text, "Text", .area(TextArea(), rows: 3)),
    ], words: .english)

  var draftKey: String? { "letter" }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding("save", [.control("s")], "Save", inFooter: true, .save),
        Binding("giveUp", [.control("g")], "Give the text up", .giveUp),
      ], isTyping: true, widgetKeys: form.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .key(let key): _ = form.handle(key)
    case .paste(let text): _ = form.paste(text)
    case .message(.save): return [.perform("the post office") { _ in .saved }]
    case .message(.saved):
      form.markSaved()
      return [.finish("sent"), .say("Sent.", .good)]
    case .message(.giveUp):
      let given = Draft(draft.fields.filter { $0.key == Field.text.rawValue })
      form.change(.text) { $0.value = [] }
      return [.say("Given up.", .good), .throwDraft("letter", given)]
    default: break
    }
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) { form.render(into: &canvas, theme: theme) }
}

/// Opens the letter with `l`.
struct DeskScreen: Screen {
  enum Message: Sendable { case letter }

  let title = "Desk"
  var keymap: KeyMap<Message> { KeyMap([Binding("letter", ["l"], "Write a letter", inFooter: true, .letter)]) }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    if case .message(.letter) = input { [.push(LetterScreen())] } else { [] }
  }

  func render(into canvas: inout Canvas, theme: Theme) {}
}
