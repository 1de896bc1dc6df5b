import Casework
import Domain
import TerminalKit

/// Two clients beside each other that may be one person; what they differ in is chosen, and then they are joined (R14.3).
struct MergeScreen: FormScreen {
  /// The raw value is what refusals name the field by; the details are those of `ClientMerge.Field`.
  enum Field: String, Hashable, Sendable { case name, phone, email, address, language, interpreter, reason }

  enum Message: Sendable {
    case ask, merge
    case merged(Result<String, Refusal>)
  }

  let workplace: Workplace
  let comparison: ClientComparison
  let title = "Samma person?"
  var form: Form<Field>

  var draftKey: String? {
    "merge/\(comparison.merged.client.id.rawValue)/\(comparison.kept.client.id.rawValue)"
  }

  /// Values of the choices.
  private static let (kept, merged) = ("kept", "merged")

  init(at workplace: Workplace, _ comparison: ClientComparison) {
    self.workplace = workplace
    self.comparison = comparison
    let (kept, merged) = (comparison.kept.client.details, comparison.merged.client.details)
    let choices = comparison.differing.compactMap { field -> FormField<Field>? in
      guard let id = Field(rawValue: field.rawValue), let one = kept.value(field), let other = merged.value(field)
      else { return nil }
      return FormField(
        id, field.label, .choice(ChoiceField([Choice(Self.kept, one), Choice(Self.merged, other)], chosen: Self.kept)))
    }
    form = Form(
      choices + [
        FormField(
          .reason, "Hur vet du det", .text(TextField(limit: 500)), width: 50,
          required: "Skriv hur du vet att det är samma person.", help: "Till exempel legitimation visad i dag.")
      ])
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [Self.merging(disabled: workplace.refusal(of: .changeDetails) ?? comparison.refusal?.message)],
      hints: [
        KeyHint([.tab, .backTab, .enter], "Nästa och förra fältet"),
        KeyHint([.left, .right], "Välj vilket som ska gälla"),
      ], isTyping: form.isTyping, widgetKeys: form.widgetKeys)
  }

  static func merging(disabled: String? = nil) -> Binding<Message> {
    Binding(
      "merge.save", [.control("f"), .control("s")], "Sammanför de två klienterna", short: "sammanför",
      synonyms: ["slå ihop", "samma person", "spara", "klar"], inFooter: true, disabled: disabled, .ask)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size): form.resize(width: size.width)
    case .key(let key): _ = form.handle(key)
    case .paste(let text): _ = form.paste(text)
    case .message(let message): return handle(message)
    case .refresh, .result: break
    }
    return []
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .ask: if form.check() { return [confirmation] }
    case .merge:
      let taken = comparison.differing.filter { field in
        Field(rawValue: field.rawValue).map { form[$0] == Self.merged } ?? false
      }
      let verb = MergeClients(comparison, taking: Set(taken), reason: form[.reason])
      return [.verb("sammanföringen", verb, at: workplace, saving: draftKey) { .merged($0) }]
    case .merged(.success(let text)):
      form.markSaved()
      return [.done(text), .finish(text)]
    case .merged(.failure(let refusal)):
      form.show(refusal)
      return [.refused(refusal)]
    }
    return []
  }

  private var confirmation: Effect<Message> {
    let (kept, merged) = (comparison.kept.client.details, comparison.merged.client.details)
    return .ask(
      [
        "Sammanför \(merged.name.titleText), \(merged.number.text), med \(kept.name.titleText), \(kept.number.text)?",
        "Båda numren hittar sedan samma klient, med allas ärenden. Det går att dela dem igen.",
      ],
      no: "Nej, tillbaka till jämförelsen", yes: "Ja, sammanför", .merge)
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    var top = 0
    if let refusal = comparison.refusal {
      top = canvas.paragraph(refusal.message, 0, .warning) + 1
    }
    let width = (canvas.width - Self.labelWidth) / 2
    // Where there is little room, what they differ in stands in the form alone.
    let isShort = canvas.height < top + facts.count + form.fields.count + 4
    let facts = isShort ? self.facts.filter { $0.isKey } : self.facts
    for (row, line) in facts.enumerated() {
      let style: Style = row == 0 ? .heading : .text
      canvas.write([Span(line.label, .muted)], 0, top + row, width: Self.labelWidth - 1)
      canvas.write([Span(line.kept, style)], Self.labelWidth, top + row, width: width - 1)
      canvas.write([Span(line.merged, style)], Self.labelWidth + width, top + row, width: width)
    }
    let below = top + facts.count + 1
    canvas.draw(in: Rect(x: 0, y: below, width: canvas.width, height: canvas.height - below)) {
      form.render(into: &$0, theme: theme)
    }
  }

  private static let labelWidth = 10

  /// A line about both.
  private struct Fact {
    var label: String
    var kept: String
    var merged: String
    /// Whether the form does not tell it.
    var isKey = true
  }

  /// The two sides, a line a fact.
  private var facts: [Fact] {
    let (kept, merged) = (comparison.kept, comparison.merged)
    func both(_ label: String, isKey: Bool = true, _ value: (ClientComparison.Side) -> String?) -> Fact {
      Fact(label: label, kept: value(kept) ?? "–", merged: value(merged) ?? "–", isKey: isKey)
    }
    var lines = [
      Fact(label: "", kept: "NUMRET SOM GÄLLER", merged: "FÖRS DIT"), both("Nummer") { $0.client.details.number.text },
    ]
    lines += ClientMerge.Field.allCases.map { field in
      both(field.label, isKey: false) { $0.client.details.value(field) }
    }
    for index in 0..<max(kept.cases.count, merged.cases.count) {
      lines.append(
        both(index == 0 ? "Ärenden" : "") { side in
          guard index < side.cases.count else { return index == 0 ? nil : "" }
          let item = side.cases[index]
          let place = item.centreName == workplace.session.unitName ? "" : " · \(item.centreName)"
          return "\(item.enrolment.caseNumber.text) \(item.enrolment.stateLabel)\(place)"
        })
    }
    return lines
  }
}
