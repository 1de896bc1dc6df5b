import Domain

/// Something said of a record: why it was rejected, what it duplicates, or what to look at.
public struct ImportRemark: Hashable, Sendable {
  /// Record number, counted from 1 after the header.
  public var record: Int
  /// The physical line on which the record begins.
  public var line: Int
  /// The column's Swedish header, nil for the record as a whole.
  public var column: String?
  /// A stable English word.
  public var code: String
  /// What and what to do, Swedish.
  public var reason: String

  /// A remark.
  public init(record: Int, line: Int, column: String? = nil, code: String, reason: String) {
    self.record = record
    self.line = line
    self.column = column
    self.code = code
    self.reason = reason
  }
}
