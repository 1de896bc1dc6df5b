/// One line of text that means something, shown at once beside it: a date, a time, a number.
public struct ParsedField: Sendable {
  /// The text being edited.
  public var field: TextField
  /// What a text means; called whenever it is drawn, so it must be quick and the same every time.
  public let parse: @Sendable (String) -> Parsed
  /// The text a number of steps on (up and down: a day); nil when there are no steps from there.
  public let step: (@Sendable (String, Int) -> String?)?

  /// A field that reads its text with `parse`.
  public init(
    _ text: String = "", limit: Int = 60, parse: @escaping @Sendable (String) -> Parsed,
    step: (@Sendable (String, Int) -> String?)? = nil
  ) {
    field = TextField(text, limit: limit)
    self.parse = parse
    self.step = step
  }

  /// What the text means now.
  public var parsed: Parsed { parse(field.text) }

  /// Deals with a key; false when it is none of its own.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .up, .down:
      guard let step else { return false }
      if let text = step(field.text, key == .down ? 1 : -1) { field.replace(with: text) }
      return true
    default: return field.handle(key)
    }
  }
}
