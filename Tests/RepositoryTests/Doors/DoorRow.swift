/// What somebody tries at a door, and what follows.
struct DoorRow: Sendable {
  /// What follows at a door.
  enum Answer: Hashable, Sendable {
    /// A refusal with this code.
    case refused(String)
    /// An open task of this kind.
    case task(String)
    /// It is done, and the rule holds.
    case holds
    /// There is no such door.
    case none
  }

  let rule: DoorRule
  let door: Door
  /// What is tried; of a door that there is not, why.
  let what: String
  let answer: Answer
  /// Tries it, and says what followed.
  let proof: (@Sendable () throws -> Answer)?

  /// Something that is tried.
  init(
    _ rule: DoorRule, _ door: Door, _ what: String, _ answer: Answer, proof: @escaping @Sendable () throws -> Answer
  ) {
    (self.rule, self.door, self.what, self.answer, self.proof) = (rule, door, what, answer, proof)
  }

  /// A door that there is not.
  init(_ rule: DoorRule, _ door: Door, none why: String) {
    (self.rule, self.door, what, answer, proof) = (rule, door, why, .none, nil)
  }

  /// Whether what followed is what should.
  func fits(_ found: Answer) -> Bool { answer == found }

  /// The line in the document.
  var markdown: String {
    let words =
      switch answer {
      case .refused(let code): "refused: `\(code)`"
      case .task(let kind): "task `\(kind)`"
      case .holds: "done, and the rule holds"
      case .none: "no such door"
      }
    return "| \(rule.rawValue) | \(door.label) | \(what) | \(words) |"
  }
}
