import Domain
import TerminalKit

/// One question of the assessment with what is entered and what is stored.
struct QuestionField: Sendable {
  /// What stands in the field now.
  enum Entered: Hashable, Sendable {
    case answer(AssessmentAnswer?)
    case faulty(String)
  }

  let question: AssessmentQuestion
  /// What one answers with.
  private(set) var field: FormField<String>
  /// The answer that the register held when it was read.
  private(set) var stored: AssessmentAnswer?
  /// The version of that answer, 0 where there was none (R15.3).
  var version: Int
  /// The answer of the version before in words where it was another one, "–" for none (R4.1).
  var earlier: String?
  /// What is wrong, beside the field; goes away when it is edited.
  var error: String? {
    get { field.error }
    set { field.error = newValue }
  }

  init(_ question: AssessmentQuestion, answer: AssessmentAnswer?, version: Int, today: Day, calendar: WorkingCalendar) {
    self.question = question
    self.version = version
    let choices = question.options.map { Choice($0.id, $0.label) }
    let control: FormField<String>.Control =
      switch question.kind {
      case .text: .area(TextArea(limit: AssessmentQuestion.maxLength), rows: 2)
      case .choice: .choice(ChoiceField(choices))
      case .choices: .choices(MultiChoice(choices))
      case .yesNo: .choice(ChoiceField([Choice("yes", "ja"), Choice("no", "nej")]))
      case .number: .parsed(.number(nil, in: (question.minimum ?? 0)...(question.maximum ?? .max)))
      case .date: .parsed(.date(nil, today: today, calendar: calendar))
      }
    field = FormField(
      question.id, question.text + (question.isRequired ? " *" : ""), control, help: question.help)
    load(answer, version: version)
  }

  /// Takes in what the register holds; the insertion point stays where the text is the same.
  mutating func load(_ answer: AssessmentAnswer?, version: Int) {
    stored = answer
    self.version = version
    error = nil
    guard entered != .answer(answer) else { return }
    field.value = answer.map(Self.value) ?? []
  }

  /// An answer as a field holds it.
  private static func value(_ answer: AssessmentAnswer) -> [String] {
    switch answer {
    case .text(let text): [text]
    case .choice(let id): [id]
    case .choices(let ids): ids
    case .number(let number): [String(number)]
    case .date(let day): [day.iso]
    case .yesNo(let isYes): [isYes ? "yes" : "no"]
    }
  }

  /// What stands in the field; a text of blanks is no answer.
  var entered: Entered {
    switch field.control {
    case .text, .area:
      let (excess, limit) = field.excess
      if excess > 0 { return .faulty(FieldWording.swedish.tooLong(excess, limit)) }
      return .answer(Self.said(.text(field.value.first ?? "")))
    case .choice(let choice):
      guard let chosen = choice.chosen else { return .answer(nil) }
      return .answer(question.kind == .yesNo ? .yesNo(chosen == "yes") : .choice(chosen))
    case .choices(let choices): return .answer(Self.said(.choices(choices.ids)))
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
    get { field.value }
    set { field.value = newValue }
  }

  /// What is entered in the words of the form.
  var typedWords: String {
    if case .answer(let answer?) = entered { words(answer) } else { typed.first ?? "" }
  }

  /// Whether a change is saved at once, the field not left: a choice is made with one key.
  var savesAtOnce: Bool {
    switch field.control {
    case .choice, .choices: true
    case .text, .area, .parsed: false
    }
  }

  /// The columns that long text is broken at.
  mutating func resize(width: Int) {
    guard case .area(var area, let rows) = field.control else { return }
    area.width = width
    field.control = .area(area, rows: rows)
  }

  /// Deals with a key; false when it is none of its own: up and down go from question to question.
  mutating func handle(_ key: Key) -> Bool {
    if case .choice = field.control, key == .up || key == .down { return false }
    guard field.handle(key) else { return false }
    error = field.isLost ? FieldWording.swedish.noChoice : nil
    return true
  }

  /// Puts pasted text in.
  mutating func paste(_ text: String) {
    field.paste(text)
    error = nil
  }

  /// Ends what was typed to narrow choices when the focus leaves.
  mutating func leave() {
    field.clearTyped()
    if case .faulty(let reason) = entered { error = reason }
  }

  /// An answer in the words of the form, "–" for none.
  func words(_ answer: AssessmentAnswer?) -> String {
    answer.map(question.words) ?? "–"
  }

  private static func said(_ answer: AssessmentAnswer) -> AssessmentAnswer? { answer.isAnswered ? answer : nil }
}
