/// What an act came to, to which what followed from it is added for the one who acts.
public protocol ToldOutcome: Sendable {
  /// Adds what followed, each in words: "beslutet mån 21/4 omprövas av Karin Ek".
  mutating func add(_ following: [String])
}

/// An outcome that is told in one line.
public protocol LineOutcome: ToldOutcome {
  /// What was done.
  var line: ActLine { get set }
}

extension LineOutcome {
  /// What was done, Swedish, for the message line.
  public var message: String { line.text }
  public mutating func add(_ following: [String]) { line.add(following) }
}

extension ActLine: ToldOutcome {
  public mutating func add(_ following: [String]) { self.following += following }
}
