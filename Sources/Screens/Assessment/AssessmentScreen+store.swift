import Casework
import Domain
import TerminalKit

/// Storing answers, marking complete, and what two people changed at once.
extension AssessmentScreen {
  /// Stores one answer; one that cannot be read stays in its field with what is wrong.
  mutating func store(_ index: Int, then next: Next) -> [Effect<Message>] {
    guard case .answer(let answer) = fields[index].entered else { return [] }
    let workplace = workplace
    let verb = AnswerQuestion(
      enrolment: enrolment, question: fields[index].question.id, answer: answer, version: fields[index].version)
    return [
      .verb("svaret", verb, at: workplace) { .answered(index, $0, workplace.session.now.time, next) }
    ]
  }

  /// Stores what is not stored yet, one answer after the other, and then goes on.
  mutating func storeAll(then next: Next) -> [Effect<Message>] {
    if fields.indices.contains(current) { fields[current].leave() }
    if let index = fields.firstIndex(where: { $0.isChanged && !$0.entered.isFaulty }) {
      return store(index, then: next)
    }
    // One that cannot be read stays in the draft when the screen is left.
    if next != .leave, let index = fields.firstIndex(where: { $0.entered.isFaulty }) {
      current = index
      return [.say("Svaret går inte att spara så. Rätta det, eller töm fältet.", .warning)]
    }
    switch next {
    case .stay: return []
    case .confirm: return [.say("Allt är sparat.", .good)]
    case .leave: return [.pop]
    case .goOn: return [.finish(PassedThrough())]
    case .complete:
      return [askToComplete()]
    }
  }

  mutating func stored(_ index: Int, _ new: AssessmentSheet, at time: ClockTime, then next: Next) -> [Effect<Message>] {
    let id = fields[index].question.id
    fields[index].load(new.assessment?.answers[id], version: new.assessment?.answerVersions[id] ?? 0)
    take(new)
    savedAt = time
    return next == .stay ? [] : storeAll(then: next)
  }

  mutating func refused(_ refusal: Refusal, at index: Int) -> [Effect<Message>] {
    if refusal.kind == .conflict {
      return [
        .verb("kartläggningen", OpenAssessment(enrolment: enrolment), at: workplace) { .conflictRead(index, $0) }
      ]
    }
    fields[index].error = refusal.fields[fields[index].question.id] ?? refusal.message
    current = index
    return [.refused(refusal)]
  }

  /// Shows both answers, nothing is overwritten unseen (R15.3).
  mutating func ask(about index: Int, in new: AssessmentSheet) -> [Effect<Message>] {
    let typed = fields[index].entered
    sheet = new
    let field = fields[index]
    guard case .answer(let mine) = typed else { return [] }
    let theirs = new.assessment?.answers[field.question.id]
    current = index
    return [
      .ask(
        [
          "Någon annan har svarat på frågan sedan du öppnade den: \(field.question.text)",
          "Sparat nu: \(field.words(theirs))", "Ditt svar: \(field.words(mine))",
        ],
        no: "Tillbaka till fältet; inget ändras",
        ways: [
          .way(
            "m", "Spara mitt svar i stället",
            .keepMine(index, over: new.assessment?.answerVersions[field.question.id] ?? 0)),
          .keepStored(.takeStored(index)),
        ])
    ]
  }

  // MARK: Complete

  /// Ctrl-F: stores, then lists what is missing or asks; a completed one is opened again after a question.
  mutating func finish() -> [Effect<Message>] {
    guard let sheet else { return [] }
    if sheet.assessment?.completed != nil {
      return [
        .ask(
          ["Öppna kartläggningen igen?", "Den räknas då inte som klar förrän den klarmarkeras på nytt."], no: "Nej",
          yes: "Ja, öppna igen", .reopen)
      ]
    }
    return storeAll(then: .complete)
  }

  private func askToComplete() -> Effect<Message> {
    let missing = sheet?.missing ?? []
    if missing.isEmpty {
      return .ask(
        [
          "Klarmarkera kartläggningen?",
          "Handläggaren kan då läsa sammanfattningen, och planen kan fastställas. Den kan öppnas igen.",
        ],
        no: "Nej, inte än", yes: "Ja, klarmarkera", .complete)
    } else {
      let most = max(1, size.height - 8)
      let listed = missing.prefix(most).map { "· " + $0.text }
      return .tell(
        ["Kvar att besvara innan kartläggningen är klar: \(missing.count)"] + listed
          + (missing.count > most ? ["… och \(missing.count - most) till"] : []),
        read: "Gå till den första", then: .goToMissing)
    }
  }

  mutating func goToMissing() {
    let missing = Set((sheet?.missing ?? []).map(\.id))
    for index in fields.indices where missing.contains(fields[index].question.id) {
      fields[index].error = "Behöver ett svar."
    }
    current = fields.firstIndex { missing.contains($0.question.id) } ?? current
  }

  func complete(_ isComplete: Bool) -> [Effect<Message>] {
    [
      .verb(
        "klarmarkeringen", CompleteAssessment(enrolment: enrolment, complete: isComplete), at: workplace
      ) { .completed($0) }
    ]
  }

  mutating func completed(_ result: Result<AssessmentSheet, Refusal>) -> [Effect<Message>] {
    switch result {
    case .success(let sheet):
      take(sheet)
      scroll = Scroll()
      return [
        .say(
          sheet.assessment?.completed == nil
            ? "Kartläggningen är öppen igen." : "Kartläggningen är klar. Nästa steg är aktivitetsplanen.", .good)
      ]
    case .failure(let refusal): return [.refused(refusal)]
    }
  }
}

extension QuestionField.Entered {
  /// Whether it cannot be read as an answer.
  var isFaulty: Bool { if case .faulty = self { true } else { false } }
}
