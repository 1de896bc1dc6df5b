import Casework
import Domain
import TerminalKit

/// An opening: what it asks for, who was proposed and what came of it, and who fits and why (R9.2, R9.3).
struct OpeningScreen: Screen {
  /// The two lists of the page.
  enum Tab: CaseIterable, Sendable {
    case proposals, candidates
  }

  enum Message: Sendable {
    case sheet(Result<OpeningSheet, Refusal>)
    case page(Result<ListPage<Candidate>, Refusal>)
    case form(Result<OpenOpeningForm.Sheet, Refusal>)
    case open, change, propose, everybody, clearMarks
    case record(ProposalOutcome)
    case proposed(Result<String, Refusal>)
    case recorded(Result<RecordOutcome.Outcome, Refusal>)
  }

  let workplace: Workplace
  let opening: Opening.ID
  private(set) var sheet: OpeningSheet?
  var tab = Tab.proposals
  /// Those too who do not fit.
  private(set) var everybody = false
  var candidates = ListView<Candidate>(allowsMarks: true) { $0.name.listText }
  var proposals = ListView<OpeningSheet.Row> { $0.name?.listText ?? $0.centreName }
  private(set) var size = Size(0, 0)

  init(at workplace: Workplace, opening: Opening.ID) {
    self.workplace = workplace
    self.opening = opening
  }

  var title: String { sheet?.opening.content.title ?? "Plats" }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      self.size = size
      return [read(isOpening: true)]
    case .resized(let size):
      self.size = size
      layOut()
    case .message(let message): return handle(message)
    case .key(let key): press(key)
    case .refresh, .result: return readAgain()
    case .paste: break
    }
    return fetch()
  }

  private func read(isOpening: Bool) -> Effect<Message> {
    .verb("platsen", OpenOpening(opening: opening, isOpening: isOpening), at: workplace) { .sheet($0) }
  }

  private mutating func readAgain() -> [Effect<Message>] {
    candidates.reload()
    return [read(isOpening: false)] + fetch()
  }

  private mutating func press(_ key: Key) {
    switch key {
    case .left, .right, .tab, .backTab: tab = key == .left || key == .backTab ? .proposals : .candidates
    default: if tab == .proposals { proposals.handle(key) } else { candidates.handle(key) }
    }
    layOut()
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .sheet(.success(let sheet)):
      if self.sheet == nil, sheet.proposals.isEmpty { tab = .candidates }
      self.sheet = sheet
      proposals.show(sheet.proposals)
      layOut()
    case .sheet(.failure(let refusal)), .form(.failure(let refusal)), .proposed(.failure(let refusal)),
      .recorded(.failure(let refusal)):
      return [.refused(refusal)]
    case .page(.success(let page)): candidates.receive(page)
    case .page(.failure(let refusal)):
      candidates.forgetRequest()
      return [.refused(refusal)]
    case .open: return selectedEnrolment.map { [.push(ClientCardScreen(at: workplace, enrolment: $0))] } ?? []
    case .change: return [.verb("formuläret", OpenOpeningForm(), at: workplace) { .form($0) }]
    case .form(.success(let form)):
      return sheet.map { [.push(OpeningFormScreen(at: workplace, sheet: form, opening: $0.opening))] } ?? []
    case .everybody:
      everybody.toggle()
      candidates.restart()
    case .clearMarks: candidates.clearMarks()
    case .propose:
      let verb = ProposeClients(opening: opening, enrolments: candidates.targets)
      return [.verb("förslaget", verb, at: workplace) { .proposed($0) }]
    case .proposed(.success(let text)):
      candidates.clearMarks()
      return [.done(text)] + readAgain()
    case .record(let outcome):
      guard let proposal = proposals.selection?.proposal else { return [] }
      let verb = RecordOutcome(proposal: proposal.id, version: proposal.version, outcome: outcome)
      return [.verb("utfallet", verb, at: workplace) { .recorded($0) }]
    case .recorded(.success(let outcome)): return [.done(outcome.message)] + closing(after: outcome) + readAgain()
    }
    return fetch()
  }

  /// A hire proposes closing with own work: its form opens for who may close, and a person confirms (R9.3).
  private func closing(after outcome: RecordOutcome.Outcome) -> [Effect<Message>] {
    guard let reason = outcome.closing, workplace.refusal(of: .close) == nil else { return [] }
    return [.push(ClosureFormScreen(at: workplace, enrolment: outcome.enrolment, proposing: reason))]
  }

  private mutating func fetch() -> [Effect<Message>] {
    guard sheet != nil, let request = candidates.nextRequest() else { return [] }
    return [
      .perform("kandidaterna") { [workplace, opening, everybody] stop in
        let workplace = workplace.stopped(by: stop)
        return .page(
          request.read(from: request.pageKey(\.place)) { key, limit in
            workplace.desk.result(
              of: ListCandidates(opening: opening, everybody: everybody, from: key, limit: limit))
          })
      }
    ]
  }

  /// The case of the selected row, nil where it is another unit's.
  var selectedEnrolment: Enrolment.ID? {
    switch tab {
    case .proposals: proposals.selection.flatMap { $0.name == nil ? nil : $0.proposal.enrolment }
    case .candidates: candidates.selection?.id
    }
  }

  private mutating func layOut() {
    let height = listHeight
    candidates.resize(height: height - 1)
    proposals.resize(height: height - 1)
  }
}
