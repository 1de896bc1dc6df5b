import Domain

/// Partners, openings, proposals and consents.
extension Restoration {
  mutating func restore(_ step: Change.Step<Partner>) throws(Refusal) {
    let (expected, wanted) = ends(of: step)
    guard let expected else { return try work.remove(step.after.id, false) }
    let current = try work.partner(step.after.id)
    guard current.content == expected.content else { throw builtOn() }
    guard var target = wanted else {
      guard try !work.isUsed(current.id) else {
        throw Refusal(
          .impossible, "partnerUsed", "\(current.content.name) har platser eller samtycken; det går inte att ångra.")
      }
      return try work.remove(current.id, true)
    }
    target.version = current.version
    try work.update(target)
  }

  mutating func restore(_ step: Change.Step<Opening>) throws(Refusal) {
    let (expected, wanted) = ends(of: step)
    guard let expected else { return try work.remove(step.after.id, false) }
    let current = try work.opening(step.after.id)
    guard current.content == expected.content else { throw builtOn() }
    guard var target = wanted else {
      guard try work.proposals(for: current.id).isEmpty else {
        throw Refusal(
          .impossible, "openingUsed", "\(current.content.title) har förslag; det går inte att ångra.")
      }
      return try work.remove(current.id, true)
    }
    try target.content.requireValid(
      hired: try work.openingRow(current.id).hired, today: session.today, isNew: false)
    target.version = current.version
    try work.update(target)
  }

  mutating func restore(_ step: Change.Step<Proposal>) throws(Refusal) {
    let (expected, wanted) = ends(of: step)
    touched.insert(step.after.enrolment)
    guard let expected else {
      let standing = try work.proposals(for: step.after.opening).filter { $0.outcome.isOpen || $0.outcome == .hired }
      guard !standing.contains(where: { $0.enrolment == step.after.enrolment }) else {
        throw builtOn(in: step.after.enrolment)
      }
      return try work.remove(step.after.id, false)
    }
    let current = try work.proposal(step.after.id)
    guard current.outcome == expected.outcome else { throw builtOn(in: current.enrolment) }
    guard var target = wanted else { return try work.remove(current.id, true) }
    if target.outcome == .hired, try work.openingRow(current.opening).left == 0 {
      throw Refusal(.impossible, "filled", "Platsen är tillsatt med någon annan nu.")
    }
    if target.outcome.isOpen, try !work.enrolment(current.enrolment).isOpen, direction == .redo {
      throw builtOn(in: current.enrolment)
    }
    target.version = current.version
    try work.update(target)
  }

  mutating func restore(_ step: Change.Step<Consent>) throws(Refusal) {
    let (expected, wanted) = ends(of: step)
    touched.insert(step.after.enrolment)
    guard let expected else { return try work.remove(step.after.id, false) }
    let current = try work.consent(step.after.id)
    guard current.kept == expected.kept else { throw builtOn(in: current.enrolment) }
    guard var target = wanted else {
      guard try !isRelied(on: current) else {
        throw Refusal(
          .impossible, "consentUsed", "Klienten är föreslagen med stöd av samtycket. Återkalla det i stället.")
      }
      return try work.remove(current.id, true)
    }
    target.version = current.version
    try work.update(target)
  }

  /// Whether the client was proposed to the partner since the consent was recorded.
  private func isRelied(on consent: Consent) throws(Refusal) -> Bool {
    for enrolment in try work.enrolments(of: work.enrolment(consent.enrolment).client) {
      for proposal in try work.proposals(of: enrolment.id) where proposal.made >= step.at {
        if try work.opening(proposal.opening).content.employer == consent.partner { return true }
      }
    }
    return false
  }
}

extension Consent {
  /// What an act decides of it.
  var kept: Consent {
    var copy = self
    copy.version = 0
    return copy
  }
}
