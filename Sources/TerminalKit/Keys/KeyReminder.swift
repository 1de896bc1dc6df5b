/// What a message ends in: the key that goes on from there, "å ångrar", named as it works where the message is read.
public struct KeyReminder: Hashable, Sendable {
  /// The binding's id.
  public let id: String
  /// What the key does, after its name.
  public let words: String

  /// A reminder of the binding `id`.
  public init(_ id: String, _ words: String) {
    self.id = id
    self.words = words
  }

  /// The sentence; nil where no key does it right here.
  func text<Message>(in keymap: KeyMap<Message>, wording: Wording) -> String? {
    guard let binding = keymap.bindings.first(where: { $0.id == id }), let key = keymap.shownKey(binding) else {
      return nil
    }
    return "\(wording.name(of: key)) \(words)"
  }
}
