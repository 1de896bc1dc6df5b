/// Where an enrolment stands; it follows from what has happened and is never typed in (R8.1).
public enum EnrolmentState: String, Codable, CaseIterable, Sendable {
  case referred, firstVisitGiven, introduced, assessing, assessed, active, interrupted, closed

  /// The word on the screens.
  public var label: String {
    switch self {
    case .referred: "remitterad"
    case .firstVisitGiven: "tid given"
    case .introduced: "introducerad"
    case .assessing: "kartläggs"
    case .assessed: "kartlagd"
    case .active: "i aktivitet"
    case .interrupted: "avbrott"
    case .closed: "avslutad"
    }
  }
}
