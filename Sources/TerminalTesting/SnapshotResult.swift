/// What came of a comparison with a snapshot; a test expects `.same`.
public enum SnapshotResult: Equatable, CustomStringConvertible {
  /// The screen is as recorded.
  case same
  /// There was none, now there is: look at it, commit it, run again.
  case recorded(path: String)
  /// The screen is another; `RECORD_SNAPSHOTS=1` writes the new one.
  case differs(String)

  public var description: String {
    switch self {
    case .same: "same"
    case .recorded(let path): "recorded for the first time: \(path)"
    case .differs(let what): what
    }
  }
}
