/// What a field held before each of its edits, and what was taken back of them: the typing's own undo (R15.4).
///
/// Letters typed one after the other are one edit, a word with the blank before it; so are letters erased one after the
/// other. It reaches no further than the field, and begins anew with what is loaded into it.
public struct EditHistory<State: Hashable & Sendable>: Hashable, Sendable {
  /// What sort of edit it is: those of a run make one step.
  public enum Edit: Sendable {
    /// A letter, or the erasing of one: one step with those before it.
    case letter, erasing
    /// A word erased, a paste, a choice: a step of its own.
    case other
  }

  /// The most steps that are kept.
  static var most: Int { 500 }

  private var past: [State] = []
  private var future: [State] = []
  /// The edit that the next one of its kind goes on from; nil after a move.
  private var run: Edit?

  /// A history with nothing in it.
  public init() {}

  /// Keeps what the field held before an edit that changed it.
  public mutating func record(_ before: State, _ edit: Edit) {
    future = []
    defer { run = edit }
    if edit != .other, edit == run { return }
    past.append(before)
    if past.count > Self.most { past.removeFirst() }
  }

  /// The next edit is a step of its own: the insertion point was moved.
  public mutating func endRun() { run = nil }

  /// What the field held before the last edit; nil when there is none to take back.
  public mutating func undo(_ now: State) -> State? {
    run = nil
    guard let state = past.popLast() else { return nil }
    future.append(now)
    return state
  }

  /// What was taken back last; nil when nothing was, or something was written since.
  public mutating func redo(_ now: State) -> State? {
    run = nil
    guard let state = future.popLast() else { return nil }
    past.append(now)
    return state
  }

  /// What one has typed is not a part of what the field is: two fields that hold the same are the same.
  public static func == (left: EditHistory, right: EditHistory) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}
}

extension Key {
  /// Takes back what was typed, and does it again, in the field that has the focus.
  static let undoTyping = Key.control("z")
  static let redoTyping = Key.control("y")
}
