import Casework
import Domain
import TerminalKit

/// A new note in a case, or the correction of one, which stays as it was (R12.2).
struct NoteFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable { case eventDay, text }

  enum Message: Sendable {
    case save
    case calendar(Result<OfficeCalendar, Refusal>)
    case saved(Result<CaseNote, Refusal>)
  }

  let workplace: Workplace
  let enrolment: Enrolment.ID
  /// The note that this one corrects.
  let corrects: CaseNote?
  var form: Form<Field>

  init(at workplace: Workplace, enrolment: Enrolment.ID, corrects: CaseNote?, text: String? = nil) {
    self.workplace = workplace
    self.enrolment = enrolment
    self.corrects = corrects
    let day = ParsedField.date(
      corrects?.eventDay ?? workplace.today, today: workplace.today, calendar: WorkingCalendar())
    form = Form([
      FormField(.eventDay, "Dag", .parsed(day), width: 14, required: "Skriv vilken dag det gäller, till exempel idag."),
      FormField(.text, "Anteckning", .area(TextArea(), rows: 8), required: "Skriv något."),
    ])
    if let text { form[.text] = text }
    form.focus(on: .text)
  }

  var draftKey: String? {
    "note/\(enrolment.rawValue)" + (corrects.map { "/corrects/\($0.id.rawValue)" } ?? "")
  }

  var title: String { corrects == nil ? "Ny anteckning" : "Rättelse" }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "note.save", [.control("s")], "Spara anteckningen", short: "spara", synonyms: ["klar"], inFooter: true, .save)
      ],
      hints: [
        KeyHint([.tab, .backTab], "Nästa och förra fältet"),
        KeyHint([.up, .down], "En dag fram och tillbaka i datumfältet"),
      ], isTyping: form.isTyping, widgetKeys: form.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      form.resize(width: size.width)
      return [.verb("kalendern", ReadOfficeCalendar(), at: workplace) { .calendar($0) }]
    case .resized(let size): form.resize(width: size.width)
    case .message(let message): return handle(message)
    case .key(let key): _ = form.handle(key)
    case .paste(let text): _ = form.paste(text)
    case .refresh, .result: break
    }
    return []
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .calendar(let result):
      if let office = try? result.get() { form.count(by: office.calendar, today: workplace.today, in: [.eventDay]) }
    case .save: return save()
    case .saved(.success(let note)):
      form.markSaved()
      return [
        .say("Anteckningen för \(note.eventDay.listText(today: workplace.today)) är sparad.", .good), .finish(note),
      ]
    case .saved(.failure(let refusal)):
      form.show(refusal)
      return [.refused(refusal)]
    }
    return []
  }

  private mutating func save() -> [Effect<Message>] {
    guard form.check(), let day = form.day(.eventDay) else { return [] }
    let verb = WriteNote(enrolment: enrolment, eventDay: day, text: form[.text], corrects: corrects?.id)
    return [.verb("anteckningen", verb, at: workplace, saving: draftKey) { .saved($0) }]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    var y = 0
    if let corrects {
      let words = "Rättar anteckningen \(corrects.eventDay.iso), som står kvar: "
      for line in TextWrap.texts(words + corrects.text, width: max(1, canvas.width)).prefix(3) {
        canvas.write(line, 0, y, .muted)
        y += 1
      }
      y += 1
    }
    canvas.draw(in: Rect(x: 0, y: y, width: canvas.width, height: canvas.height - y)) { canvas in
      form.render(into: &canvas, theme: theme)
    }
  }
}
