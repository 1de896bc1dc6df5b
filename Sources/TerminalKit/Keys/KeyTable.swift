/// The keys of one place in order, for a manual: what the help shows, without what is possible just now.
public struct KeyTable: Sendable {
  /// A line: one thing that can be done, or a hint about a widget's keys.
  public struct Row: Hashable, Sendable {
    /// The keys, the one to show first.
    public var keys: [Key]
    /// What they do.
    public var title: String
  }

  /// What the place is called.
  public let title: String
  /// Everything that has a key.
  public let rows: [Row]

  /// The keys that `keymap` declares.
  public init<Message>(_ title: String, _ keymap: KeyMap<Message>) {
    self.title = title
    rows =
      keymap.bindings.filter { !$0.keys.isEmpty }.map { Row(keys: $0.keys, title: $0.title) }
      + keymap.hints.map { Row(keys: $0.keys, title: $0.title) }
  }

  /// The keys that hold everywhere: the program's own and then those of the frame.
  public init(_ title: String, globals: KeyMap<GlobalAction>, wording: Wording) {
    self.init(title, globals.map(Command.program).merged(with: .frame(wording)))
  }
}
