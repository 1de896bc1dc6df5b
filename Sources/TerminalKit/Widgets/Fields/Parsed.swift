/// What a piece of typed text means.
public enum Parsed: Hashable, Sendable {
  /// Nothing was typed.
  case empty
  /// Understood: the value to store as text, and what to tell the user at once ("fre 2008-04-25, v17, om 4 dagar").
  case value(String, meaning: String)
  /// Not understood: what to enter instead.
  case faulty(String)
}
