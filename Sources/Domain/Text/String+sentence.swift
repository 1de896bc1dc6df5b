extension StringProtocol {
  /// The text as a sentence or a heading begins: its first letter a capital.
  public var capitalFirst: String { prefix(1).uppercased() + dropFirst() }
}
