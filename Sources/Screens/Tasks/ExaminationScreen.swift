import Casework
import Domain
import TerminalKit

/// The form of the second time: the checklist with what is missing, what can be added to it, and the decision about the
/// right to income support (R7.4, R7.5).
struct ExaminationScreen: DraftingScreen {
  enum Message: Sendable {
    case loaded(Result<RightExamination, Refusal>)
    case newAddition, saveAddition, close, confirm(RightDecision, version: Int), stay, openCard
    case added(Result<String, Refusal>, isUndoable: Bool, thenCloses: Bool)
    case closed(Result<String, Refusal>)
    case askReceived, answer, withdraw
    case received(Result<String, Refusal>)
  }

  /// What is asked for once a decision stands.
  enum Asked: String, Hashable, Sendable { case received }

  let workplace: Workplace
  let task: FollowUpTask.ID
  var sheet: RightExamination?
  var form = ExaminationForm()
  var prompt: Prompt<Asked>?
  /// How far the form that can only be read is scrolled.
  var scroll = Scroll()
  private var size = Size(80, 20)
  /// The examination as it is since somebody else closed it under what is being written; nil while it is open.
  private(set) var over: RightExamination?

  var title: String {
    guard let sheet else { return "Prövning" }
    return "\(sheet.client.details.name.titleText): \(sheet.task.kind.label)"
  }

  init(at workplace: Workplace, task: FollowUpTask.ID) {
    self.workplace = workplace
    self.task = task
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      self.size = size
      return [load]
    case .resized(let size):
      self.size = size
      form.resize(width: size.width)
    case .refresh, .result: return [load]
    case .message(let message): return update(message)
    case .key(let key): press(key)
    case .paste(let text):
      if prompt != nil { _ = prompt?.form.paste(text) } else if isEditable { form.paste(text) }
    }
    return []
  }

  private mutating func update(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .loaded(.success(let sheet)):
      var shown = self
      shown.sheet = sheet
      // Somebody else closed it under what is being written: the form stays under the hands, and what is typed is text.
      if isEditable, !draft.isEmpty, !shown.isEditable {
        defer { over = sheet }
        return over == nil ? [.say(.closedMeanwhile, .warning)] : []
      }
      over = nil
      self.sheet = sheet
      form.offer(sheet, today: workplace.today, width: size.width)
    case .loaded(.failure(let refusal)): return [.refused(refusal)]
    case .saveAddition where over != nil, .close where over != nil: return [.say(.closedMeanwhile, .warning)]
    case .newAddition: form.form.focus(on: .adds)
    case .saveAddition: return save(thenCloses: false)
    case .close: return close()
    case .confirm(let decision, let version): return [confirm(decision, version)]
    case .stay: prompt = nil
    case .openCard:
      return sheet.map { [.push(ClientCardScreen(at: workplace, enrolment: $0.enrolment.id))] } ?? []
    case .added(.success(let text), let isUndoable, let thenCloses):
      if let sheet { form.clearAddition(sheet, today: workplace.today) }
      // What it adds to the checklist has to be read before the decision is asked for.
      let next = "\(text) Tryck \(workplace.name(.closeExamination)) igen för beslutet."
      return [thenCloses ? .say(next, .good) : isUndoable ? .done(text) : .say(text, .good), load]
    case .closed(.success(let text)):
      form.form.markSaved()
      return [.say(text, .good), .pop]
    case .added(.failure(let refusal), _, _):
      form.show(refusal, of: form.addition)
      return [.refused(refusal)]
    case .closed(.failure(let refusal)):
      form.show(refusal, of: nil)
      return [.refused(refusal), load]
    case .askReceived: prompt = receivedPrompt
    case .withdraw:
      guard let sheet, let decision = sheet.task.decision else { return [] }
      return [.push(WithdrawalScreen(.decision(sheet.task, decision), of: sheet.client.details.name, at: workplace))]
    case .answer: return answer()
    case .received(.success(let text)):
      prompt = nil
      return [.done(text), load]
    case .received(.failure(let refusal)):
      prompt?.form.show(refusal)
      return [.refused(refusal)]
    }
    return []
  }

  private var load: Effect<Message> { .verb("prövningen", OpenExamination(task: task), at: workplace) { .loaded($0) } }

  /// Why the form can only be read; nil when it can be filled in.
  var readOnlyReason: String? {
    guard let sheet else { return "Formuläret läses in." }
    if sheet.task.state == .closed { return "Prövningen är avslutad." }
    if sheet.task.state == .withdrawn { return "Uppgiften är återtagen." }
    return deciderRefusal
  }

  /// Why the session does not decide; nil for a handläggare.
  private var deciderRefusal: String? {
    workplace.refusal(of: .decideRight) == nil
      ? nil : "Bara handläggaren i klientens hemstadsdel prövar rätten. Du ser var det står."
  }

  /// Whether it can be filled in.
  var isEditable: Bool { readOnlyReason == nil }

  /// Why the day on which the client received the decision cannot be filled in; nil when it can.
  var receivedReason: String? {
    guard sheet?.task.decision?.outcome.isNegative == true else { return "Det finns inget beslut att överklaga." }
    return deciderRefusal
  }

  /// Why there is no decision to withdraw; nil when there is.
  var withdrawReason: String? {
    sheet?.task.decision == nil ? "Det finns inget beslut att återkalla." : deciderRefusal
  }

  private mutating func press(_ key: Key) {
    if prompt != nil {
      _ = prompt?.form.handle(key)
    } else if !isEditable {
      guard let sheet else { return }
      record(sheet, width: size.width, glyphs: .unicode).move(&scroll, by: key, height: size.height)
    } else if key == "+", form.isChoosing {
      form.form.focus(on: .adds)
    } else {
      form.handle(key)
    }
  }

  // MARK: What is done

  private mutating func save(thenCloses: Bool) -> [Effect<Message>] {
    guard let addition = form.addition else {
      return [.say("Välj först vad du vill lägga till. \(workplace.name(.closeExamination)) avslutar prövningen.")]
    }
    guard form.check(addition.fields), let sheet, let saving = form.saving(for: sheet) else {
      return [.say("Rätta det som är markerat och spara igen.", .warning)]
    }
    switch saving {
    case .letter(let verb):
      return [
        .verb("kallelsen", verb, at: workplace) { result in
          .added(
            result.map { "Sparat: \($0.kind.sent(by: $0.way)) \($0.day.iso)." }, isUndoable: false,
            thenCloses: thenCloses)
        }
      ]
    case .record(let verb):
      return [.verb("underlaget", verb, at: workplace) { .added($0, isUndoable: true, thenCloses: thenCloses) }]
    }
  }

  private mutating func close() -> [Effect<Message>] {
    // What was filled in but not saved goes first: the checklist rests on it.
    if form.addition != nil { return save(thenCloses: true) }
    guard form.form.check(), let decision = form.decision, let sheet else {
      return [.say("Rätta det som är markerat och tryck \(workplace.name(.closeExamination)) igen.", .warning)]
    }
    do throws(Refusal) {
      try sheet.checklist(on: decision.day).require(for: decision.outcome)
    } catch {
      form.show(error, of: nil)
      return [.refused(error)]
    }
    return [
      .ask(
        [
          "Avsluta prövningen av rätten till försörjningsstöd för \(sheet.client.details.name.titleText): "
            + "\(decision.outcome.label), beslut \(decision.day.iso)?",
          appeal(of: decision),
        ],
        no: "Nej, tillbaka till formuläret", yes: "Ja, avsluta", .confirm(decision, version: sheet.task.version))
    ]
  }

  /// Closes with the decision that was asked about.
  private func confirm(_ decision: RightDecision, _ version: Int) -> Effect<Message> {
    let verb = CloseExamination(task: task, version: version, decision: decision)
    return .verb("prövningen", verb, at: workplace, saving: draftKey) { .closed($0) }
  }

  private var receivedPrompt: Prompt<Asked>? {
    guard let sheet, let decision = sheet.task.decision else { return nil }
    return Prompt(
      ["Vilken dag fick klienten beslutet från \(decision.day.iso)?"],
      [
        FormField(
          .received, "Mottaget",
          .parsed(.date(decision.received, today: workplace.today, calendar: sheet.facts.calendar)), width: 14,
          help: "Tomt när det inte är känt: då räknas ingen sista dag ut.")
      ])
  }

  private mutating func answer() -> [Effect<Message>] {
    guard prompt?.enter() == true, let sheet, let day = prompt.map({ $0.form.day(.received) }) else { return [] }
    let verb = RecordDecisionReceived(task: task, version: sheet.task.version, day: day)
    return [.verb("dagen", verb, at: workplace) { .received($0) }]
  }
}
