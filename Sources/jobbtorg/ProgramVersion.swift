/// Which program this is; reports and `--version` say so.
enum ProgramVersion {
  /// The released version.
  static let current = "0.1.0"
  /// What reports say they were made with.
  static let program = "jobbtorg \(current)"
}
