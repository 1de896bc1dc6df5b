/// A step of the intake session, in the order in which it is gone through (screens.md, "Intag").
public enum IntakeStep: String, CaseIterable, Sendable {
  /// Whether what is stored of the client still holds.
  case details
  /// Attendance at the introduction meeting.
  case introduction
  /// The assessment.
  case assessment
  /// The first plan.
  case plan
  /// The next booked time.
  case nextTime
  /// The kallelse to it.
  case letter

  /// The word on the screens.
  public var label: String {
    switch self {
    case .details: "Uppgifter"
    case .introduction: "Introduktionsmöte"
    case .assessment: "Kartläggning"
    case .plan: "Plan"
    case .nextTime: "Nästa tid"
    case .letter: "Brev"
    }
  }

  /// The word where the steps stand on one line.
  public var shortLabel: String {
    switch self {
    case .introduction: "Möte"
    case .nextTime: "Tid"
    case .details, .assessment, .plan, .letter: label
    }
  }
}
