/// A way by which something gets into the register, or out of it.
enum Door: String, CaseIterable, Sendable {
  case screen, message, fileImport, undo, bulk, setting, interruption, move, join, deactivation, districtEnd
  case secondProgram, pastDay

  var label: String {
    switch self {
    case .screen: "screen"
    case .message: "message (JSON in)"
    case .fileImport: "import"
    case .undo: "undo and redo"
    case .bulk: "bulk act"
    case .setting: "settings"
    case .interruption: "interruption"
    case .move: "move"
    case .join: "join and part"
    case .deactivation: "deactivation"
    case .districtEnd: "end of a district"
    case .secondProgram: "another program at the same time"
    case .pastDay: "a day in the past"
    }
  }
}

/// A rule that every door must keep.
enum DoorRule: String, CaseIterable, Sendable {
  case finding = "R7.2"
  case examination = "R7.4"
  case evidence = "R7.5"
  case introduction = "R7.6"
  case tasks = "R7.7"
  case closure = "R8.3"

  var label: String {
    switch self {
    case .finding: "R7.2 not reached only when nobody was reached"
    case .examination: "R7.4 only what counts is examined, and only the home district decides"
    case .evidence: "R7.5 no negative outcome without its evidence, then or later"
    case .introduction: "R7.6 missedIntroduction only after two that count"
    case .tasks: "R7.7 every task is somebody's"
    case .closure: "R8.3 a closure has its day, its reason, and settles what is open"
    }
  }
}
