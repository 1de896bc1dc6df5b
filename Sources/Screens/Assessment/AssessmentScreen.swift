import Casework
import Domain
import TerminalKit

/// Kartläggning: the sections at the left, the questions of one at the right; each answer is stored when its field is
/// left (R4.1–R4.4).
struct AssessmentScreen: DraftingScreen {
  enum Message: Sendable {
    case loaded(Result<AssessmentSheet, Refusal>)
    case answered(Int, Result<AssessmentSheet, Refusal>, ClockTime, Next)
    case conflictRead(Int, Result<AssessmentSheet, Refusal>)
    case completed(Result<AssessmentSheet, Refusal>)
    case next, previous, nextSection, previousSection, save, finish, back
    case complete, reopen, goToMissing, keepMine(Int, over: Int), takeStored(Int)
    case askToBegin, begin, difference
    case begun(Result<AssessmentSheet, Refusal>)
  }

  /// What follows when everything is stored.
  enum Next: Sendable {
    case stay, confirm, leave, complete, goOn
  }

  /// What it closes with when one goes on past its last section.
  struct PassedThrough: Sendable {}

  let workplace: Workplace
  let enrolment: Enrolment.ID
  /// Whether going on from the last section closes it, with `PassedThrough`: it is one step of several.
  let flowsOn: Bool
  let title = "Kartläggning"

  var sheet: AssessmentSheet?
  /// Every question of the form, in order.
  var fields: [QuestionField] = []
  /// The question with the focus.
  var current = 0
  /// Whether somebody else has marked it complete, or closed the case, under what is being written.
  private(set) var isOver = false
  /// When an answer was last stored here.
  var savedAt: ClockTime?
  /// Lines scrolled down while it is only read.
  var scroll = Scroll()
  var size = Size(0, 0)

  init(at workplace: Workplace, enrolment: Enrolment.ID, flowsOn: Bool = false) {
    self.workplace = workplace
    self.enrolment = enrolment
    self.flowsOn = flowsOn
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      resize(size)
      return [load()]
    case .resized(let size): resize(size)
    case .refresh, .result: return [load()]
    case .paste(let text):
      guard isEditable, fields.indices.contains(current) else { break }
      fields[current].paste(text)
    case .key(let key): return press(key)
    case .message(let message): return update(message)
    }
    return []
  }

  private mutating func update(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .loaded(.success(let sheet)): return taken(sheet)
    case .loaded(.failure(let refusal)): return sheet == nil ? [.pop, .refused(refusal)] : [.refused(refusal)]
    case .answered(let index, .success(let sheet), let time, let next):
      return stored(index, sheet, at: time, then: next)
    case .answered(let index, .failure(let refusal), _, _): return refused(refusal, at: index)
    case .conflictRead(let index, .success(let sheet)): return ask(about: index, in: sheet)
    case .conflictRead(_, .failure(let refusal)): return [.refused(refusal)]
    case .completed(let result): return completed(result)
    case .next: return move(by: 1)
    case .previous: return move(by: -1)
    case .nextSection: return moveSection(by: 1)
    case .previousSection: return moveSection(by: -1)
    case .save where isOver: return sayOver
    case .save: return isEditable ? storeAll(then: .confirm) : [.say("Det finns inget att spara.")]
    case .finish: return finish()
    case .back: return isEditable && !isOver ? storeAll(then: .leave) : [.pop]
    case .complete: return complete(true)
    case .reopen: return complete(false)
    case .askToBegin: return askToBegin()
    case .begin: return begin()
    case .begun(let result): return begun(result)
    case .difference: return showDifference()
    case .goToMissing: goToMissing()
    case .keepMine(let index, let version):
      fields[index].version = version
      return store(index, then: .stay)
    case .takeStored(let index):
      let id = fields[index].question.id
      let given = draft.only([id])
      fields[index].load(sheet?.assessment?.answers[id], version: sheet?.assessment?.answerVersions[id] ?? 0)
      return .givenUp(given, of: draftName)
    }
    return []
  }

  // MARK: Keys

  private mutating func press(_ key: Key) -> [Effect<Message>] {
    guard isEditable, fields.indices.contains(current) else {
      switch key {
      case .character: return whyReadOnly.map { [.say($0, .warning)] } ?? []
      default: scroll.handle(key, lines: readHeight, height: columns.questions.height)
      }
      return []
    }
    if fields[current].handle(key) {
      return fields[current].savesAtOnce && fields[current].isChanged && !isOver ? store(current, then: .stay) : []
    }
    switch key {
    case .enter, .down: return move(by: 1)
    case .up: return move(by: -1)
    default: return []
    }
  }

  // MARK: Reading

  /// Takes in what is read anew. What somebody else has made read-only under what is being written stays under the hands, and
  /// what is typed on is text.
  private mutating func taken(_ new: AssessmentSheet) -> [Effect<Message>] {
    let wasWriting = isEditable && !draft.isEmpty
    let wasOver = isOver
    isOver = wasWriting && whyReadOnly(new) != nil
    take(new)
    return isOver && !wasOver ? sayOver : []
  }

  private var sayOver: [Effect<Message>] { overReason.map { [.say($0, .warning)] } ?? [] }

  /// Why what is being written cannot be saved any more, and where it is kept; nil while it can.
  var overReason: String? { isOver ? whyReadOnly.map { "\($0) \(String.isKept)" } : nil }

  /// Takes in what the register holds now; what is being answered here stays as typed.
  mutating func take(_ new: AssessmentSheet) {
    let questions = new.form.questions
    if fields.map(\.question) != questions {
      fields = questions.map {
        QuestionField(
          $0, answer: new.assessment?.answers[$0.id], version: new.assessment?.answerVersions[$0.id] ?? 0,
          today: workplace.today, calendar: new.calendar)
      }
      current = questions.firstIndex { new.assessment?.answers[$0.id]?.isAnswered != true } ?? 0
      resize(size)
    }
    sheet = new
    for index in fields.indices {
      fields[index].earlier = new.difference?.change(of: fields[index].question.id).map { $0.before ?? "–" }
    }
    for index in fields.indices where !fields[index].isChanged {
      let id = fields[index].question.id
      fields[index].load(new.assessment?.answers[id], version: new.assessment?.answerVersions[id] ?? 0)
    }
  }

  private func load() -> Effect<Message> {
    .verb("kartläggningen", OpenAssessment(enrolment: enrolment), at: workplace) { .loaded($0) }
  }

  private mutating func resize(_ size: Size) {
    self.size = size
    let width = max(1, columns.questions.width - 4)
    for index in fields.indices { fields[index].resize(width: width) }
  }

  // MARK: Where one is

  /// Whether answers can be given: the case is open, the assessment not marked complete.
  var isEditable: Bool { isOver || whyReadOnly == nil && sheet != nil }

  /// Why nothing can be changed.
  var whyReadOnly: String? { sheet.flatMap(whyReadOnly) }

  private func whyReadOnly(_ sheet: AssessmentSheet) -> String? {
    if let reason = workplace.refusal(of: .writeAssessment) { return reason }
    if !sheet.enrolment.isOpen { return "Inskrivningen är avslutad och kartläggningen kan inte ändras." }
    if sheet.assessment?.completed != nil {
      let (reopens, begins) = (workplace.name(.completeAssessment), workplace.name(.nextAssessment))
      return "Kartläggningen är klarmarkerad. \(reopens) öppnar den igen, \(begins) börjar nästa version."
    }
    return nil
  }

  /// The section of the question with the focus.
  var section: Int {
    var count = 0
    for (index, section) in (sheet?.form.sections ?? []).enumerated() {
      count += section.questions.count
      if current < count { return index }
    }
    return 0
  }

  /// The places of a section's questions among all.
  func range(of section: Int) -> Range<Int> {
    guard let sections = sheet?.form.sections, sections.indices.contains(section) else { return 0..<0 }
    let start = sections[..<section].reduce(0) { $0 + $1.questions.count }
    return start..<start + sections[section].questions.count
  }

  /// Moves the focus, storing what is left behind; from the last question of a section on to the next.
  private mutating func move(by step: Int) -> [Effect<Message>] {
    guard !fields.isEmpty else { return [] }
    let target = current + step
    guard fields.indices.contains(target) else {
      if flowsOn, step > 0 { return goOn() }
      let effects = leave()
      let last = "Det var sista frågan. \(workplace.name(.completeAssessment)) klarmarkerar."
      return effects + [.say(step > 0 ? last : "Det här är första frågan.")]
    }
    return focus(target)
  }

  private mutating func moveSection(by step: Int) -> [Effect<Message>] {
    let target = range(of: section + step)
    guard !target.isEmpty else {
      if flowsOn, step > 0 { return goOn() }
      return leave() + [.say(step > 0 ? "Det var sista avsnittet." : "Det här är första avsnittet.")]
    }
    return focus(target.lowerBound)
  }

  private mutating func goOn() -> [Effect<Message>] {
    isEditable && !isOver ? storeAll(then: .goOn) : [.finish(PassedThrough())]
  }

  private mutating func focus(_ index: Int) -> [Effect<Message>] {
    let effects = leave()
    current = index
    scroll = Scroll()
    return effects
  }

  private mutating func leave() -> [Effect<Message>] {
    guard isEditable, !isOver, fields.indices.contains(current) else { return [] }
    fields[current].leave()
    return fields[current].isChanged ? store(current, then: .stay) : []
  }
}
