import Casework

/// Every verb that writes a table which R7.4–R7.7 or R8.3 read is tried at a door: the rows are told by what they ran.
enum VerbDoors {
  /// Such verbs that no row tries, and why nothing can be broken by them; the list only shrinks.
  static let exceptions: [String: String] = [
    "AnswerQuestion": "changes the enrolment's state alone, which no rule of them reads",
    "BeginAssessment": "as AnswerQuestion",
    "CompleteAssessment": "as AnswerQuestion",
    "CopyEarlierPlan": "saves a draft by SavePlan",
    "PlanSessions": "sessions without a place, which are nobody's absence",
  ]

  /// Where each verb is tried, as rule and door.
  static func tried(_ outcomes: [(row: DoorRow, verbs: Set<String>)]) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for (row, verbs) in outcomes {
      for verb in verbs {
        let place = "\(row.rule.rawValue) \(row.door.label)"
        if found[verb]?.contains(place) != true { found[verb, default: []].append(place) }
      }
    }
    return found
  }

  /// The table as Markdown: each verb with where it is tried, and those that are not with the reason.
  static func markdown(_ tried: [String: [String]]) -> String {
    let rows = tried.sorted { $0.key < $1.key }.map { "| `\($0.key)` | \($0.value.joined(separator: ", ")) |\n" }
    let others = exceptions.sorted { $0.key < $1.key }.map { "| `\($0.key)` | not tried: \($0.value) |\n" }
    return "| Verb | Tried at |\n|---|---|\n" + (rows + others).joined()
  }
}
