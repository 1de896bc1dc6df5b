import Casework
import Domain
import TerminalKit

/// A draft in full, to be read and copied wherever its form is gone or has been closed meanwhile (R15.4, R15.5).
struct DraftTextScreen: Screen {
  enum Message: Sendable { case note }

  let workplace: Workplace
  let row: DraftsScreen.Row
  private var scroll = TextScroll()

  init(_ row: DraftsScreen.Row, at workplace: Workplace) {
    self.workplace = workplace
    self.row = row
  }

  var title: String { row.place.title }

  var scope: Scope { row.named.map { Scope(of: $0.enrolment) } ?? Scope("drafts") }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "draftText.note", ["n"], "Gör en anteckning av texten", short: "anteckning", synonyms: ["använd", "kopiera"],
          inFooter: true,
          disabled: workplace.refusal(of: .writeNote) ?? (row.named == nil ? DraftLock.notOwn.reason : nil),
          .note)
      ], hints: [TextScroll.hint])
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      scroll.resize(size, head: 2)
      scroll.show(row.text)
    case .resized(let size): scroll.resize(size, head: 2)
    case .key(let key): scroll.handle(key)
    case .message(.note):
      guard let enrolment = row.named?.enrolment else { return [] }
      return [.push(NoteFormScreen(at: workplace, enrolment: enrolment, corrects: nil, text: row.text))]
    case .paste, .refresh, .result: break
    }
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let written = row.listed.draft.written
    let whom = row.named.map { " · \($0.name.titleText)" } ?? ""
    canvas.write(
      "Utkast, inte sparat · skrivet \(written.listText(today: workplace.today))\(whom)", 0, 0, .muted,
      width: canvas.width)
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) {
      scroll.render(into: &$0, glyphs: theme.glyphs)
    }
  }
}

extension DraftsScreen.Row {
  /// A row of no draft, for the key tables.
  static let nothing = DraftsScreen.Row(
    listed: ListedDraft(
      id: "", form: "note/0",
      draft: FormDraft(fields: [:], written: LocalDateTime(Day(iso: "2008-04-21")!, ClockTime(hour: 9, minute: 0)!))),
    place: DraftPlace("note/0"))
}
