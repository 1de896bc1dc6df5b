/// Why a file could not be read as a whole, in English: it is the administrator at the command line who reads it.
///
/// A single faulty record is never an `ImportFault` but a remark in the report.
public struct ImportFault: Error, Equatable, Sendable {
  /// The sort of fault; the command line's exit codes hang on it.
  public enum Kind: String, Sendable {
    /// There is no such file. Exit 66.
    case missing
    /// It is there and cannot be read: a directory, no permission, a read error. Exit 66.
    case unreadable
    /// It can be read and is not a file of referrals: empty, unknown encoding, a column missing or twice. Exit 65.
    case unusable
    /// The reject file exists already or cannot be made. Exit 73.
    case cannotCreate
    /// The reject file could not be written to the end. Exit 74.
    case writeFailed
  }

  /// The sort of fault.
  public var kind: Kind
  /// A stable English word for tests and programs: `missingColumn`, `unknownEncoding` …
  public var code: String
  /// An English sentence or two: what, and what to do. Holds no personal data.
  public var message: String

  /// A fault; `message` says what is wrong and what to do.
  public init(_ kind: Kind, _ code: String, _ message: String) {
    self.kind = kind
    self.code = code
    self.message = message
  }
}
