import Casework
import Domain
import TerminalKit

/// The absence form: why a client did not come, what it leads to, and the new time (R7.2, R7.3).
struct AbsenceScreen: DraftingScreen {
  enum Message: Sendable {
    case loaded(Result<AbsenceCheck, Refusal>)
    case saveAttempt, newAttempt, close, sure, openCard, openBooking, change
    case attempted(Result<String, Refusal>, thenCloses: Bool)
    case closed(Result<AbsenceOutcome, Refusal>)
    case changed(Result<String, Refusal>)
    case questioned([String]), agreed([String])
  }

  let workplace: Workplace
  let task: FollowUpTask.ID
  var check: AbsenceCheck?
  var form = AbsenceForm()
  /// How far the read-only form is scrolled.
  var scroll = Scroll()
  private var size = Size(80, 20)
  /// Whether another finding is being filled in for a check that is closed.
  private(set) var isChanging = false
  /// The version of the check that whoever changes its finding has seen; nil where the next one read is.
  private var seen: Int?
  private var hasLeftForBooking = false
  /// The check as it is since somebody else closed it under what is being written; nil while it is open.
  private(set) var over: AbsenceCheck?

  var title: String {
    guard let check else { return "Frånvaro" }
    return "\(check.client.details.name.titleText): \(FollowUpTask.Kind.checkAbsence.label)"
  }

  /// Whether another finding is to be filled in as soon as the closed check is there.
  private var wantsChange: Bool

  /// - Parameter changing: whether it opens with another finding to be filled in, where the check is closed.
  init(at workplace: Workplace, task: FollowUpTask.ID, changing: Bool = false) {
    self.workplace = workplace
    self.task = task
    wantsChange = changing
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      self.size = size
      return [load]
    case .refresh, .result: return [load]
    case .message(let message): return update(message)
    case .key(let key): return press(key)
    case .paste(let text):
      if isEditable { form.paste(text) }
      return offered
    case .resized(let size): self.size = size
    }
    return []
  }

  private mutating func update(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .loaded(.success(let check)):
      let hadTime = form.newTime != nil
      var shown = self
      shown.over = nil
      shown.show(check)
      // Somebody else closed it under what is being written: the form stays under the hands, and what is typed is text.
      if isEditable, !draft.isEmpty, !shown.isEditable {
        defer { over = check }
        return over == nil ? [.say(.closedMeanwhile, .warning)] : []
      }
      self = shown
      if hadTime, isEditable, let lost = form.lostTime {
        let why = form.illUntil == nil ? "kan inte ges längre" : "är tagen eller ligger i sjukperioden"
        return [.say("Tiden du valde \(why): \(lost). Välj en annan under NY TID.", .warning)]
      }
    case .loaded(.failure(let refusal)): return [.refused(refusal)]
    case .saveAttempt where over != nil, .close where over != nil: return [.say(.closedMeanwhile, .warning)]
    case .newAttempt: form.focus(on: .way)
    case .saveAttempt: return saveAttempt(thenCloses: false)
    case .close: return close()
    case .sure: return finish()
    case .attempted(.success(let text), let thenCloses):
      form.clearAttempt()
      return thenCloses ? [load] + run(form.verb(for: check)) : [.say(text, .good), load]
    case .closed(.success(let outcome)):
      form.form.markSaved()
      return [.done(outcome.message)] + summons(to: outcome.booked)
    case .change: change()
    case .questioned(let following):
      return [.ask("Ändra orsaken till frånvaron?", following: following, yes: "Ja, ändra", .agreed(following))]
    case .agreed(let following): return saveFinding(agreed: following)
    case .changed(.success(let text)):
      form.clearAttempt()
      form.form.markSaved()
      isChanging = false
      return [.done(text), load]
    case .changed(.failure(let refusal)) where refusal.kind == .conflict:
      // What somebody else found is said, and shown; saving again is meant.
      seen = nil
      return [.refused(refusal), load]
    case .attempted(.failure(let refusal), _), .closed(.failure(let refusal)), .changed(.failure(let refusal)):
      form.show(refusal)
      return [.refused(refusal)]
    case .openCard:
      return check.map { [.push(ClientCardScreen(at: workplace, enrolment: $0.enrolment.id))] } ?? []
    case .openBooking: return openBooking()
    }
    return []
  }

  /// The kallelse to the new time, to be looked at and sent; else back.
  private func summons(to place: Participant?) -> [Effect<Message>] {
    guard let place, workplace.desk.documents != nil, workplace.refusal(of: .sendLetter) == nil else { return [.pop] }
    let request = LetterRequest(enrolment: place.enrolment, subject: .place(place.id))
    return [.replace(LetterScreen(at: workplace, request: request))]
  }

  var load: Effect<Message> {
    .verb("frånvaron", OpenAbsenceCheck(task: task, illUntil: form.illUntil), at: workplace) { .loaded($0) }
  }

  /// Reads the times anew that can be given, where another illness is filled in (R3.3).
  private var offered: [Effect<Message>] { form.illUntil == form.proposedAfter ? [] : [load] }

  private mutating func show(_ check: AbsenceCheck) {
    self.check = check
    form.offer(check, today: workplace.today, hasBooked: hasLeftForBooking)
    hasLeftForBooking = false
    if isChanging, seen == nil { seen = check.task.version }
    if wantsChange, changeRefusal == nil { change() }
    wantsChange = false
  }

  private mutating func change() {
    isChanging = true
    seen = check?.task.version
    form.changeOnlyTheFinding()
  }

  /// Why the form can only be read; nil when it can be filled in.
  var readOnlyReason: String? {
    guard let check else { return "Formuläret läses in." }
    if check.task.state == .closed, !isChanging { return "Kontrollen är avslutad." }
    if check.task.state == .withdrawn { return "Uppgiften är återtagen." }
    return checkerRefusal
  }

  private var checkerRefusal: String? {
    workplace.refusal(of: .checkAbsence) == nil
      ? nil : "Bara handläggaren i klientens hemstadsdel avslutar kontrollen. Du ser vad som är gjort."
  }

  /// Why the finding cannot be changed; nil when it can.
  var changeRefusal: String? {
    check?.task.state == .closed ? checkerRefusal : "Bara en kontrollerad frånvaro har en orsak som kan ändras."
  }

  /// Whether it can be filled in.
  var isEditable: Bool { readOnlyReason == nil }

  private mutating func press(_ key: Key) -> [Effect<Message>] {
    guard isEditable else {
      if let check { record(check, width: size.width).move(&scroll, by: key, height: size.height) }
      return []
    }
    if key == "+", form.isChoosing {
      form.focus(on: .way)
    } else if key == .enter, form.focused == .newTime, form.newTime == .other {
      return openBooking()
    } else {
      form.handle(key)
    }
    return offered
  }

  // MARK: What is done

  private mutating func openBooking() -> [Effect<Message>] {
    guard let check else { return [] }
    hasLeftForBooking = true
    let kind = check.occasion.isGroup ? AppointmentKind.followUp : check.occasion.appointmentKind ?? .followUp
    return [.push(BookingScreen(at: workplace, enrolment: check.enrolment.id, kind: kind, namesClient: false))]
  }

  private mutating func saveAttempt(thenCloses: Bool) -> [Effect<Message>] {
    guard form.hasAttempt else {
      return [
        .say("Det finns inget nytt kontaktförsök att spara. \(workplace.name(.closeAbsence)) avslutar kontrollen.")
      ]
    }
    guard form.checkAttempt(), let verb = form.attempt(for: task) else {
      return [.say("Rätta det som är markerat och spara igen.", .warning)]
    }
    // What else is written stays a draft.
    let saved = form.holdsOnlyAttempt ? draftKey : nil
    return [.verb("försöket", verb, at: workplace, saving: saved) { .attempted($0, thenCloses: thenCloses) }]
  }

  private mutating func close() -> [Effect<Message>] {
    guard form.check(today: workplace.today, for: check) else {
      return [.say("Rätta det som är markerat och tryck \(workplace.name(.closeAbsence)) igen.", .warning)]
    }
    if isChanging { return saveFinding() }
    switch form.newTime {
    case .other: return openBooking()
    case nil:
      let giver = check?.coachName == nil ? "jobbtorget" : "coachen"
      return [
        .ask(
          ["Ingen ny tid är vald. \(giver.capitalFirst) får uppgiften att ge en."], no: "Nej, välj en tid först",
          yes: "Ja, \(giver) ger ny tid", .sure)
      ]
    case .coach, .keep, .proposal:
      guard let (start, last) = check.flatMap({ form.timeInIllness($0) }) else { return finish() }
      let today = workplace.today
      return [
        .ask(
          [
            "Tiden \(start.listText(today: today)) ligger i sjukperioden, som slutar \(last.listText(today: today)).",
            "Ge klienten den tiden ändå?",
          ], no: "Nej, välj en annan tid", yes: "Ja, ge den tiden", .sure)
      ]
    }
  }

  /// Changes the finding, with the try in which it came out; where a decision rests on it, that is asked about before (R7.5).
  private func saveFinding(agreed: [String]? = nil) -> [Effect<Message>] {
    guard let check, let finding = form.finding else { return [] }
    let verb = ChangeFinding(
      task: check.task.id, version: seen ?? check.task.version, finding: finding, language: form.languageNeed,
      attempt: form.attempt(for: check.task.id))
    return [
      .careful(
        "orsaken", verb, agreed: agreed, at: workplace, saving: draftKey, asking: { .questioned($0.following) },
        then: { .changed($0) })
    ]
  }

  /// Closes the check; a try that was filled in but not saved is saved before, however it is closed.
  private mutating func finish() -> [Effect<Message>] {
    form.hasAttempt ? saveAttempt(thenCloses: true) : run(form.verb(for: check))
  }

  private func run(_ verb: CloseAbsenceCheck?) -> [Effect<Message>] {
    guard let verb else { return [] }
    return [.verb("kontrollen", verb, at: workplace, saving: draftKey) { .closed($0) }]
  }
}
