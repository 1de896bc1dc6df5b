/// The keys of a binding under a name: declared once, for the binding itself and for sentences that name the key.
public struct NamedKey: Hashable, Sendable {
  /// The binding's id.
  public let id: String
  /// The declared keys, the one to show first.
  public let keys: [Key]

  /// The keys of the binding `id`.
  public init(_ id: String, _ keys: [Key]) {
    self.id = id
    self.keys = keys
  }

  /// What the key is called that holds now; nil where the user has taken it away. `own` are the user's keys by ids.
  public func name(own: [String: [Key]], wording: Wording) -> String? {
    (own[id] ?? keys).first.map(wording.name)
  }
}

extension Binding {
  /// A binding of keys that sentences name.
  public init(
    _ named: NamedKey, _ title: String, short: String? = nil, synonyms: [String] = [], inFooter: Bool = false,
    disabled: String? = nil, _ message: Message
  ) {
    self.init(
      named.id, named.keys, title, short: short, synonyms: synonyms, inFooter: inFooter, disabled: disabled, message)
  }
}
