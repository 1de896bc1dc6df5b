import Domain

/// What a draft's form can be written in only while.
public enum DraftNeed: Hashable, CaseIterable, Sendable {
  /// The task that it is about is open.
  case openTask
  /// The case is open.
  case openCase
  /// The assessment of an open case is not marked complete.
  case openAssessment
  /// The plan of an open case is not with the district or decided there.
  case changeablePlan
}

/// Why a draft's form cannot take it up now.
public struct DraftLock: Hashable, Sendable {
  /// In one word, Swedish: "avslutat".
  public var state: String
  /// As a sentence, Swedish.
  public var reason: String

  /// A lock.
  public init(_ state: String, _ reason: String) {
    self.state = state
    self.reason = reason
  }

  /// The session may not see the case: it is elsewhere now, or gone.
  public static let notOwn = DraftLock("inte ditt", "Ärendet är inte längre ditt att öppna.")
}

extension UnitOfWork {
  /// What of what a draft needs is not so now, and why.
  func locks(of subject: DraftSubject, in enrolment: Enrolment) throws(Refusal) -> [DraftNeed: DraftLock] {
    var locks: [DraftNeed: DraftLock] = [:]
    if case .task(let id) = subject, try task(id).state != .open {
      locks[.openTask] = DraftLock("avslutat", "Det är redan avslutat.")
    }
    guard enrolment.isOpen else {
      let closed = DraftLock("avslutat", "Inskrivningen är \(enrolment.stateLabel).")
      for need in [DraftNeed.openCase, .openAssessment, .changeablePlan] { locks[need] = closed }
      return locks
    }
    if try assessment(of: enrolment.id)?.completed != nil {
      locks[.openAssessment] = DraftLock("klarmarkerad", "Kartläggningen är klarmarkerad.")
    }
    switch try plans(of: enrolment.id).first?.state {
    case .submitted: locks[.changeablePlan] = DraftLock("låst", "Planen väntar på stadsdelens godkännande.")
    case .approved: locks[.changeablePlan] = DraftLock("låst", "Planen är godkänd.")
    case .draft, .returned, .adopted, .withdrawn, nil: break
    }
    return locks
  }
}
