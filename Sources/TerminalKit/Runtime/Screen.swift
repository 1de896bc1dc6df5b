/// One screen: a value that holds its state, with pure functions.
///
/// The runtime draws the frame (breadcrumb, message line, footer) and gives the screen the room in between. Keys are
/// looked up in `keymap`; what is bound comes as `.message`, the rest as `.key`. <doc:YourFirstScreen> shows a whole one.
public protocol Screen: Sendable {
  /// What can happen on this screen: what its bindings say, and the results of its effects.
  associatedtype Message: Sendable
  /// Its part of the breadcrumb.
  var title: String { get }
  /// What can be done right now, computed from the state so that the reasons for what cannot are always true.
  var keymap: KeyMap<Message> { get }
  /// Changes the state and says what is to be done outside. Never blocks, reads no clock and no file.
  mutating func update(_ input: Input<Message>) -> [Effect<Message>]
  /// What is here; nothing unless the screen says so.
  var scope: Scope { get }
  /// Selects what has changed, by the names that scopes give (`Effect.refresh(on:)`): the next key is about that.
  mutating func stand(on subjects: Set<String>)
  /// Draws the state. No input, no output, no clock; any size, 0×0 included.
  func render(into canvas: inout Canvas, theme: Theme)
}

extension Screen {
  public var scope: Scope { Scope() }
  public mutating func stand(on subjects: Set<String>) {}
}
