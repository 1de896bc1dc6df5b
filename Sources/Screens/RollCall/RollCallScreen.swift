import Casework
import Domain
import TerminalKit

/// The upprop: who is expected, one key a person, saved at each key (R6.3).
struct RollCallScreen: DraftingScreen {
  enum Field: String, Hashable, Sendable { case minutes, reason }

  /// What is being asked before something is done.
  enum Asked: String, Sendable {
    case late, leftEarly, excuse, notExpected, notHeld
  }

  /// What is done once that is sure.
  enum Acting: Sendable { case mark(MarkAttendance), notHeld(MarkNotHeld) }

  enum Message: Sendable {
    case loaded(Result<RollCall, Refusal>, movesOn: Bool)
    case mark(AttendanceMark)
    case rest, enteredInError, openCard, letters
    case ask(Asked), answer, leaveQuestion
    case marked(Result<AttendanceOutcome, Refusal>)
    case notHeld(Result<String, Refusal>)
    /// What would follow is asked about, and the act is done.
    case questioned(Acting, [String]), sure(Acting, [String])
  }

  let workplace: Workplace
  let occasion: Occasion.ID
  /// The one person it is about; nil for all who are expected.
  let only: Enrolment.ID?
  /// Whom it stands on when it opens, from a client's card; else the first who is not registered.
  let standing: Enrolment.ID?
  var call: RollCall?
  var list = ListView<RollCall.Row>(allowsMarks: true) { $0.name.listText }
  var asked: Asked?
  var prompt: Prompt<Field>?
  /// Whom the box is about: those who were meant when it opened, whoever is selected since.
  private(set) var about: [Participant.ID] = []
  /// The marks that stood when the box opened; nil where they are to be seen anew.
  private var seen: [Participant.ID: AttendanceMark?]?

  var title: String { call?.occasion.title ?? "Upprop" }

  /// What is asked, and about whom, as soon as the roll call is there.
  private var asking: (asked: Asked, about: [Participant.ID])?

  /// - Parameter asking: what is asked at once, and about whom: nobody for the meeting as a whole.
  init(
    at workplace: Workplace, occasion: Occasion.ID, only: Enrolment.ID? = nil,
    standingOn standing: Enrolment.ID? = nil, asking: (asked: Asked, about: [Participant.ID])? = nil
  ) {
    self.asking = asking
    self.workplace = workplace
    self.occasion = occasion
    self.only = only
    self.standing = standing
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 2)
      return [load(movesOn: false)]
    case .resized(let size): list.resize(height: size.height - 2)
    case .refresh, .result: return [load(movesOn: false)]
    case .message(.loaded(.success(let call), let movesOn)):
      show(call, movesOn: movesOn)
    case .message(.loaded(.failure(let refusal), _)): return [.refused(refusal)]
    case .message(.mark(let mark)): return register(mark, for: list.targets)
    case .message(.rest): return register(.present, for: rest.map(\.id))
    case .message(.enteredInError):
      let verb = MarkAttendance(
        participants: list.targets, mark: nil, enteredInError: true, seen: marks(of: list.targets))
      return [run(.mark(verb))]
    case .message(.openCard):
      return list.selection.map { [.push(ClientCardScreen(at: workplace, enrolment: $0.enrolment))] } ?? []
    case .message(.letters):
      let places = list.marks.isEmpty ? nil : Set(list.targets)
      return [.push(LetterBatchScreen(at: workplace, whom: .occasion(occasion, places: places)))]
    case .message(.ask(let asked)): ask(asked)
    case .message(.leaveQuestion): _ = stopAsking()
    case .message(.answer): return answer()
    case .message(.marked(.success(let outcome))):
      let written = stopAsking()
      list.clearMarks()
      return [
        .say(outcome.message, .good, reminder: outcome.changed > 0 ? .undo : nil), load(movesOn: true),
      ] + written
    case .message(.questioned(let acting, let following)): return [question(acting, following)]
    case .message(.sure(let acting, let following)): return [run(acting, agreed: following)]
    case .message(.notHeld(.success(let text))):
      return [.done(text), load(movesOn: false)] + stopAsking()
    case .message(.marked(.failure(let refusal))), .message(.notHeld(.failure(let refusal))):
      return refused(refusal)
    case .key(let key):
      if prompt != nil { _ = prompt?.form.handle(key) } else { list.handle(key) }
    case .paste(let text): _ = prompt?.form.paste(text)
    }
    return []
  }

  /// The row of the act that was taken back or done again; where it was about several, the first of them.
  mutating func stand(on subjects: Set<String>) {
    let own = list.rows.filter { subjects.contains(ActSubject.enrolment($0.enrolment).key) }
    if let first = own.first, !own.contains(where: { $0.id == list.selection?.id }) { list.select(first.id) }
  }

  /// Those who are not registered yet, and whom no interruption covers.
  var rest: [RollCall.Row] { call?.rows.filter { $0.mark == nil && !$0.isInterrupted } ?? [] }

  private func load(movesOn: Bool) -> Effect<Message> {
    .verb("uppropet", OpenRollCall(occasion: occasion), at: workplace) { .loaded($0, movesOn: movesOn) }
  }

  private mutating func show(_ call: RollCall, movesOn: Bool) {
    let isFirst = self.call == nil
    var call = call
    if let only { call.rows.removeAll { $0.enrolment != only } }
    self.call = call
    list.show(call.rows)
    if seen == nil { seen = marks(of: about) }
    if movesOn { list.selectNext { $0.isWaiting } }
    guard isFirst else { return }
    if let own = call.rows.first(where: { $0.enrolment == standing }) {
      list.select(own.id)
    } else if list.selection?.isWaiting == false {
      list.selectNext { $0.isWaiting }
    }
    askAtOnce()
  }

  /// Asks what it was opened to ask, where those it is about are still there.
  private mutating func askAtOnce() {
    guard let asking else { return }
    self.asking = nil
    guard asking.about.allSatisfy({ id in list.rows.contains { $0.id == id } }), refusal == nil else { return }
    if let first = asking.about.first { list.select(first) }
    ask(asking.asked, about: asking.about.isEmpty ? list.targets : asking.about)
  }

  private func register(_ mark: AttendanceMark, for places: [Participant.ID]) -> [Effect<Message>] {
    let seen = prompt == nil ? marks(of: places) : self.seen ?? [:]
    return [run(.mark(MarkAttendance(participants: places, mark: mark, seen: seen)))]
  }

  /// What stands on the screen about these places.
  private func marks(of places: [Participant.ID]) -> [Participant.ID: AttendanceMark?] {
    let rows = call?.rows.filter { places.contains($0.id) } ?? []
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.mark) })
  }

  /// Does it; what takes a mark back that a decision rests on is asked about before.
  private func run(_ acting: Acting, agreed: [String]? = nil) -> Effect<Message> {
    let places = call?.rows ?? []
    switch acting {
    case .mark(let verb):
      let takesBack = places.contains { $0.mark != nil && verb.participants.contains($0.id) }
      return .careful(
        "registreringen", verb, takesBack: takesBack, agreed: agreed, at: workplace, saving: draftKey,
        asking: { .questioned(acting, $0.following) }, then: { .marked($0) })
    case .notHeld(let verb):
      return .careful(
        "registreringen", verb, takesBack: places.contains { $0.mark != nil }, agreed: agreed, at: workplace,
        saving: draftKey, asking: { .questioned(acting, $0.following) }, then: { .notHeld($0) })
    }
  }

  private func question(_ acting: Acting, _ following: [String]) -> Effect<Message> {
    switch acting {
    case .mark(let verb):
      let only = verb.participants.count == 1 ? call?.rows.first { verb.participants.contains($0.id) } : nil
      let whom = only?.name.titleText ?? "\(verb.participants.count) personer"
      return .ask("Ändra markeringen för \(whom)?", following: following, yes: "Ja, ändra", .sure(acting, following))
    case .notHeld:
      return .ask(
        "Mötet blev inte av?", following: following, yes: "Ja, det blev inte av", .sure(acting, following))
    }
  }

  // MARK: Questions

  private mutating func ask(_ asked: Asked, about people: [Participant.ID]? = nil) {
    self.asked = asked
    about = people ?? list.targets
    seen = marks(of: about)
    prompt = RollCallScreen.prompt(asked, for: about.count == 1 ? list.selection?.name.titleText : nil)
  }

  /// What is registered of coming late and leaving early, so that one does not take the other away.
  private var minutesSoFar: (late: Int, early: Int) {
    guard about.count == 1, case .present(let late, let early)?? = about.first.flatMap({ seen?[$0] }) else {
      return (0, 0)
    }
    return (late, early)
  }

  /// Closes the question; the effect that ends the draft of what was answered in it.
  private mutating func stopAsking() -> [Effect<Message>] {
    defer {
      asked = nil
      prompt = nil
    }
    return draftKey.map { [.endDraft($0)] } ?? []
  }

  private mutating func answer() -> [Effect<Message>] {
    guard let asked, prompt?.enter() == true, let form = prompt?.form else { return [] }
    let minutes = form.parsed(.minutes).flatMap { Int($0) } ?? 0
    let (late, early) = minutesSoFar
    switch asked {
    case .late: return register(.present(late: minutes, leftEarly: early), for: about)
    case .leftEarly: return register(.present(late: late, leftEarly: minutes), for: about)
    case .excuse: return register(.excused(reason: form[.reason]), for: about)
    case .notExpected: return register(.notExpected(reason: form[.reason]), for: about)
    case .notHeld:
      return [run(.notHeld(MarkNotHeld(occasion: occasion, reason: form[.reason])))]
    }
  }

  private mutating func refused(_ refusal: Refusal) -> [Effect<Message>] {
    // What somebody else marked is shown behind the box; answering once more is meant.
    if refusal.code == "markedMeanwhile" {
      seen = nil
      return [.refused(refusal), load(movesOn: false)]
    }
    guard prompt != nil else { return [.refused(refusal)] }
    var errors: [Field: String] = [:]
    if let text = refusal.fields["minutes"] { errors[.minutes] = text }
    if let text = refusal.fields["reason"] { errors[.reason] = text }
    prompt?.form.show(errors: errors)
    guard errors.isEmpty else { return [.refused(refusal)] }
    let written = draft
    _ = stopAsking()
    return [.refused(refusal.keeping(written))]
  }
}

extension RollCall.Row {
  /// Whether it waits for its mark.
  var isWaiting: Bool { mark == nil }
}
