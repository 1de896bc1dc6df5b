import Casework
import Domain
import TerminalKit

/// The forms of a plan's parts, as their drafts are called.
extension PlanScreen {
  enum Part: Hashable, Sendable {
    case goal(Int)
    /// An activity of a goal; nil a new one.
    case activity(goal: Int, Int?)
    case end
    case reason(PlanReasonScreen.Purpose)

    /// The part that stands after the plan's name in a draft's key: "goal/0", "activity/0/new".
    init?(_ key: String) {
      let parts = key.split(separator: "/").map(String.init)
      let numbers = parts.dropFirst().map { Int($0) }
      switch parts.first {
      case "goal": self = .goal(numbers.first.flatMap { $0 } ?? 0)
      case "activity" where numbers.count > 1: self = .activity(goal: numbers[0] ?? 0, numbers[1])
      case "end": self = .end
      case let word?:
        guard let purpose = PlanReasonScreen.Purpose(rawValue: word) else { return nil }
        self = .reason(purpose)
      case nil: return nil
      }
    }

    /// What its form is called among drafts.
    var title: String {
      switch self {
      case .goal: "Mål i planen"
      case .activity: "Aktivitet i planen"
      case .end: "Uppföljning och klientens del"
      case .reason(.return): "Plan som återsänds"
      case .reason(.override): "Plan utan kartläggning"
      }
    }
  }

  /// Opens a part's form, where the part is still there and may be written in.
  mutating func open(_ part: Part) -> [Effect<Message>] {
    switch part {
    case .reason(let purpose):
      let isOpen =
        purpose == .return ? workplace.refusal(of: .approvePlan) == nil : workplace.refusal(of: .writePlan) == nil
      return isOpen ? [.push(PlanReasonScreen(purpose, of: draftName))] : []
    case .goal, .activity, .end: break
    }
    if let reason = whyReadOnly { return [.say(reason, .warning)] }
    switch part {
    case .goal(let index) where content.goals.indices.contains(index): list.select(.goal(index))
    case .activity(let goal, let index?)
    where content.goals.indices.contains(goal) && content.goals[goal].activities.indices.contains(index):
      list.select(.activity(goal, index))
    case .activity(let goal, nil) where content.goals.indices.contains(goal): return addActivity(to: goal)
    case .end: list.select(.followUp)
    case .goal: return addGoal()
    case .activity, .reason: return [.say("Planen har ändrats: den aktiviteten finns inte kvar.", .warning)]
    }
    return edit()
  }
}
