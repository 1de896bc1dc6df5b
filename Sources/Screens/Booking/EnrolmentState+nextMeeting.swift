import Domain

extension EnrolmentState {
  /// The meeting that comes next in a case that stands so: what booking proposes.
  var nextMeeting: AppointmentKind {
    switch self {
    case .introduced, .assessing: .assessmentInterview
    case .assessed: .planMeeting
    case .active, .interrupted, .closed: .followUp
    case .referred, .firstVisitGiven: .introductionMeeting
    }
  }
}
