import Casework
import Domain
import TerminalKit

/// The rows that can be selected, and changing them.
extension PlanScreen {
  enum Row: Hashable, Sendable {
    case goal(Int)
    case activity(Int, Int)
    case followUp, clientPart
  }

  /// A row as the list knows it.
  struct Item: Identifiable, Sendable {
    let id: Row
    /// What it begins with for the reader.
    let label: String
  }

  var items: [Item] {
    rows.map { row in
      let label =
        switch row {
        case .goal(let index): content.goals[index].words
        case .activity(let goal, let index): content.goals[goal].activities[index].name
        case .followUp: "Nästa uppföljning"
        case .clientPart: "Klientens del"
        }
      return Item(id: row, label: label)
    }
  }

  /// Goals with their activities, then what stands below them.
  var rows: [Row] {
    content.goals.enumerated().flatMap { index, goal in
      [.goal(index)] + goal.activities.indices.map { Row.activity(index, $0) }
    } + [.followUp, .clientPart]
  }

  var selectedRow: Row { list.selection?.id ?? .followUp }

  /// Why the text cannot be changed; nil when it can, an adopted one by making the next version.
  var whyReadOnly: String? {
    guard let sheet else { return "Planen läses in." }
    if let reason = workplace.refusal(of: .writePlan) { return reason }
    if !sheet.enrolment.isOpen { return "Inskrivningen är avslutad och planen kan inte ändras." }
    switch sheet.plan?.state {
    case .submitted: return "Planen väntar på stadsdelens godkännande och kan inte ändras under tiden."
    case .approved:
      let key = workplace.name(.finishPlan)
      return "Planen är godkänd. Fastställ den med \(key); sedan kan en ny version göras."
    case .draft, .returned, .adopted, .withdrawn, nil: return nil
    }
  }

  /// That an activity lies outside its provider's contract; nil when it does not (R9.1).
  func contractWarning(of activity: ActivityPlan.PlannedActivity) -> String? {
    sheet?.activities.first { $0.id == activity.activity }?
      .contractWarning(from: activity.start, to: activity.end)
  }

  /// Every such warning of the text.
  var contractWarnings: [String] { content.goals.flatMap(\.activities).compactMap(contractWarning) }

  /// Says once that an adopted plan is left as it is and the next version begins.
  private mutating func beginChange() -> [Effect<Message>] {
    guard let plan = sheet?.plan, plan.state.isSettled, !isRevising else { return [] }
    isRevising = true
    // What the client said of the version before is not said of this one (R5.4).
    base = base.anew
    content = content.anew
    return [
      .say("Version \(plan.number + 1) börjar utifrån version \(plan.number), som ligger kvar som den är.", .info)
    ]
  }

  mutating func edit() -> [Effect<Message>] {
    switch selectedRow {
    case .goal(let index):
      return beginChange() + [
        .push(PlanGoalScreen(content.goals[index], at: index, of: draftName, today: today, calendar: calendar))
      ]
    case .activity(let goal, let index):
      return beginChange() + [.push(activityScreen(goal: goal, index: index))]
    case .followUp, .clientPart:
      return beginChange() + [
        .push(
          PlanEndScreen(
            content, of: draftName, startsIn: selectedRow == .clientPart ? .tookPart : .followUp, today: today,
            calendar: calendar))
      ]
    }
  }

  mutating func add() -> [Effect<Message>] {
    guard !content.goals.isEmpty else { return addGoal() }
    let goal = selectedGoal
    return [
      .ask(
        ["Vad ska läggas till?"], no: "Inget",
        ways: [
          .way("a", "En aktivitet under mål \(goal + 1)", .addActivity(goal: goal)),
          .way("m", "Ett nytt mål", .addGoal),
        ])
    ]
  }

  mutating func addGoal() -> [Effect<Message>] {
    beginChange() + [
      .push(PlanGoalScreen(nil, at: content.goals.count, of: draftName, today: today, calendar: calendar))
    ]
  }

  mutating func addActivity(to goal: Int) -> [Effect<Message>] {
    beginChange() + [.push(activityScreen(goal: goal, index: nil))]
  }

  private func activityScreen(goal: Int, index: Int?) -> PlanActivityScreen {
    PlanActivityScreen(
      index.map { content.goals[goal].activities[$0] }, goal: goal, index: index, among: content.goals.map(\.words),
      of: draftName, catalogue: sheet?.activities ?? [], today: today, calendar: calendar)
  }

  private var selectedGoal: Int {
    switch selectedRow {
    case .goal(let index), .activity(let index, _): index
    case .followUp, .clientPart: max(0, content.goals.count - 1)
    }
  }

  private var today: Day { workplace.today }
  private var calendar: WorkingCalendar { sheet?.calendar ?? WorkingCalendar() }

  // MARK: Deleting

  /// What is to be removed: a row with what stood in it, and its words.
  struct Removal: Sendable {
    let row: Row
    let goal: ActivityPlan.Goal
    let words: String
  }

  func askToDelete() -> [Effect<Message>] {
    let removal: Removal
    let with: String
    switch selectedRow {
    case .goal(let index):
      let goal = content.goals[index]
      removal = Removal(row: selectedRow, goal: goal, words: "mål \(index + 1), ”\(goal.words)”")
      let count = goal.activities.count
      with = count == 0 ? "" : ", med \(count == 1 ? "dess aktivitet" : "dess \(count) aktiviteter")"
    case .activity(let goal, let index):
      removal = Removal(
        row: selectedRow, goal: content.goals[goal], words: content.goals[goal].activities[index].name)
      with = ""
    case .followUp, .clientPart: return []
    }
    return [
      .ask(["Ta bort \(removal.words)\(with)?"], no: "Nej, behåll", yes: "Ja, ta bort", .remove(removal))
    ]
  }

  /// Removes the row that was asked about, where it still stands as it did.
  mutating func remove(_ removal: Removal) -> [Effect<Message>] {
    switch removal.row {
    case .goal(let index), .activity(let index, _):
      guard content.goals.indices.contains(index), content.goals[index] == removal.goal else {
        return [.say("Planen har ändrats sedan du frågade. Inget är borttaget.", .warning)]
      }
    case .followUp, .clientPart: return []
    }
    let effects = beginChange()
    switch removal.row {
    case .goal(let index): content.goals.remove(at: index)
    case .activity(let goal, let index): content.goals[goal].activities.remove(at: index)
    case .followUp, .clientPart: break
    }
    return effects + save(says: "Borttaget: \(removal.words).")
  }

  // MARK: What the forms hand back

  mutating func take(_ value: any Sendable) -> [Effect<Message>] {
    switch value {
    case let written as PlanGoalScreen.Written:
      if content.goals.indices.contains(written.index) {
        content.goals[written.index].words = written.words
        content.goals[written.index].target = written.target
      } else {
        content.goals.append(ActivityPlan.Goal(words: written.words, target: written.target))
      }
      select(.goal(min(written.index, content.goals.count - 1)))
    case let written as PlanActivityScreen.Written:
      guard content.goals.indices.contains(written.goal) else { return [] }
      if let from = written.from { content.goals[from.goal].activities.remove(at: from.index) }
      let place =
        written.from.map { $0.goal == written.goal ? $0.index : Int.max } ?? Int.max
      let index = min(place, content.goals[written.goal].activities.count)
      content.goals[written.goal].activities.insert(written.activity, at: index)
      select(.activity(written.goal, index))
    case let written as PlanEndScreen.Written:
      content.nextFollowUp = written.nextFollowUp
      content.clientPart = written.clientPart
    case let written as PlanReasonScreen.Written:
      return sheet?.plan.map { step(written.purpose == .return ? .return : .adopt, of: $0, with: written) } ?? []
    default: return []
    }
    return isChanged ? save() : []
  }

  private mutating func select(_ row: Row) { list.select(row) }
}
