import Casework
import Domain
import TerminalKit

/// What the form of the examination holds: something to add to what the checklist rests on, and the decision.
struct ExaminationForm: Sendable {
  enum Field: String, Hashable, Sendable {
    case adds
    case absence, givenWay, given
    case told, toldWay, answerBy, named, papers
    case answered, words
    case language, interpreter, how
    case outcome, day, motive, received
  }

  /// What can be added.
  enum Addition: String, CaseIterable, Sendable {
    case summons, hearing, answer, language

    var label: String {
      switch self {
      case .summons: "kallelse lämnad"
      case .hearing: "kommunicering"
      case .answer: "klientens svar"
      case .language: "språk och tolk"
      }
    }

    var fields: [Field] {
      switch self {
      case .summons: [.absence, .givenWay, .given]
      case .hearing: [.told, .toldWay, .answerBy, .named, .papers]
      case .answer: [.answered, .words]
      case .language: [.language, .interpreter, .how]
      }
    }
  }

  /// What saving an addition runs.
  enum Saving: Sendable {
    case letter(RecordSentLetter)
    case record(AddExaminationRecord)
  }

  var form = Form<Field>([])
  private var isFilled = false

  /// Takes in what was read; what is filled in already stays.
  mutating func offer(_ sheet: RightExamination, today: Day, width: Int) {
    guard !isFilled else { return }
    isFilled = true
    form = Form(Self.fields(sheet, today: today))
    adapt()
    form.markSaved()
    resize(width: width)
  }

  // MARK: What is chosen

  var addition: Addition? { Addition(rawValue: form[.adds]) }
  var outcome: RightOutcome? { RightOutcome(rawValue: form[.outcome]) }

  /// Whether the field with the focus is a choice, where `+` has no other use.
  var isChoosing: Bool {
    if case .choice = form.focused.flatMap(form.field)?.control { true } else { false }
  }

  /// What is to be added, as far as it is filled in.
  func saving(for sheet: RightExamination) -> Saving? {
    let task = sheet.task.id
    switch addition {
    case .summons:
      guard let absence = sheet.absences.first(where: { "\($0.occasion.id.rawValue)" == form[.absence] }),
        let way = SendingWay(rawValue: form[.givenWay]), let day = form.day(.given), let place = absence.place
      else { return nil }
      let subject: SentLetter.Subject
      let kind: LetterKind
      if case .session(let activity) = absence.occasion.kind {
        (subject, kind) = (.activity(activity), .schedule)
      } else {
        (subject, kind) = (.place(place.id), .summons)
      }
      return .letter(
        RecordSentLetter(
          enrolment: sheet.enrolment.id, kind: kind, subject: subject,
          language: sheet.client.details.language ?? "svenska", way: way, day: day))
    case .hearing:
      guard let told = form.day(.told), let by = form.day(.answerBy),
        let way = ContactAttempt.Way(rawValue: form[.toldWay])
      else { return nil }
      let named = Set((form.field(.named)?.value ?? []).compactMap { Int64($0) }.map { Occasion.ID($0) })
      let hearing = Hearing(told: told, way: way, answerBy: by, absences: named, papers: form[.papers])
      return .record(AddExaminationRecord(task: task, content: .hearing(hearing)))
    case .answer:
      return form.day(.answered).map {
        .record(AddExaminationRecord(task: task, content: .answer(day: $0, words: form[.words])))
      }
    case .language:
      return .record(
        AddExaminationRecord(
          task: task,
          content: .language(
            LanguageConsidered(
              language: form[.language], needsInterpreter: form[.interpreter] == "yes", how: form[.how]))))
    case nil: return nil
    }
  }

  /// What is decided, as far as it is filled in.
  var decision: RightDecision? {
    guard let outcome, let day = form.day(.day) else { return nil }
    return RightDecision(outcome: outcome, day: day, motive: form[.motive], received: form.day(.received))
  }

  // MARK: Changes

  mutating func handle(_ key: Key) {
    if case .edited = form.handle(key) { adapt() }
  }

  mutating func paste(_ text: String) { if case .edited = form.paste(text) { adapt() } }

  /// Long text is wrapped to the window.
  mutating func resize(width: Int) { form.resize(width: width) }

  /// Takes away the addition that was saved; what is written of another, and what was decided so far, stays.
  mutating func clearAddition(_ sheet: RightExamination, today: Day) {
    let saved = addition?.fields ?? []
    for field in Self.fields(sheet, today: today) where field.id == .adds || saved.contains(field.id) {
      form.change(field.id) { $0.value = field.value }
    }
    adapt()
    form.focus(on: .adds)
  }

  /// Marks what is missing of these fields; true when nothing is.
  mutating func check(_ fields: [Field]) -> Bool {
    var errors: [Field: String] = [:]
    for field in form.fields where fields.contains(field.id) && form.isShown(field) {
      errors[field.id] = form.fault(of: field)
    }
    form.show(errors: errors)
    return errors.isEmpty
  }

  /// Puts what a verb refused beside its fields.
  mutating func show(_ refusal: Refusal, of addition: Addition?) {
    var errors: [Field: String] = [:]
    for (name, text) in refusal.fields {
      let field = addition == .summons && name == "day" ? .given : Field(rawValue: name)
      if let field { errors[field] = text }
    }
    if !errors.isEmpty { form.show(errors: errors) }
  }

  /// Shows the fields that what is chosen asks for, and no others.
  mutating func adapt() {
    let (chosen, isUndecided) = (addition, outcome == nil)
    for addition in Addition.allCases {
      for field in addition.fields { form.change(field) { $0.isHidden = chosen != addition } }
    }
    for field in [Field.day, .motive, .received] { form.change(field) { $0.isHidden = isUndecided } }
  }
}
