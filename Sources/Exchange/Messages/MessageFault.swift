/// What is wrong with a message from another system, in English, for the people who look after it. It names keys, never
/// what stands in them: that may be about a person.
public struct MessageFault: Error, Hashable, Sendable {
  /// What is wrong and what to write instead.
  public var message: String

  /// A fault.
  public init(_ message: String) { self.message = message }
}
