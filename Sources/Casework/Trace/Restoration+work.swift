import Domain

/// Assessments, plans and letters.
extension Restoration {
  mutating func restore(_ step: Change.AnswerStep) throws(Refusal) {
    let (expected, target) = direction == .undo ? (step.after, step.before) : (step.before, step.after)
    guard let assessment = try work.assessment(of: step.enrolment), assessment.completed == nil,
      assessment.answers[step.question] == expected
    else { throw builtOn(in: step.enrolment) }
    try work.setAnswer(
      target, to: step.question, of: assessment.id, version: assessment.answerVersions[step.question] ?? 0,
      at: session.now, by: session.user)
    touched.insert(step.enrolment)
  }

  mutating func restore(_ step: Change.CompletionStep) throws(Refusal) {
    let (expected, target) = direction == .undo ? (step.after, step.before) : (step.before, step.after)
    guard let assessment = try work.assessment(of: step.enrolment), assessment.completed == expected else {
      throw builtOn(in: step.enrolment)
    }
    try work.setCompleted(target, assessment: assessment.id)
    touched.insert(step.enrolment)
  }

  mutating func restore(_ step: Change.ReturnStep) throws(Refusal) {
    let (expected, target) = direction == .undo ? (step.after, step.before) : (step.before, step.after)
    guard let sent = try work.sentLetters(of: step.enrolment).first(where: { $0.id == step.sent }),
      sent.cameBack == expected
    else { throw builtOn(in: step.enrolment) }
    try work.setReturn(target, of: step.sent)
    touched.insert(step.enrolment)
  }

  /// A version that was begun goes out of sight while it says what it began with, and comes back while none is newer.
  mutating func restoreAssessment(_ id: Assessment.ID, in enrolment: Enrolment.ID, number: Int) throws(Refusal) {
    touched.insert(enrolment)
    let newest = try work.assessment(of: enrolment)
    if direction == .redo {
      guard let newest, newest.completed != nil, newest.number < number else { throw builtOn(in: enrolment) }
      return try work.removeAssessment(id, false, number: number)
    }
    guard let newest, newest.id == id, newest.completed == nil, let earlier = try work.assessment(before: newest),
      newest.answers == (try work.assessmentForm(version: newest.formVersion).carried(earlier.answers))
    else { throw builtOn(in: enrolment) }
    try work.removeAssessment(id, true, number: number)
  }

  mutating func restore(_ step: Change.Step<ActivityPlan>) throws(Refusal) {
    let (expected, wanted) = ends(of: step)
    let enrolment = step.after.enrolment
    touched.insert(enrolment)
    let newest = try work.plans(of: enrolment).first
    guard let expected else {
      guard newest?.state.isSettled ?? true, newest?.number ?? 0 < step.after.number else {
        throw builtOn(in: enrolment)
      }
      return try work.putBack(step.after)
    }
    // A newer version rests on this one (R5.4).
    guard let newest, newest.kept == expected.kept else { throw builtOn(in: enrolment) }
    guard var target = wanted else { return try work.remove(newest) }
    target.version = newest.version
    try work.update(target)
  }

}

extension ActivityPlan {
  /// What an act decides of it.
  var kept: ActivityPlan {
    var copy = self
    copy.version = 0
    return copy
  }
}
