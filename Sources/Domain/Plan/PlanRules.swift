/// The steps a plan can take, per policy of the home district (R5.3).
///
/// Approval: draft → submitted → approved | returned with a comment → adopted. Information: draft → adopted.
extension ActivityPlan {
  /// The state after `event`, or why it cannot happen and what would make it possible.
  /// - Parameters:
  ///   - isAuthor: the one who acts wrote the plan.
  ///   - isAssessed: the enrolment has a completed assessment.
  public func state(
    after event: PlanEvent, policy: PlanPolicy, isAuthor: Bool, isAssessed: Bool, overrideReason: String?
  ) throws(Refusal) -> PlanState {
    switch event {
    case .edit:
      guard state.isEditable else {
        throw Refusal(.impossible, "planLocked", "Planen är \(state.label) och kan inte ändras. Gör en ny version.")
      }
      return .draft
    case .submit:
      guard policy == .approval else {
        throw Refusal(
          .impossible, "noApproval", "Stadsdelen godkänner inte planer. Fastställ planen; handläggaren får läsa den.")
      }
      guard state.isEditable else {
        throw Refusal(.impossible, "notDraft", "Planen är \(state.label) och kan inte skickas igen.")
      }
      try requireComplete()
      return .submitted
    case .approve, .return:
      guard state == .submitted else {
        throw Refusal(.impossible, "notSubmitted", "Planen är \(state.label); det finns inget att godkänna.")
      }
      guard !isAuthor else {
        throw Refusal(.notPermitted, "ownPlan", "Den som har skrivit planen kan inte godkänna den.")
      }
      return event == .approve ? .approved : .returned
    case .adopt:
      guard !state.isSettled else {
        throw Refusal(.impossible, "adopted", "Planen är redan \(state.label). Gör en ny version.")
      }
      if policy == .approval, state != .approved {
        throw Refusal(
          .impossible, "approvalMissing",
          state == .submitted
            ? "Planen väntar på stadsdelens godkännande och kan inte fastställas än."
            : "Stadsdelen godkänner planer. Skicka planen för godkännande först.")
      }
      try requireComplete()
      guard isAssessed || !(overrideReason ?? "").allSatisfy(\.isWhitespace) else {
        throw Refusal(
          .impossible, "notAssessed",
          "Kartläggningen är inte klar. Gör klart den, eller skriv varför planen fastställs ändå.",
          fields: ["overrideReason": "Skriv varför planen fastställs utan färdig kartläggning."])
      }
      return .adopted
    }
  }

  /// Refuses a plan without a goal, a goal without words or a plan without activities, naming what is missing (R5.1).
  public func requireComplete() throws(Refusal) {
    var missing: [String] = []
    if content.goals.isEmpty { missing.append("minst ett mål") }
    for (index, goal) in content.goals.enumerated() {
      if goal.words.allSatisfy(\.isWhitespace) { missing.append("ord för mål \(index + 1)") }
      if goal.target == nil { missing.append("slutdatum för mål \(index + 1)") }
    }
    if content.goals.allSatisfy(\.activities.isEmpty) { missing.append("minst en aktivitet") }
    if content.nextFollowUp == nil { missing.append("nästa uppföljning") }
    if let part = content.clientPart {
      if part.stance == .objects, part.words.allSatisfy(\.isWhitespace) {
        missing.append("vad klienten invänder, i egna ord")
      }
    } else {
      missing.append("klientens del")
    }
    guard missing.isEmpty else {
      throw Refusal(.impossible, "planIncomplete", "Planen saknar \(missing.joined(separator: ", ")).")
    }
  }
}
