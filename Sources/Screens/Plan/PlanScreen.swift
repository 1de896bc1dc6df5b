import Casework
import Domain
import TerminalKit

/// Aktivitetsplan: goals in the client's words with the activities that serve them, the hours against full time, and the
/// steps that the district's policy gives (R5). Every changed row is stored in the draft at once.
struct PlanScreen: DraftingScreen {
  enum Message: Sendable {
    case loaded(Result<PlanSheet, Refusal>)
    case saved(Result<PlanSheet, Refusal>, ClockTime, says: String?)
    case conflictRead(Result<PlanSheet, Refusal>)
    case advanced(PlanEvent, Result<PlanSheet, Refusal>)
    case taskClosed(Result<String, Refusal>)
    case edit, add, addGoal, addActivity(goal: Int), delete, remove(Removal), difference, save
    case finish, returnPlan, markRead, advance(PlanEvent, of: ActivityPlan), explain(PlanReasonScreen.Purpose)
    case keepMine(over: Int), takeStored, timeline, withdraw
  }

  let workplace: Workplace
  let enrolment: Enrolment.ID
  /// Whether the breadcrumb does not name the client already.
  let namesClient: Bool
  var title: String {
    guard namesClient, let sheet else { return "Aktivitetsplan" }
    return "\(sheet.client.details.name.titleText): aktivitetsplan"
  }

  var sheet: PlanSheet?
  /// The text as it stands on the screen.
  var content = ActivityPlan.Content() { didSet { list.show(items) } }
  /// The text as it was read.
  var base = ActivityPlan.Content()
  /// The version of the draft that was read, 0 where a new plan begins.
  var version = 0
  /// Whether the next version is being made from an adopted plan.
  var isRevising = false
  var savedAt: ClockTime?
  /// Whether the activities are shown as bars over the weeks, not as a table.
  var showsTimeline = false
  /// The rows of the text; which one is selected.
  var list = ListView<Item> { $0.label }
  /// Whether what is being saved holds somebody else's changes, too.
  private var hasMerged = false

  /// The form that opens as soon as the plan is there.
  private var opening: Part?

  /// - Parameter opening: the form of a part that opens at once.
  init(at workplace: Workplace, enrolment: Enrolment.ID, namesClient: Bool = true, opening: Part? = nil) {
    self.workplace = workplace
    self.opening = opening
    self.enrolment = enrolment
    self.namesClient = namesClient
    list.show(items)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 8)
      return [load()]
    case .resized(let size): list.resize(height: size.height - 8)
    case .refresh: return [load()]
    case .result(let value): return value is String ? [load()] : take(value)
    case .paste: break
    case .key(let key): list.handle(key)
    case .message(let message): return update(message)
    }
    return []
  }

  private mutating func update(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .loaded(.success(let sheet)):
      take(sheet)
      defer { opening = nil }
      return opening.map { open($0) } ?? []
    case .loaded(.failure(let refusal)): return sheet == nil ? [.pop, .refused(refusal)] : [.refused(refusal)]
    case .saved(.success(let sheet), let time, let says):
      base = content
      take(sheet)
      savedAt = time
      defer { hasMerged = false }
      if hasMerged { return [.say("Utkastet är sparat, med det som någon annan ändrade samtidigt.", .good)] }
      return says.map { [.say($0, .good)] } ?? []
    case .saved(.failure(let refusal), _, _):
      guard refusal.kind == .conflict else { return [.refused(refusal)] }
      return [.verb("planen", OpenPlan(enrolment: enrolment), at: workplace) { .conflictRead($0) }]
    case .conflictRead(.success(let new)): return settle(with: new)
    case .conflictRead(.failure(let refusal)): return [.refused(refusal)]
    case .advanced(let event, .success(let sheet)):
      take(sheet)
      return [.say(done(event, sheet), .good)]
    case .advanced(_, .failure(let refusal)): return [.refused(refusal), load()]
    case .taskClosed(.success(let message)): return [.done(message), load()]
    case .taskClosed(.failure(let refusal)): return [.refused(refusal)]
    case .edit: return edit()
    case .add: return add()
    case .addGoal: return addGoal()
    case .addActivity(let goal): return addActivity(to: goal)
    case .delete: return askToDelete()
    case .remove(let removal): return remove(removal)
    case .difference: return showDifference()
    case .save: return isChanged ? save(says: Self.isSaved) : [.say("Allt är sparat.", .good)]
    case .finish: return finish()
    case .returnPlan: return [.push(PlanReasonScreen(.return, of: draftName))]
    case .explain(let purpose): return [.push(PlanReasonScreen(purpose, of: draftName))]
    case .markRead: return markRead()
    case .advance(let event, let plan): return step(event, of: plan)
    case .keepMine(let version):
      self.version = version
      return save(says: Self.isSaved)
    case .takeStored:
      let given = draft
      base = content
      if let sheet { take(sheet) }
      return .givenUp(given, of: draftName)
    case .timeline: showsTimeline.toggle()
    case .withdraw:
      guard let sheet, let plan = sheet.plan else { return [] }
      return [.push(WithdrawalScreen(.plan(plan), of: sheet.client.details.name, at: workplace))]
    }
    return []
  }

  // MARK: Reading and storing

  private func load() -> Effect<Message> {
    .verb("planen", OpenPlan(enrolment: enrolment), at: workplace) { .loaded($0) }
  }

  /// Whether something on the screen is not stored.
  var isChanged: Bool { content != base }

  /// Takes in the stored plan; a text that is being changed here stays, with the version it was read at.
  private mutating func take(_ new: PlanSheet) {
    let keepsMine = isChanged
    let isFirst = sheet == nil
    sheet = new
    guard !keepsMine else { return }
    isRevising = false
    content = new.plan?.content ?? ActivityPlan.Content()
    base = content
    version = new.draftVersion
    if isFirst { list.handle(.home) }
  }

  static let isSaved = "Utkastet är sparat."

  /// Stores the text; `says` is what the message line says when that is done.
  mutating func save(says: String? = nil) -> [Effect<Message>] {
    let workplace = workplace
    let verb = SavePlan(enrolment: enrolment, version: version, content: content)
    return [.verb("planen", verb, at: workplace) { .saved($0, workplace.session.now.time, says: says) }]
  }

  /// Joins what somebody else has changed in other parts of the plan with what is changed here; asks where both have
  /// changed one part (R15.3).
  private mutating func settle(with new: PlanSheet) -> [Effect<Message>] {
    let stored = new.plan?.content ?? ActivityPlan.Content()
    guard new.draftVersion > 0, version > 0, let merged = content.merged(with: stored, since: base) else {
      return [ask(about: new)]
    }
    sheet = new
    version = new.draftVersion
    content = merged
    hasMerged = true
    return save()
  }

  /// Shows both texts where two people changed the plan (R15.3).
  private mutating func ask(about new: PlanSheet) -> Effect<Message> {
    sheet = new
    let stored = new.plan?.content ?? ActivityPlan.Content()
    let difference = PlanDifference(from: stored, to: content)
    return .ask(
      ["Någon annan har ändrat planen sedan du öppnade den. Inget har skrivits över."]
        + difference.changes.compactMap { change in
          switch change {
          case .same: nil
          case .added(let mine): "Bara hos dig: \(mine)"
          case .removed(let theirs): "Bara sparat: \(theirs)"
          case .changed(let theirs, let mine): "Sparat: \(theirs) – hos dig: \(mine)"
          }
        },
      no: "Tillbaka till planen; inget sparas än",
      ways: [
        .way("m", "Spara min text i stället", .keepMine(over: new.draftVersion)),
        .keepStored(.takeStored),
      ])
  }

  private func showDifference() -> [Effect<Message>] {
    guard let sheet else { return [] }
    // A text that is not stored yet is held against the adopted plan that it begins from.
    let earlier = isRevising ? sheet.versions[...] : sheet.versions.dropFirst()
    guard !earlier.isEmpty else { return [] }
    return [
      .push(
        PlanDifferenceScreen(
          PlanDifferenceScreen.Version(number: shownNumber, content: content),
          against: earlier.map { PlanDifferenceScreen.Version(number: $0.number, content: $0.content) }))
    ]
  }

  /// The number of the version on the screen.
  var shownNumber: Int { isRevising ? (sheet?.plan?.number ?? 0) + 1 : sheet?.plan?.number ?? 1 }
}

extension PlanSheet {
  /// The version that a change of the draft names, 0 where the change begins a new plan.
  var draftVersion: Int { plan.map { $0.state.isSettled ? 0 : $0.version } ?? 0 }
}
