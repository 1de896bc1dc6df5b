import Casework

/// What a verb changes, recorded as it is written, so that its person can undo it.
extension RegisterTransaction {
  /// Records a row that is about to be changed or was added, where the verb that runs can be undone.
  func record(_ change: @autoclosure () throws -> Change) rethrows {
    guard kept.changes != nil else { return }
    kept.changes?.append(try change())
  }
}
