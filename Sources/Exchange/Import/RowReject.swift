/// A record that was not taken, and why (R1.9).
public struct RowReject: Equatable, Encodable, Sendable {
  /// The record's number; 1 is the first after the header.
  public var record: Int
  /// The physical line on which it begins.
  public var line: Int
  /// The column of the first thing that is wrong, 1 the first; nil when it is the record as a whole.
  public var column: Int?
  /// A stable English word for the first thing that is wrong: `checksum`, `noSuchDate`, `unknownDistrict` …
  public var code: String
  /// Swedish sentences for everything that is wrong, each with its column's name.
  public var reason: String

  /// A record that was not taken.
  public init(record: Int, line: Int, column: Int?, code: String, reason: String) {
    self.record = record
    self.line = line
    self.column = column
    self.code = code
    self.reason = reason
  }
}
