import Casework
import Domain
import TerminalKit

/// The district answers a coach who asked about the target group (R1.4).
struct TargetGroupScreen: FormScreen {
  enum Field: String, Hashable, Sendable { case group, definition, answer }

  enum Message: Sendable {
    case save
    case card(Result<ClientCard, Refusal>)
    case saved(Result<String, Refusal>)
  }

  let workplace: Workplace
  let row: TaskListRow
  let title = FollowUpTask.Kind.reconsiderTargetGroup.label.capitalFirst
  var form: Form<Field>
  private var card: ClientCard?

  init(at workplace: Workplace, row: TaskListRow) {
    self.workplace = workplace
    self.row = row
    form = Form([
      FormField(
        .group, "Målgrupp", .choice(ChoiceField(TargetGroup.allCases.map { Choice($0.rawValue, $0.label) })),
        required: "Välj målgrupp; den som gäller kan stå kvar."),
      FormField(
        .definition, "Hör dit för att", .area(TextArea(limit: 1000), rows: 2),
        help: "Skriv varför personen hör till målgruppen.", isHidden: true),
      FormField(
        .answer, "Svar", .area(TextArea(limit: 1000), rows: 3), required: "Skriv ett svar till coachen."),
    ])
  }

  var draftKey: String? { "targetGroup/\(row.task.id.rawValue)" }

  var keymap: KeyMap<Message> {
    KeyMap(
      [Self.saving(disabled: workplace.refusal(of: .decideTargetGroup) ?? (card == nil ? "Ärendet läses." : nil))],
      hints: [KeyHint([.tab, .backTab], "Nästa och förra fältet")], isTyping: form.isTyping,
      widgetKeys: form.widgetKeys)
  }

  static func saving(disabled: String? = nil) -> Binding<Message> {
    Binding(
      "targetGroup.save", [.control("s"), .control("f")], "Klar: besluta om målgruppen", short: "besluta",
      synonyms: ["spara", "svara"], inFooter: true, disabled: disabled, .save)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      form.resize(width: size.width)
      return [
        .verb("remissen", OpenClientCard(enrolment: row.task.enrolment, isOpening: false), at: workplace) { .card($0) }
      ]
    case .resized(let size): form.resize(width: size.width)
    case .key(let key):
      _ = form.handle(key)
      showDefinition()
    case .paste(let text): _ = form.paste(text)
    case .message(let message): return handle(message)
    case .refresh, .result: break
    }
    return []
  }

  mutating func resumed() { showDefinition() }

  /// The definition is asked for where the group demands it (R1.5).
  private mutating func showDefinition() {
    let demands = TargetGroup(rawValue: form[.group])?.demandsDefinition ?? false
    form.change(.definition) { $0.isHidden = !demands }
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .card(.success(let card)): self.card = card
    case .card(.failure(let refusal)): return [.pop, .refused(refusal)]
    case .save:
      guard form.check(), let group = TargetGroup(rawValue: form[.group]) else { return [] }
      let verb = DecideTargetGroup(
        task: row.task.id, group: group, definition: form.text(.definition), answer: form[.answer])
      return [.verb("målgruppen", verb, at: workplace, saving: draftKey) { .saved($0) }]
    case .saved(.success(let text)):
      form.markSaved()
      return [.done(text), .finish(text)]
    case .saved(.failure(let refusal)):
      form.show(refusal)
      return [.refused(refusal)]
    }
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    var y = 0
    let asked = ActLine("coachen ber att målgruppen prövas", of: row.name.titleText).text
    let now = card.map { "Nu: \($0.referral.content.targetGroup.label)." } ?? ""
    let said: [(text: String, style: Style)] = [
      (asked + " " + now, .muted), ("”\(row.task.note ?? "")”", .text),
    ]
    for (text, style) in said {
      for line in TextWrap.texts(text, width: max(1, canvas.width)).prefix(4) {
        canvas.write(line, 0, y, style)
        y += 1
      }
    }
    canvas.draw(in: Rect(x: 0, y: y + 1, width: canvas.width, height: canvas.height - y - 1)) {
      form.render(into: &$0, theme: theme)
    }
  }
}
