import Casework
import Domain
import TerminalKit

/// Withdraws what `å` does not take back: a note, an adopted plan, a decision, a sent letter, that one came back. Asks for the reason, which
/// stands in Historik, and then whether it is to be done.
struct WithdrawalScreen: FormScreen {
  enum Field: String, Hashable, Sendable { case reason }

  enum Message: Sendable {
    case ask, questioned([String]), withdraw([String])
    case done(Result<String, Refusal>)
  }

  /// What is withdrawn.
  enum What: Sendable {
    case note(CaseNote)
    case plan(ActivityPlan)
    case decision(FollowUpTask, RightDecision)
    case letter(SentLetter)
    case cameBack(SentLetter)
  }

  let workplace: Workplace
  let what: What
  let client: PersonName
  var form: Form<Field>

  init(_ what: What, of client: PersonName, at workplace: Workplace) {
    self.workplace = workplace
    self.what = what
    self.client = client
    form = Form([
      FormField(
        .reason, "Varför", .area(TextArea(limit: 1000), rows: 3), required: "Skriv varför.",
        help: "Står i historiken med ditt namn.")
    ])
  }

  var title: String { "Återkalla" }

  var draftKey: String? {
    switch what {
    case .note(let note): "withdraw/note/\(note.enrolment.rawValue)/\(note.id.rawValue)"
    case .plan(let plan): "withdraw/plan/\(plan.enrolment.rawValue)/\(plan.id.rawValue)"
    case .decision(let task, _): "withdraw/decision/\(task.enrolment.rawValue)/\(task.id.rawValue)"
    case .letter(let letter): "withdraw/letter/\(letter.enrolment.rawValue)/\(letter.id.rawValue)"
    case .cameBack(let letter): "withdraw/return/\(letter.enrolment.rawValue)/\(letter.id.rawValue)"
    }
  }

  var scope: Scope {
    let enrolment =
      switch what {
      case .note(let note): note.enrolment
      case .plan(let plan): plan.enrolment
      case .decision(let task, _): task.enrolment
      case .letter(let letter), .cameBack(let letter): letter.enrolment
      }
    return Scope(of: enrolment)
  }

  /// What is withdrawn, in words.
  private var words: String {
    switch what {
    case .note(let note): "anteckningen om \(note.eventDay.listText(today: workplace.today))"
    case .plan(let plan): "plan \(plan.number), som är fastställd"
    case .decision(_, let decision): "beslutet \(decision.day.iso), \(decision.outcome.label)"
    case .letter(let letter):
      "\(letter.kind.sent(by: letter.way)) \(letter.day.listText(today: workplace.today))"
    case .cameBack(let letter):
      "att \(letter.kind.definiteLabel) kom tillbaka "
        + (letter.cameBack?.day ?? letter.day).listText(today: workplace.today)
    }
  }

  /// What follows.
  private var consequence: String {
    switch what {
    case .note: "Den står kvar överstruken, med ditt namn och varför."
    case .plan: "Texten står kvar. Stadsdelen får en uppgift att läsa, och en ny version kan göras."
    case .decision: "Beslutet står kvar i historiken. Prövningen öppnas igen om frånvaron fortfarande räknas."
    case .letter: "Brevet står kvar överstruket och bevisar inget längre."
    case .cameBack: "Brevet visar igen vad det visade, och tas bort ur Att skicka. Rättelsen står i historiken."
    }
  }

  static func withdrawing() -> Binding<Message> {
    Binding(
      "withdrawal.ask", [.control("s"), .control("f")], "Återkalla", short: "återkalla",
      synonyms: ["ta tillbaka", "spara", "klar"], inFooter: true, .ask)
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [Self.withdrawing()], hints: [KeyHint([.tab, .backTab], "Nästa och förra fältet")], isTyping: form.isTyping,
      widgetKeys: form.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size): form.resize(width: size.width)
    case .key(let key): _ = form.handle(key)
    case .paste(let text): _ = form.paste(text)
    case .message(.ask): return form.check() ? [run(agreed: nil)] : []
    case .message(.questioned(let following)): return [confirmation(following)]
    case .message(.withdraw(let following)): return [run(agreed: following)]
    case .message(.done(.success(let text))):
      form.markSaved()
      return [.say(text, .good), .finish(text)]
    case .message(.done(.failure(let refusal))):
      form.show(refusal)
      return [.refused(refusal)]
    case .refresh, .result: break
    }
    return []
  }

  private func confirmation(_ following: [String]) -> Effect<Message> {
    .ask(
      ["Återkalla \(words): \(client.titleText)?", consequence] + (following.isEmpty ? [] : [following.sentence]),
      no: "Nej, tillbaka till formuläret",
      yes: "Ja, återkalla", .withdraw(following))
  }

  /// Withdraws it; before that is sure, what would follow is worked out, to be asked about.
  private func run(agreed: [String]?) -> Effect<Message> {
    let reason = form[.reason]
    func verb<V: Verb>(_ verb: V) -> Effect<Message> where V.Outcome == ActLine {
      .careful(
        "återkallandet", verb, asksAlways: true, agreed: agreed, at: workplace, saving: draftKey,
        asking: { .questioned($0.following) }, then: { .done($0) })
    }
    return switch what {
    case .note(let note): verb(WithdrawNote(enrolment: note.enrolment, note: note.id, reason: reason))
    case .plan(let plan): verb(WithdrawPlan(plan: plan.id, version: plan.version, reason: reason))
    case .decision(let task, _): verb(WithdrawDecision(task: task.id, version: task.version, reason: reason))
    case .letter(let letter): verb(WithdrawLetter(enrolment: letter.enrolment, letter: letter.id, reason: reason))
    case .cameBack(let letter): verb(WithdrawReturn(enrolment: letter.enrolment, sent: letter.id, reason: reason))
    }
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let first = words.capitalFirst
    let top = canvas.paragraph("\(client.titleText) · \(first). \(consequence)", 0, .muted) + 1
    canvas.draw(in: Rect(x: 0, y: top, width: canvas.width, height: canvas.height - top)) {
      form.render(into: &$0, theme: theme)
    }
  }
}

extension NamedWithdrawal {
  /// "Återkallad av Anna Berg mån 21/4: fel dag".
  func words(today: Day) -> String {
    "Återkallad av \(by) \(withdrawal.at.day.listText(today: today)): \(withdrawal.reason)"
  }
}
