/// What the kinds of tasks are called, wherever they are spoken of.
extension FollowUpTask.Kind {
  /// The words in lists.
  public var label: String {
    switch self {
    case .checkAbsence: "kontrollera frånvaroorsak"
    case .giveNewTime: "ge ny tid"
    case .readPlan: "läs plan"
    case .approvePlan: "godkänn plan"
    case .reconsiderTargetGroup: "pröva målgrupp"
    case .decideName: "avgör namn"
    case .completeReferral: "komplettera remiss"
    case .examineRight: "pröva rätten till försörjningsstöd"
    case .reconsiderDecision: "ompröva beslut"
    case .confirmClosure: "pröva avslut"
    case .reconsiderClosure: "ompröva avslut"
    case .closeAfterHire: "avsluta efter anställning"
    case .followUpSupport: "följ upp egen försörjning"
    }
  }

  /// What is to be done, where the columns are narrow.
  public var shortLabel: String {
    switch self {
    case .checkAbsence: "frånvaro"
    case .examineRight: "pröva rätten"
    case .reconsiderDecision: "ompröva"
    case .closeAfterHire: "avsluta"
    case .followUpSupport: "följ upp"
    default: label
    }
  }

  /// What it is closed with, where that is more than "klar": a finding, a decision or an answer, in a form of its own. Nil
  /// where a note is enough.
  public var ownForm: String? {
    switch self {
    case .checkAbsence: "En frånvaro avslutas med vad som kom fram."
    case .approvePlan: "Planen godkänns eller skickas tillbaka."
    case .decideName: "Uppgiften avslutas med vilket namn som gäller."
    case .reconsiderTargetGroup: "Uppgiften avslutas med ett svar till coachen."
    case .examineRight: "Prövningen avslutas med ett beslut."
    case .followUpSupport: "Uppföljningen avslutas med svar på om försörjningen håller."
    case .giveNewTime, .readPlan, .completeReferral, .reconsiderDecision, .reconsiderClosure, .confirmClosure,
      .closeAfterHire:
      nil
    }
  }

  /// What the note that closes it has to say, as it is asked for; nil where it may be left out.
  public var demandedNote: String? {
    switch self {
    case .reconsiderDecision, .reconsiderClosure: "Skriv vad omprövningen ledde till."
    case .checkAbsence, .giveNewTime, .readPlan, .approvePlan, .reconsiderTargetGroup, .decideName, .completeReferral,
      .examineRight, .confirmClosure, .closeAfterHire, .followUpSupport:
      nil
    }
  }
}
