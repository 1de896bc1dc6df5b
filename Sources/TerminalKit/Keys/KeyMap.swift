/// The bindings that hold on a screen right now, the most used first.
public struct KeyMap<Message: Sendable>: Sendable {
  /// What a key leads to.
  public enum Answer: Sendable {
    /// The binding's message.
    case message(Message)
    /// The binding exists but not now; the sentence says why.
    case refused(String)
    /// No binding has the key.
    case unbound
  }

  /// The bindings, in the footer's order.
  public var bindings: [Binding<Message>]
  /// Keys that widgets deal with, for the help.
  public var hints: [KeyHint]
  /// Whether a text field has the focus: letters and editing keys go to it, not to bindings.
  public var isTyping: Bool
  /// Further keys that the widget in focus takes before any binding does (Enter in long text).
  public var widgetKeys: Set<Key>
  /// Whether a question is open: no binding but these works, global ones included.
  public var isModal: Bool

  /// A key map.
  public init(
    _ bindings: [Binding<Message>] = [], hints: [KeyHint] = [], isTyping: Bool = false, widgetKeys: Set<Key> = [],
    isModal: Bool = false
  ) {
    self.bindings = bindings
    self.hints = hints
    self.isTyping = isTyping
    self.widgetKeys = widgetKeys
    self.isModal = isModal
  }

  /// Whether the key can reach a binding at all (a text field takes its own first).
  public func reaches(_ key: Key) -> Bool {
    !(isTyping && key.belongsToText) && !widgetKeys.contains(key)
  }

  /// Whether the key is text, or an editing key, for the field in focus.
  func takesAsText(_ key: Key) -> Bool { isTyping && !reaches(key) }

  /// What `key` leads to; capital and small letters are the same key.
  public func answer(to key: Key) -> Answer {
    guard let binding = binding(of: key) else { return .unbound }
    if let reason = binding.disabled { return .refused(reason) }
    return .message(binding.message)
  }

  /// The binding that has `key`, where the key reaches one.
  func binding(of key: Key) -> Binding<Message>? {
    guard reaches(key) else { return nil }
    let wanted = key.folded
    return bindings.first { $0.keys.contains { $0.folded == wanted } }
  }

  /// The key to show for a binding: the first that works now; nil when none does.
  public func shownKey(_ binding: Binding<Message>) -> Key? { binding.keys.first(where: reaches) }

  /// These bindings and then those of `other` whose keys and ids are still free; of `other`'s keys only
  /// the free ones. A modal map stays as it is.
  public func merged(with other: KeyMap<Message>) -> KeyMap<Message> {
    var result = self
    if isModal { return result }
    var taken = Set(bindings.flatMap { $0.keys.map(\.folded) })
    for binding in other.bindings where !result.bindings.contains(where: { $0.id == binding.id }) {
      let free = binding.keys.filter { !taken.contains($0.folded) }
      if free.isEmpty, !binding.keys.isEmpty { continue }
      taken.formUnion(free.map(\.folded))
      result.bindings.append(binding.with(free))
    }
    result.hints += other.hints
    return result
  }

  /// The same bindings with other keys where `keys` has some for their id. A question's answers keep theirs.
  public func overridden(by keys: [String: [Key]]) -> KeyMap<Message> {
    if keys.isEmpty || isModal { return self }
    var result = self
    result.bindings = bindings.map { binding in keys[binding.id].map(binding.with) ?? binding }
    return result
  }

  /// Keys that more than one binding claims, with the ids of those; empty when the map is sound. For tests.
  public var collisions: [(key: Key, ids: [String])] {
    var order: [Key] = []
    var owners: [Key: [String]] = [:]
    for binding in bindings {
      for key in binding.keys.map(\.folded) {
        if owners[key] == nil { order.append(key) }
        owners[key, default: []].append(binding.id)
      }
    }
    return order.compactMap { key in owners[key].flatMap { $0.count > 1 ? (key, $0) : nil } }
  }

  /// The same keys with other messages: for the keys of an `Embedded` screen.
  public func map<Other: Sendable>(_ change: (Message) -> Other) -> KeyMap<Other> {
    KeyMap<Other>(
      bindings.map { $0.map(change) }, hints: hints, isTyping: isTyping, widgetKeys: widgetKeys,
      isModal: isModal)
  }
}
