import Domain

/// A referral that was registered.
public struct ReferralOutcome: LineOutcome {
  /// The enrolment that arose.
  public var enrolment: Enrolment
  /// What was done.
  public var line: ActLine

  /// An outcome.
  public init(enrolment: Enrolment, line: ActLine) {
    self.enrolment = enrolment
    self.line = line
  }
}
