/// Two versions of a plan against each other, line by line (R5.4).
public struct PlanDifference: Hashable, Sendable {
  /// What became of a line.
  public enum Change: Hashable, Sendable {
    case same(String)
    case added(String)
    case removed(String)
    /// The line before and now.
    case changed(String, String)
  }

  /// The lines in the order of the newer version, what was removed where it stood.
  public let changes: [Change]

  /// What `new` changes in `old`. A goal is known by its place, an activity by its goal and what it is.
  public init(from old: ActivityPlan.Content, to new: ActivityPlan.Content) {
    let (before, after) = (old.keyedLines, new.keyedLines)
    var changes: [(key: String, change: Change)] = after.map { line in
      guard let earlier = before.first(where: { $0.key == line.key }) else { return (line.key, .added(line.text)) }
      return (line.key, earlier.text == line.text ? .same(line.text) : .changed(earlier.text, line.text))
    }
    var place = 0
    for line in before {
      if let index = changes.firstIndex(where: { $0.key == line.key }) {
        place = index + 1
      } else {
        changes.insert((line.key, .removed(line.text)), at: place)
        place += 1
      }
    }
    self.changes = changes.map(\.change)
  }

  /// Whether both say the same.
  public var isEmpty: Bool {
    changes.allSatisfy { if case .same = $0 { true } else { false } }
  }
}

extension ActivityPlan.Content {
  /// The plan as lines of text, each with what it is known by in another version.
  fileprivate var keyedLines: [(key: String, text: String)] {
    var lines: [(key: String, text: String)] = []
    for (index, goal) in goals.enumerated() {
      let target = goal.target.map { ", klart till \($0.iso)" } ?? ""
      lines.append(("goal \(index)", "Mål \(index + 1): ”\(goal.words)”\(target)"))
      var met: [Activity.ID: Int] = [:]
      for activity in goal.activities {
        met[activity.activity, default: 0] += 1
        let key = "activity \(index) \(activity.activity.rawValue) \(met[activity.activity] ?? 0)"
        lines.append((key, "Mål \(index + 1): \(activity.line)"))
      }
    }
    if let nextFollowUp { lines.append(("followUp", "Nästa uppföljning: \(nextFollowUp.iso)")) }
    if let clientPart { lines.append(("clientPart", "Klientens del: \(clientPart.text)")) }
    return lines
  }
}

extension ActivityPlan.PlannedActivity {
  /// The activity on one line: what, with whom, who is responsible, hours, days, follow-up.
  public var line: String {
    var parts = ["\(name) hos \(provider)", responsible.label, "\(hoursAWeek) tim/vecka"]
    parts.append("\(start.iso) – \(end?.iso ?? "tills vidare")")
    if let followUp, !followUp.isEmpty { parts.append("följs upp \(followUp)") }
    return parts.joined(separator: ", ")
  }
}
