import Casework
import Domain
import TerminalKit

/// "Klientkort": one enrolment with its tabs (screens.md). What the role may not see is not read for it (R11.2).
struct ClientCardScreen: Screen {
  enum Message: Sendable {
    case open, intake, details, number, book, assess, plan, note, letters, consents, correct, assign, referral, pause,
      interrupt, close, copyPlan, move, askPart, withdraw, withdrawDecision
    case partForeseen(ClientMerge, Result<Foresee<PartClients>.Outcome, Refusal>)
    case part(ClientMerge.ID, agreed: [String])
    case rebook, askCancel, cancel(ClientCard.Place, byClient: Bool)
    case card(Result<ClientCard, Refusal>)
    case centres(Result<[JobCentre], Refusal>)
    case done(Result<String, Refusal>)
  }

  let workplace: Workplace
  let enrolment: Enrolment.ID
  var card: ClientCard?
  /// Why there is no card.
  var failure: String?
  var tab = CardTab.overview
  var list = ListView<CardLine> { $0.text.map(\.text).joined() }
  var size = Size(0, 0)

  init(at workplace: Workplace, enrolment: Enrolment.ID) {
    self.workplace = workplace
    self.enrolment = enrolment
  }

  var title: String { card?.client.details.name.titleText ?? "Klientkort" }

  /// The tabs of the session's role: notes are the jobbtorg's own (R11.2).
  var tabs: [CardTab] {
    CardTab.allCases.filter { $0 != .notes || workplace.refusal(of: .seeNotes) == nil }
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      self.size = size
      return read(isOpening: true)
    case .resized(let size):
      self.size = size
      layOut()
    case .message(let message): return handle(message)
    case .key(let key): press(key)
    case .refresh: return read(isOpening: false)
    case .result(let value):
      if let chosen = value as? ResponsibleScreen.Chosen {
        return [chosen.assign([enrolment], at: workplace) { .done($0) }]
      }
      return read(isOpening: false)
    case .paste: break
    }
    return []
  }

  private func read(isOpening: Bool) -> [Effect<Message>] {
    [.verb("kortet", OpenClientCard(enrolment: enrolment, isOpening: isOpening), at: workplace) { .card($0) }]
  }

  private mutating func press(_ key: Key) {
    switch key {
    case .left, .backTab: move(by: -1)
    case .right, .tab: move(by: 1)
    default: list.handle(key)
    }
  }

  private mutating func move(by step: Int) {
    guard let index = tabs.firstIndex(of: tab) else { return }
    let next = tabs[max(0, min(index + step, tabs.count - 1))]
    guard next != tab else { return }
    tab = next
    list = ListView { $0.text.map(\.text).joined() }
    layOut()
    if tab == .times, list.selection?.target == nil { list.selectNext { $0.target != nil } }
  }

  /// Lays the tab's lines out for the width; the selection stays on its line.
  private mutating func layOut() {
    guard let card else { return }
    let sheet = self.sheet(of: card)
    list.resize(height: size.height - headerHeight(of: card) - sheet.intro.count)
    list.show(sheet.lines)
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .card(.success(let card)):
      self.card = card
      layOut()
    case .card(.failure(let refusal)):
      // What one has just moved to another jobbtorg is theirs; the message of that stands.
      if card != nil, refusal.code == "otherUnit" { return [.pop] }
      if card == nil { failure = refusal.message }
      return [.refused(refusal)]
    case .done(.success(let text)): return [.done(text)] + read(isOpening: false)
    case .done(.failure(let refusal)): return [.refused(refusal)]
    case .open: return list.selection?.target.map { open($0) } ?? []
    case .intake: return [.push(IntakeScreen(at: workplace, enrolment: enrolment, namesClient: false))]
    case .number:
      return card.map { [.push(NumberScreen(at: workplace, enrolment: enrolment, client: $0.client))] } ?? []
    case .details:
      return card.map { [.push(DetailsScreen(at: workplace, enrolment: enrolment, client: $0.client))] } ?? []
    case .book:
      return [.push(BookingScreen(at: workplace, enrolment: enrolment, kind: proposedKind, namesClient: false))]
    case .assess: return [.push(AssessmentScreen(at: workplace, enrolment: enrolment))]
    case .plan: return [.push(PlanScreen(at: workplace, enrolment: enrolment, namesClient: false))]
    case .note: return [.push(NoteFormScreen(at: workplace, enrolment: enrolment, corrects: nil))]
    case .letters: return [.push(LettersScreen(at: workplace, enrolment: enrolment))]
    case .consents: return [.push(ConsentsScreen(at: workplace, enrolment: enrolment))]
    case .correct:
      guard case .note(let note) = list.selection?.target else { return [] }
      return [.push(NoteFormScreen(at: workplace, enrolment: enrolment, corrects: note))]
    case .withdraw:
      guard case .note(let note) = list.selection?.target, let card else { return [] }
      return [.push(WithdrawalScreen(.note(note), of: card.client.details.name, at: workplace))]
    case .withdrawDecision:
      guard let decided, let card else { return [] }
      let what = WithdrawalScreen.What.decision(decided.task, decided.decision)
      return [.push(WithdrawalScreen(what, of: card.client.details.name, at: workplace))]
    case .assign: return [.push(ResponsibleScreen(at: workplace, who: title, for: [enrolment]))]
    case .referral: return card.map { [.push(ReferralPanelScreen(at: workplace, card: $0))] } ?? []
    case .pause: return [pauseQuestion]
    case .interrupt:
      return card?.enrolment.state == .interrupted
        ? [.push(InterruptionEndScreen(at: workplace, enrolment: enrolment))]
        : [.push(InterruptionScreen(at: workplace, enrolment: enrolment))]
    case .close: return [.push(ClosureFormScreen(at: workplace, enrolment: enrolment))]
    case .move: return [.verb("jobbtorgen", ListCentres(besides: enrolment), at: workplace) { .centres($0) }]
    case .centres(.success(let centres)):
      return card.map { [.push(MoveFormScreen(at: workplace, card: $0, centres: centres))] } ?? []
    case .centres(.failure(let refusal)): return [.refused(refusal)]
    case .askPart:
      guard let merge = card?.merges.last else { return [] }
      let verb = Foresee(PartClients(enrolment: enrolment, merge: merge.id))
      return [.verb("delningen", verb, at: workplace) { .partForeseen(merge, $0) }]
    case .partForeseen(let merge, .success(let foreseen)): return [partQuestion(merge, foreseen)]
    case .partForeseen(_, .failure(let refusal)): return [.refused(refusal)]
    case .part(let merge, let agreed):
      let verb = Agreed(PartClients(enrolment: enrolment, merge: merge), following: agreed)
      return [.verb("delningen", verb, at: workplace) { .done($0.map(\.text)) }]
    case .rebook: return selectedComing.map { [.push(RebookScreen(at: workplace, place: $0))] } ?? []
    case .copyPlan:
      return [
        .verb("planen", CopyEarlierPlan(enrolment: enrolment), at: workplace) {
          .done($0)
        }
      ]
    case .askCancel: return selectedComing.map { [cancelQuestion($0)] } ?? []
    case .cancel(let place, let byClient):
      let verb = CancelBooking(participant: place.id, byClient: byClient)
      return [.verb("avbokningen", verb, at: workplace) { .done($0) }]
    }
    return []
  }

  private func open(_ target: CardLine.Target) -> [Effect<Message>] {
    switch target {
    case .task(let row):
      switch row.task.kind {
      case .checkAbsence: return [.push(AbsenceScreen(at: workplace, task: row.task.id))]
      case .readPlan, .approvePlan: return [.push(PlanScreen(at: workplace, enrolment: enrolment, namesClient: false))]
      case .giveNewTime:
        return [.push(BookingScreen(at: workplace, enrolment: enrolment, kind: proposedKind, namesClient: false))]
      case .examineRight: return [.push(ExaminationScreen(at: workplace, task: row.task.id))]
      case .confirmClosure, .closeAfterHire, .followUpSupport, .reconsiderDecision, .reconsiderClosure:
        return [.push(row.screen(at: workplace))]
      case .reconsiderTargetGroup, .decideName, .completeReferral:
        guard row.task.owner.unit == workplace.session.unit else {
          return [.say("Uppgiften ligger hos \(row.ownerName ?? "stadsdelens enhet").")]
        }
        return [.push(row.screen(at: workplace))]
      }
    case .place(let place):
      return [.push(RollCallScreen(at: workplace, occasion: place.occasion.id, standingOn: enrolment))]
    case .note: return []
    case .letters: return [.push(LettersScreen(at: workplace, enrolment: enrolment))]
    case .opening(let id): return [.push(OpeningScreen(at: workplace, opening: id))]
    case .assessment: return [.push(AssessmentScreen(at: workplace, enrolment: enrolment))]
    case .plan: return [.push(PlanScreen(at: workplace, enrolment: enrolment, namesClient: false))]
    case .enrolment(let id): return [.push(ClientCardScreen(at: workplace, enrolment: id))]
    }
  }

  private var proposedKind: AppointmentKind { card?.enrolment.state.nextMeeting ?? .introductionMeeting }

  /// The selected booking when it has not begun and stands.
  var selectedComing: ClientCard.Place? {
    guard case .place(let place) = list.selection?.target, place.isComing(after: workplace.session.now) else {
      return nil
    }
    return place
  }

  private func partQuestion(_ merge: ClientMerge, _ foreseen: Foresee<PartClients>.Outcome) -> Effect<Message> {
    let other = merge.mergedDetails
    let following = foreseen.act.following + foreseen.following
    return .ask(
      [
        "Dela \(title) och \(other.name.titleText), \(other.number.text), igen?",
        "Ärendena som följde med går tillbaka till \(other.number.text), och de som har kommit sedan på det numret. Annat "
          + "som har kommit sedan stannar. Det går att ångra.",
      ] + (following.isEmpty ? [] : [following.sentence]),
      no: "Nej, låt dem vara sammanförda", yes: "Ja, dela dem", .part(merge.id, agreed: foreseen.following))
  }

  private func cancelQuestion(_ place: ClientCard.Place) -> Effect<Message> {
    let start = place.occasion.start
    return .ask(
      [
        "Avboka \(place.occasion.title) \(start.day.listText(today: workplace.today)) \(start.time.text) för \(title)?",
        "Klienten står sedan utan den tiden. Det går att ångra.",
      ],
      no: "Nej, behåll tiden",
      ways: [
        .way("k", "Klienten har avbokat i tid", .cancel(place, byClient: true)),
        .way("v", "Vi avbokar", .cancel(place, byClient: false)),
      ])
  }
}

extension ClientCard {
  /// The times that the card shows as coming.
  func coming(after now: LocalDateTime) -> Set<Participant.ID> {
    Set(places.filter { $0.isComing(after: now) }.map(\.id))
  }
}

extension ClientCard.Place {
  /// Whether it has not begun and stands.
  func isComing(after now: LocalDateTime) -> Bool {
    occasion.isToCome(for: participant, at: now)
  }
}
