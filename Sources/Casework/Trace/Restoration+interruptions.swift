import Domain

/// Interruptions.
extension Restoration {
  /// Begun again it is held against what beginning it asks; what lies in it, against `CaseConflict` (R8.2).
  mutating func restore(_ step: Change.Step<Interruption>) throws(Refusal) {
    let (expected, wanted) = ends(of: step)
    let enrolment = step.after.enrolment
    touched.insert(enrolment)
    let all = try work.interruptions(of: enrolment)
    let current = all.first { $0.id == step.after.id }
    guard current?.kept == expected?.kept else { throw builtOn(in: enrolment) }
    if var target = wanted {
      let others = all.filter { $0.id != target.id }
      if current == nil {
        try InterruptionRules.requireCanBegin(
          target, in: work.enrolment(enrolment), earlier: others, attended: work.attendedDays(of: enrolment),
          today: session.today)
      }
      guard !others.contains(where: { $0.isOpen && target.isOpen || $0.covers(target.from) }) else {
        throw builtOn(in: enrolment)
      }
      guard let current else { return try work.removeInterruption(target, false) }
      target.version = current.version
      return try work.update(target)
    }
    if let current { try work.removeInterruption(current, true) }
  }
}

extension Interruption {
  /// What an act decides of it.
  var kept: Interruption {
    var copy = self
    copy.version = 0
    return copy
  }
}
