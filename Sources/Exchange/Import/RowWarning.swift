/// Something about a record that was taken which a person should look at (R1.9, R16.2).
public struct RowWarning: Equatable, Encodable, Sendable {
  /// The record's number; 1 is the first after the header.
  public var record: Int
  /// The physical line on which it begins.
  public var line: Int
  /// A stable English word: `givenMissing`, `placeholder`, `ageUnknown` …
  public var code: String
  /// A Swedish sentence.
  public var message: String

  /// A warning about a record.
  public init(record: Int, line: Int, code: String, message: String) {
    self.record = record
    self.line = line
    self.code = code
    self.message = message
  }
}
