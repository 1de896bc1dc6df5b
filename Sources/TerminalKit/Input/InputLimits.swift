/// How long the reader of keys waits where bytes alone do not say enough.
public struct InputLimits: Hashable, Sendable {
  /// How long a byte after ESC still belongs to it. The only limit that decides what bytes mean.
  public var escape: Duration
  /// The silence within a paste or a report after which the user is told what is waited for.
  public var silence: Duration

  /// Limits; slow links want a longer one for ESC.
  public init(escape: Duration = .milliseconds(200), silence: Duration = .seconds(2)) {
    self.escape = escape
    self.silence = silence
  }
}
