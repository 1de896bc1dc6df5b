import Domain

/// How an import went: records = accepted + duplicates + unchanged + rejected (R1.9).
public struct ImportReport: Hashable, Sendable {
  /// Records in the file.
  public var records: Int = 0
  /// Rows that became enrolments.
  public var accepted: Int = 0
  /// Rows met before with the same content.
  public var unchanged: Int = 0
  /// Rows twice in the file, or for somebody with an open enrolment; each names the open one.
  public var duplicates: [ImportRemark] = []
  /// Faulty rows.
  public var rejected: [ImportRemark] = []
  /// Accepted rows to look at.
  public var warnings: [ImportRemark] = []

  /// A report.
  public init(
    records: Int = 0, accepted: Int = 0, unchanged: Int = 0, duplicates: [ImportRemark] = [],
    rejected: [ImportRemark] = [], warnings: [ImportRemark] = []
  ) {
    self.records = records
    self.accepted = accepted
    self.unchanged = unchanged
    self.duplicates = duplicates
    self.rejected = rejected
    self.warnings = warnings
  }
}
