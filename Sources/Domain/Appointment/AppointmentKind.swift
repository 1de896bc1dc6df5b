/// What a booked time is for (R3.1).
public enum AppointmentKind: String, Codable, CaseIterable, Sendable {
  case introductionMeeting, assessmentInterview, planMeeting, followUp, threePartyMeeting, other

  /// The word on the screens, small letter first.
  public var label: String {
    switch self {
    case .introductionMeeting: "introduktionsmöte"
    case .assessmentInterview: "kartläggning"
    case .planMeeting: "planmöte"
    case .followUp: "uppföljning"
    case .threePartyMeeting: "trepartssamtal"
    case .other: "annat möte"
    }
  }

  /// The label with a capital first, as titles of occasions.
  public var title: String { label.capitalFirst }
}
