import Domain
import TerminalKit

/// One question of the assessment with what is entered and what is stored.
struct QuestionField: Sendable {
  /// What one answers with.
  enum Control: Sendable {
    case text(TextArea)
    case choice(ChoiceField)
    case choices(MultiChoice)
    case parsed(ParsedField)
  }

  /// What stands in the field now.
  enum Entered: Hashable, Sendable {
    case answer(AssessmentAnswer?)
    case faulty(String)
  }

  let question: AssessmentQuestion
  private(set) var control: Control
  /// The answer that the register held when it was read.
  private(set) var stored: AssessmentAnswer?
  /// The version of that answer, 0 where there was none (R15.3).
  var version: Int
  /// What is wrong, beside the field; goes away when it is edited.
  var error: String?

  init(_ question: AssessmentQuestion, answer: AssessmentAnswer?, version: Int, today: Day, calendar: WorkingCalendar) {
    self.question = question
    self.version = version
    let choices = question.options.map { Choice($0.id, $0.label) }
    control =
      switch question.kind {
      case .text: .text(TextArea(limit: AssessmentQuestion.maxLength))
      case .choice: .choice(ChoiceField(choices))
      case .choices: .choices(MultiChoice(choices))
      case .yesNo: .choice(ChoiceField([Choice("yes", "ja"), Choice("no", "nej")]))
      case .number: .parsed(.number(nil, in: (question.minimum ?? 0)...(question.maximum ?? .max)))
      case .date: .parsed(.date(nil, today: today, calendar: calendar))
      }
    load(answer, version: version)
  }

  /// Takes in what the register holds; the insertion point stays where the text is the same.
  mutating func load(_ answer: AssessmentAnswer?, version: Int) {
    stored = answer
    self.version = version
    error = nil
    guard entered != .answer(answer) else { return }
    switch control {
    case .text(var area):
      if case .text(let text) = answer { area.set(text) } else { area.set("") }
      control = .text(area)
    case .choice(var field):
      switch answer {
      case .choice(let id): field.choose(id)
      case .yesNo(let isYes): field.choose(isYes ? "yes" : "no")
      default: field.choose(nil)
      }
      control = .choice(field)
    case .choices(var field):
      if case .choices(let ids) = answer { field.chosen = Set(ids) } else { field.chosen = [] }
      control = .choices(field)
    case .parsed(var parsed):
      switch answer {
      case .number(let number): parsed.field.set(String(number))
      case .date(let day): parsed.field.set(day.iso)
      default: parsed.field.set("")
      }
      control = .parsed(parsed)
    }
  }

  /// What stands in the field; a text of blanks is no answer.
  var entered: Entered {
    switch control {
    case .text(let area): return .answer(Self.said(.text(area.text)))
    case .choice(let field):
      guard let chosen = field.chosen else { return .answer(nil) }
      return .answer(question.kind == .yesNo ? .yesNo(chosen == "yes") : .choice(chosen))
    case .choices(let field): return .answer(Self.said(.choices(field.ids)))
    case .parsed(let parsed):
      switch parsed.parsed {
      case .empty: return .answer(nil)
      case .faulty(let reason): return .faulty(reason)
      case .value:
        return .answer(question.kind == .date ? parsed.day.map { .date($0) } : parsed.number.map { .number($0) })
      }
    }
  }

  /// Whether it holds something else than the register did.
  var isChanged: Bool { entered != .answer(stored) }

  /// What is entered, as a draft keeps it: the text as typed, or the ids of what is chosen.
  var typed: [String] {
    get {
      switch control {
      case .text(let area): area.text.isEmpty ? [] : [area.text]
      case .choice(let field): field.chosen.map { [$0] } ?? []
      case .choices(let field): field.ids
      case .parsed(let parsed): parsed.field.text.isEmpty ? [] : [parsed.field.text]
      }
    }
    set {
      switch control {
      case .text(var area):
        area.set(newValue.first ?? "")
        control = .text(area)
      case .choice(var field):
        field.choose(newValue.first)
        control = .choice(field)
      case .choices(var field):
        field.chosen = Set(newValue)
        control = .choices(field)
      case .parsed(var parsed):
        parsed.field.set(newValue.first ?? "")
        control = .parsed(parsed)
      }
    }
  }

  /// What is entered in the words of the form.
  var typedWords: String {
    if case .answer(let answer?) = entered { words(answer) } else { typed.first ?? "" }
  }

  /// Whether a change is saved at once, the field not left: a choice is made with one key.
  var savesAtOnce: Bool {
    switch control {
    case .choice, .choices: true
    case .text, .parsed: false
    }
  }

  /// The columns that long text is broken at.
  mutating func resize(width: Int) {
    guard case .text(var area) = control else { return }
    area.width = width
    control = .text(area)
  }

  /// Deals with a key; false when it is none of its own.
  mutating func handle(_ key: Key) -> Bool {
    switch control {
    case .text(var area):
      defer { control = .text(area) }
      guard area.handle(key) else { return false }
    case .choice(var field):
      defer { control = .choice(field) }
      guard key != .up, key != .down, field.handle(key) else { return false }
    case .choices(var field):
      defer { control = .choices(field) }
      guard field.handle(key) else { return false }
    case .parsed(var parsed):
      defer { control = .parsed(parsed) }
      guard parsed.handle(key) else { return false }
    }
    error = nil
    return true
  }

  /// Puts pasted text in.
  mutating func paste(_ text: String) {
    switch control {
    case .text(var area):
      area.insert(text)
      control = .text(area)
    case .parsed(var parsed):
      parsed.field.insert(text)
      control = .parsed(parsed)
    case .choice, .choices: return
    }
    error = nil
  }

  /// Ends what was typed to narrow choices when the focus leaves.
  mutating func leave() {
    if case .choice(var field) = control {
      field.clearTyped()
      control = .choice(field)
    }
    if case .faulty(let reason) = entered { error = reason }
  }

  /// An answer in the words of the form, "–" for none.
  func words(_ answer: AssessmentAnswer?) -> String {
    func label(_ id: String) -> String { question.options.first { $0.id == id }?.label ?? id }
    switch answer {
    case nil: return "–"
    case .text(let text): return text
    case .choice(let id): return label(id)
    case .choices(let ids): return ids.map(label).joined(separator: ", ")
    case .number(let number): return String(number)
    case .date(let day): return day.iso
    case .yesNo(let isYes): return isYes ? "ja" : "nej"
    }
  }

  private static func said(_ answer: AssessmentAnswer) -> AssessmentAnswer? { answer.isAnswered ? answer : nil }
}
