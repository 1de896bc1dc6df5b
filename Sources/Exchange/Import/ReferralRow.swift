import Domain

/// A record of a file of referrals as values: what a referral by hand would say, and an ending for a take-over row.
public struct ReferralRow: Equatable, Sendable {
  /// The record's number; 1 is the first after the header.
  public var record: Int
  /// The physical line on which it begins.
  public var line: Int
  /// The person.
  public var details: Client.Details
  /// The referral.
  public var content: Referral.Content
  /// How the enrolment ended, in a take-over row that has `avslutsdatum`.
  public var closure: Closure?
  /// Whether the file is a take-over, so that the first visit is unknown.
  public var isTakenOver: Bool
  /// What a person should look at.
  public var warnings: [RowWarning]

  /// A record as values.
  public init(
    record: Int, line: Int, details: Client.Details, content: Referral.Content, closure: Closure?, isTakenOver: Bool,
    warnings: [RowWarning]
  ) {
    self.record = record
    self.line = line
    self.details = details
    self.content = content
    self.closure = closure
    self.isTakenOver = isTakenOver
    self.warnings = warnings
  }
}
