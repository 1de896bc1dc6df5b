/// What is written on a screen and stored nowhere yet, as small text that outlives the program.
public struct Draft: Hashable, Sendable {
  /// The values by a field's name, which is the same in every run: only fields that hold something else than was loaded.
  /// An empty list is a field that was emptied.
  public var fields: [String: [String]]
  /// What the fields are called and say, by the same names.
  public var words: [String: Words] = [:]

  /// A draft of these fields.
  public init(_ fields: [String: [String]] = [:]) { self.fields = fields }

  /// Whether nothing is written that could be lost.
  public var isEmpty: Bool { fields.isEmpty }
}
