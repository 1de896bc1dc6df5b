/// Why a file of reference data, form or catalogue cannot be used, in English, with its line and key. Exit 78.
public struct ReferenceFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file's name as given; `reference.toml` for the one that ships.
  public var file: String
  /// The physical line; the file's first is 1. Where a key is missing, the line of its table.
  public var line: Int
  /// The key, `job_centre[2].room[1].places`; empty for a syntax error.
  public var key: String
  /// What is wrong and what to write.
  public var message: String

  /// A fault at a key.
  public init(file: String, line: Int, key: String, message: String) {
    self.file = file
    self.line = line
    self.key = key
    self.message = message
  }

  /// `reference.toml, line 12, job_centre[1].room[2].places: must be a whole number`.
  public var description: String { "\(file), line \(line)" + (key.isEmpty ? "" : ", \(key)") + ": \(message)" }
}
