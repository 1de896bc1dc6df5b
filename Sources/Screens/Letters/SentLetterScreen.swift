import Casework
import Domain
import TerminalKit

/// A letter as it was sent.
struct SentLetterScreen: Screen {
  enum Message: Sendable {}

  let sent: LetterSheet.Sent
  let today: Day
  private var scroll = TextScroll()

  init(_ sent: LetterSheet.Sent, today: Day) {
    self.sent = sent
    self.today = today
  }

  var title: String { "Skickat \(sent.letter.day.listText(today: today))" }
  var keymap: KeyMap<Message> { KeyMap(hints: [TextScroll.hint]) }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      scroll.resize(size, head: 2)
      scroll.show(sent.letter.text ?? "Papperet gjordes inte av programmet. Här står bara att det lämnades.")
    case .resized(let size): scroll.resize(size, head: 2)
    case .key(let key): scroll.handle(key)
    default: break
    }
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let letter = sent.letter
    let recorded = "registrerat \(letter.recorded.day.listText(today: today)) \(letter.recorded.time.text)"
    if let cameBack = letter.cameBack {
      canvas.write(
        "! Kom tillbaka \(cameBack.day.iso), antecknat \(cameBack.noted.day.listText(today: today))", 0, 1, .danger,
        width: canvas.width)
    } else if let sentence = letter.weight.sentence {
      canvas.write("! \(sentence)", 0, 1, .danger, width: canvas.width)
    }
    canvas.write(
      "\(letter.kind.label), \(letter.way.pastLabel) \(letter.day.iso) · \(letter.language) · \(recorded) \(sent.by)",
      0,
      0, .muted, width: canvas.width)
    if let withdrawal = sent.withdrawal {
      canvas.write("\(theme.glyphs.cross) \(withdrawal.words(today: today))", 0, 1, .danger, width: canvas.width)
    }
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) {
      scroll.render(into: &$0, glyphs: theme.glyphs)
    }
  }
}
