import Casework
import Domain
import TerminalKit

/// Intag: one path from the first details to the kallelse to the next time. The steps stand at the left, the form of one at the right;
/// each is the screen that does it elsewhere too. What is done follows from the register, so an intake can be left anywhere.
struct IntakeScreen: DraftingScreen {
  enum Message: Sendable {
    /// `follows`: it was read because something was done here.
    case read(Result<IntakeSheet, Refusal>, follows: Bool)
    case inner(Embedded.Message)
    case next, previous
    case go(IntakeStep)
  }

  let workplace: Workplace
  let enrolment: Enrolment.ID
  /// Whether the breadcrumb does not name the client already.
  let namesClient: Bool

  private(set) var sheet: IntakeSheet?
  /// The step whose form is shown.
  private(set) var current: IntakeStep?
  /// The form.
  var pane: Embedded?
  private(set) var size = Size(0, 0)
  /// The meeting that the register had when the form was opened: at the introduction its roll call, else it is booked.
  private var meeting: Occasion.ID?
  /// Where to go once the form has let go.
  private var target: IntakeStep?
  /// Whether the form has come to its end and the register is asked what is next.
  private var isFinished = false
  private var paneCount = 0

  init(at workplace: Workplace, enrolment: Enrolment.ID, namesClient: Bool = true) {
    self.workplace = workplace
    self.enrolment = enrolment
    self.namesClient = namesClient
  }

  var title: String {
    guard namesClient, let sheet else { return "Intag" }
    return "\(sheet.client.details.name.titleText): intag"
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      self.size = size
      return [read(isOpening: true, follows: false)]
    case .resized(let size):
      self.size = size
      return pass(.resized(layout.pane.size))
    case .message(.read(.success(let sheet), let follows)): return take(sheet, follows: follows)
    case .message(.read(.failure(let refusal), _)):
      return sheet == nil ? [.pop, .refused(refusal)] : [.refused(refusal)]
    case .message(.inner(let message)):
      if !message.isResult { forgetTarget() }
      return pass(.message(message)) + (message.isResult ? [read(follows: true)] : [])
    case .message(.next): return move(by: 1)
    case .message(.previous): return move(by: -1)
    case .message(.go(let step)): return go(to: step)
    case .key(let key):
      forgetTarget()
      return pass(.key(key))
    case .paste(let text): return pass(.paste(text))
    case .refresh: return pass(.refresh) + [read(follows: false)]
    case .result(let value): return pass(.result(value)) + [read(follows: true)]
    }
  }

  // MARK: What the register says

  private func read(isOpening: Bool = false, follows: Bool) -> Effect<Message> {
    .verb("intaget", OpenIntake(enrolment: enrolment, isOpening: isOpening), at: workplace) {
      .read($0, follows: follows)
    }
  }

  private mutating func take(_ new: IntakeSheet, follows: Bool) -> [Effect<Message>] {
    let before = sheet
    sheet = new
    guard let current else { return open(new.progress.nextToDo(after: nil) ?? .nextTime) }
    if isFinished { return goOn() }
    let wasSettled = before?.progress[current].isSettled ?? false
    // What is written here and not stored, or asked, keeps its form, whoever has settled the step.
    let isAsking = pane?.isAsking == true || pane?.keymap.isModal == true
    if follows, !wasSettled, new.progress[current].isSettled, draft.isEmpty, !isAsking { return goOn() }
    if current == .introduction, meeting != new.rollCall, draft.isEmpty, !isAsking { return go(to: .introduction) }
    return []
  }

  /// Goes to the next step at which something is to be done; with none left the intake is over.
  private mutating func goOn() -> [Effect<Message>] {
    isFinished = false
    guard let sheet else { return [] }
    if let next = sheet.progress.nextToDo(after: current) { return go(to: next) }
    return [.pop, .say("Intaget är klart. Nästa tid: \(sheet.progress[.nextTime].words).", .good)]
  }

  // MARK: The form

  private mutating func move(by step: Int) -> [Effect<Message>] {
    let all = IntakeStep.allCases
    guard let current, let place = all.firstIndex(of: current) else { return [] }
    guard all.indices.contains(place + step) else {
      return [.say(step > 0 ? "Det här är sista steget." : "Det här är första steget.")]
    }
    return go(to: all[place + step])
  }

  /// Leaves the form, which stores or asks as it does elsewhere, and opens the one of `step`.
  private mutating func go(to step: IntakeStep) -> [Effect<Message>] {
    guard pane?.ending == nil else { return open(step) }
    target = step
    let effects = (pane?.leave() ?? []).map { $0.map(Message.inner) }
    return effects + follow(isQuiet: effects.isEmpty)
  }

  private mutating func open(_ step: IntakeStep) -> [Effect<Message>] {
    guard let sheet else { return [] }
    target = nil
    current = step
    meeting = sheet.rollCall
    paneCount += 1
    pane = Embedded(form(of: step, sheet), number: paneCount)
    return pass(.opened(layout.pane.size))
  }

  private func form(of step: IntakeStep, _ sheet: IntakeSheet) -> any Screen {
    switch step {
    case .details: return DetailsScreen(at: workplace, enrolment: enrolment, client: sheet.client)
    case .introduction:
      if let meeting = sheet.rollCall { return RollCallScreen(at: workplace, occasion: meeting, only: enrolment) }
      return BookingScreen(
        at: workplace, enrolment: enrolment, kind: .introductionMeeting, namesClient: false,
        offersLetter: false)
    case .assessment: return AssessmentScreen(at: workplace, enrolment: enrolment, flowsOn: true)
    case .plan: return PlanScreen(at: workplace, enrolment: enrolment, namesClient: false)
    case .nextTime:
      let kind = sheet.enrolment.state.nextMeeting
      return BookingScreen(
        at: workplace, enrolment: enrolment, kind: kind == .introductionMeeting ? .assessmentInterview : kind,
        namesClient: false, offersLetter: false)
    case .letter:
      if let summons = sheet.summons { return LetterScreen(at: workplace, request: summons) }
      return LettersScreen(at: workplace, enrolment: enrolment)
    }
  }

  private mutating func pass(_ input: Input<Embedded.Message>) -> [Effect<Message>] {
    guard pane?.ending == nil else { return [] }
    let effects = (pane?.update(input) ?? []).map { $0.map(Message.inner) }
    return effects + follow(isQuiet: effects.isEmpty)
  }

  /// What follows when the form has closed; one that neither closes nor stores nor asks stays.
  private mutating func follow(isQuiet: Bool) -> [Effect<Message>] {
    switch pane?.ending {
    case nil:
      if isQuiet { forgetTarget() }
      return []
    case .left: return target.map { open($0) } ?? [.pop]
    case .finished(let value):
      if let target { return open(target) }
      if value is AssessmentScreen.PassedThrough { return move(by: 1) }
      isFinished = true
      return [read(follows: true)]
    }
  }

  private mutating func forgetTarget() {
    if pane?.keymap.isModal != true { target = nil }
  }
}
