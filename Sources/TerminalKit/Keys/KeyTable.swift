/// The keys of one place in order, for a manual and for a user's own keys: what the help shows, without what is possible
/// just now.
public struct KeyTable: Sendable {
  /// A line: one thing that can be done, or a hint about a widget's keys.
  public struct Row: Hashable, Sendable {
    /// The binding's id; nil for a hint.
    public var id: String?
    /// The keys, the one to show first.
    public var keys: [Key]
    /// What they do.
    public var title: String
  }

  /// What the place is called.
  public let title: String
  /// Everything that can be done, also what has no key.
  public private(set) var actions: [Row]
  /// What widgets do with keys.
  public let hints: [Row]
  /// Whether a text field has the focus here: letters go to it.
  public private(set) var isTyping: Bool

  /// Everything that has a key.
  public var rows: [Row] { (actions + hints).filter { !$0.keys.isEmpty } }

  /// The keys that `keymap` declares; `isTyping` where another state than the one it is of is meant.
  public init<Message>(_ title: String, _ keymap: KeyMap<Message>, isTyping: Bool? = nil) {
    self.title = title
    actions = keymap.bindings.map { Row(id: $0.id, keys: $0.keys, title: $0.title) }
    hints = keymap.hints.map { Row(keys: $0.keys, title: $0.title) }
    self.isTyping = isTyping ?? keymap.isTyping
  }

  /// The keys that hold everywhere: the program's own and then those of the frame.
  public init(_ title: String, globals: KeyMap<GlobalAction>, wording: Wording) {
    self.init(title, globals.map(Command.program).merged(with: .frame(wording)))
  }

  /// This place with another one in it, whose keys hold at the same time.
  public func adding(_ inner: KeyTable) -> KeyTable {
    var result = self
    result.actions += inner.actions
    result.isTyping = isTyping || inner.isTyping
    return result
  }

  /// The same place with other keys where `keys` has some for an id.
  public func overridden(by keys: [String: [Key]]) -> KeyTable {
    var result = self
    for index in actions.indices {
      if let id = actions[index].id, let own = keys[id] { result.actions[index].keys = own }
    }
    return result
  }
}
