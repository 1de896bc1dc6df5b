import Casework
import Domain
import TerminalKit

/// A decision or a closing whose ground is gone: what is gone, the way to what is reconsidered, and the closing of the task
/// with what it led to (R7.5, R7.6).
struct ReconsiderScreen: DraftingScreen {
  enum Message: Sendable {
    case open, openCard, askNote, answer, leaveQuestion
    case done(Result<String, Refusal>)
  }

  let workplace: Workplace
  let row: TaskListRow
  private var prompt: Prompt<TasksScreen.Field>?

  var title: String { "\(row.name.titleText): \(row.task.kind.label)" }

  init(at workplace: Workplace, row: TaskListRow) {
    self.workplace = workplace
    self.row = row
  }

  var keymap: KeyMap<Message> {
    if let prompt { return prompt.keymap(save: .answer, cancel: .leaveQuestion) }
    return Self.keymap(refusal: row.noteRefusal(at: workplace))
  }

  static func keymap(refusal: String? = nil) -> KeyMap<Message> {
    KeyMap([
      Binding(
        "reconsider.open", ["ö", .enter], "Öppna det som omprövas: beslutet, eller det avslutade ärendet",
        short: "öppna",
        synonyms: ["prövning", "återkalla", "avslut"], inFooter: true, .open),
      Binding(
        "reconsider.done", ["k", .control("f")], "Klar: avsluta omprövningen", short: "klar",
        synonyms: ["avsluta", "färdig"], inFooter: true, disabled: refusal, .askNote),
      Binding(
        "reconsider.card", ["i"], "Öppna klientens kort", short: "klientkort", synonyms: ["ärende"], inFooter: true,
        .openCard),
    ])
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .message(.open):
      return row.task.reconsiders?.decision.map { [.push(ExaminationScreen(at: workplace, task: $0))] } ?? openCard
    case .message(.openCard): return openCard
    case .message(.askNote): prompt = row.notePrompt
    case .message(.leaveQuestion): prompt = nil
    case .message(.answer): return answer()
    case .message(.done(.success(let text))):
      prompt?.form.markSaved()
      return [.done(text), .pop]
    case .message(.done(.failure(let refusal))):
      if prompt?.form.show(refusal) != true { prompt = nil }
      return [.refused(refusal)]
    case .key(let key): _ = prompt?.form.handle(key)
    case .paste(let text): _ = prompt?.form.paste(text)
    case .opened, .resized, .refresh, .result: break
    }
    return []
  }

  private var openCard: [Effect<Message>] { [.push(ClientCardScreen(at: workplace, enrolment: row.task.enrolment))] }

  private mutating func answer() -> [Effect<Message>] {
    guard prompt?.enter() == true, let form = prompt?.form else { return [] }
    let verb = CloseTask(task: row.task.id, note: form.text(.note))
    return [.verb("uppgiften", verb, at: workplace, saving: draftKey) { .done($0) }]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    var page = TaskPage<TasksScreen.Field>(width: canvas.width)
    let today = workplace.today
    let due = row.task.due == today ? "i dag" : row.task.due.listText(today: today)
    let label = row.task.kind.label.prefix(1).uppercased() + row.task.kind.label.dropFirst()
    let isLate = row.task.state == .open && row.daysLate > 0
    page.heading(
      "\(label) · senast \(due)", late: isLate ? "! \(row.daysLate.counted("dag", "dagar")) för sent" : nil,
      facts: [("Att göra", row.task.kind.label), ("Senast", due)])
    page.gap()
    if let gone = row.task.reconsiders?.words { page.item("!", "Underlaget ändrat: \(gone)", .danger) }
    page.gap()
    page.text(advice, .muted)
    if row.task.state == .closed, let note = row.task.note { page.item("✓", "Ledde till: \(note)", .good) }
    page.render(into: &canvas, theme: theme)
    prompt?.render(into: &canvas, theme: theme)
  }

  /// What is to be done, and where.
  private var advice: String {
    let closing = "Avsluta sedan med vad omprövningen ledde till."
    return row.task.kind == .reconsiderDecision
      ? "Håll beslutet mot det som finns kvar. Står det sig inte återkallas det i prövningen. \(closing)"
      : "Håll avslutet mot det som finns kvar. Klienten kommer tillbaka med en ny remiss. \(closing)"
  }
}

extension ReconsiderScreen {
  var draftKey: String? { prompt == nil ? nil : TaskListRow.noteDraft(of: row.id) }

  var draft: Draft { prompt?.form.draft ?? Draft() }

  mutating func resume(_ draft: Draft) -> [Effect<Message>] {
    prompt?.form.resume(draft)
    return []
  }

  func changes(in draft: Draft) -> [DraftChange] { prompt?.form.changes(in: draft) ?? [] }
}
