import Domain

/// A version of the assessment form with who took it into use (R4.2).
public struct AssessmentFormVersion: Sendable {
  public var form: AssessmentForm
  /// Who and when; nil for the one that the register began with.
  public var addedBy: String?
  public var addedAt: LocalDateTime?

  /// A version.
  public init(form: AssessmentForm, addedBy: String? = nil, addedAt: LocalDateTime? = nil) {
    self.form = form
    self.addedBy = addedBy
    self.addedAt = addedAt
  }
}
