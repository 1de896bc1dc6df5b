/// A key, what it does and what that is called: one declaration for dispatch, footer, help, palette and the manual.
public struct Binding<Message: Sendable>: Sendable {
  /// A name that stays the same, `client.open`; unique within a screen.
  public let id: String
  /// The keys that do it, the one to show first; the others are twins. None: reachable by the palette only.
  public let keys: [Key]
  /// What it does, as help and palette say it: "Öppna klienten".
  public let title: String
  /// The short form of `title` for the footer: "öppna".
  public let short: String
  /// Other words that the palette finds it by.
  public let synonyms: [String]
  /// What the screen is given.
  public let message: Message
  /// Whether the footer shows it when there is room.
  public let inFooter: Bool
  /// Why it cannot be done right now, as a sentence to the user; nil when it can.
  public let disabled: String?
  /// Whether what it did is seen before it is done again: of several that wait one is run.
  public private(set) var isAlone = false
  /// Whether the footer ends in it, however little room there is.
  public private(set) var isLast = false

  /// A binding; `short` is `title` unless given.
  public init(
    _ id: String, _ keys: [Key], _ title: String, short: String? = nil, synonyms: [String] = [],
    inFooter: Bool = false, disabled: String? = nil, _ message: Message
  ) {
    self.id = id
    self.keys = keys
    self.title = title
    self.short = short ?? title
    self.synonyms = synonyms
    self.message = message
    self.inFooter = inFooter
    self.disabled = disabled
  }

  /// The same binding, of which one at a time is run.
  public var alone: Binding {
    var copy = self
    copy.isAlone = true
    return copy
  }

  /// The same binding, which the footer ends in.
  var last: Binding {
    var copy = self
    copy.isLast = true
    return copy
  }

  /// The same binding with other keys.
  func with(_ keys: [Key]) -> Binding {
    var copy = Binding(
      id, keys, title, short: short, synonyms: synonyms, inFooter: inFooter, disabled: disabled, message)
    (copy.isAlone, copy.isLast) = (isAlone, isLast)
    return copy
  }

  /// The same binding with another message.
  func map<Other: Sendable>(_ change: (Message) -> Other) -> Binding<Other> {
    var other = Binding<Other>(
      id, keys, title, short: short, synonyms: synonyms, inFooter: inFooter, disabled: disabled, change(message))
    (other.isAlone, other.isLast) = (isAlone, isLast)
    return other
  }
}
