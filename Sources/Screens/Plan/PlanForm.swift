import TerminalKit

/// What can happen in a form of the plan.
enum PlanFormMessage: Sendable {
  case keep
}

/// A form for one part of a plan, on a screen of its own: Ctrl-S or Enter in the last field takes it into the plan.
protocol PlanForm: FormScreen where Message == PlanFormMessage {
  /// What stands above the fields.
  var intro: String { get }
  /// What the key that is done with the form is called.
  var keeps: String { get }
  /// What to know before it is taken into the plan; nothing is refused for it.
  var warning: String? { get }
  /// What the screen hands back; nil where something is wrong, which then stands at its field.
  mutating func written() -> (any Sendable)?
  /// What follows when a field was edited.
  mutating func edited(_ field: Field)
}

extension PlanForm {
  mutating func edited(_ field: Field) {}
  var keeps: String { "klar" }
  var warning: String? { nil }

  var keymap: KeyMap<PlanFormMessage> {
    KeyMap(
      [
        Binding(
          "planForm.keep", [.control("s"), .control("f")], "Klar: för in i planen", short: keeps,
          synonyms: ["spara", "färdig"], inFooter: true, .keep)
      ],
      hints: [KeyHint([.tab, .enter], "Nästa fält; Enter i det sista är klar"), KeyHint([.backTab], "Förra fältet")],
      isTyping: form.isTyping, widgetKeys: form.widgetKeys)
  }

  mutating func update(_ input: Input<PlanFormMessage>) -> [Effect<PlanFormMessage>] {
    switch input {
    case .opened(let size), .resized(let size): form.resize(width: size.width)
    case .key(let key):
      switch form.handle(key) {
      case .edited(let field): edited(field)
      case .finished: return keep()
      case .ignored, .moved: break
      }
    case .paste(let text): if case .edited(let field) = form.paste(text) { edited(field) }
    case .message(.keep): return keep()
    case .refresh, .result: break
    }
    return []
  }

  private mutating func keep() -> [Effect<PlanFormMessage>] {
    guard form.check(), let written = written() else {
      return [.say("Något fattas eller är fel; det står vid fältet.", .warning)]
    }
    // From here on it is in the plan's draft.
    form.markSaved()
    return [.finish(written)]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let top = canvas.paragraph(intro, 0, .muted) + 1
    let words = warning.map { TextWrap.texts("\(theme.glyphs.warning) \($0)", width: max(1, canvas.width)) } ?? []
    let below = max(top, canvas.height - words.count)
    canvas.draw(in: Rect(x: 0, y: top, width: canvas.width, height: below - top)) {
      form.render(into: &$0, theme: theme)
    }
    for (row, line) in words.enumerated() { canvas.write(line, 0, below + row, .warning, width: canvas.width) }
  }
}
