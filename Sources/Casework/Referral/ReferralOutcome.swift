import Domain

/// A referral that was registered.
public struct ReferralOutcome: Sendable {
  /// The enrolment that arose.
  public var enrolment: Enrolment
  /// What was done, Swedish.
  public var message: String

  /// An outcome.
  public init(enrolment: Enrolment, message: String) {
    self.enrolment = enrolment
    self.message = message
  }
}
