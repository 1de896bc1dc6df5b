import Domain

/// What became of a document that was to be printed; that it was queued does not say that it came out (R3.4).
public enum Delivery: Hashable, Sendable {
  /// A printer's queue took it, as the job with this name.
  case queued(job: String?)
  /// No printer took it: the file lies there, readable by its owner alone.
  case kept(String)
  /// The printer did not answer within its time and was ended: the file lies there.
  case silent(String)
  /// The one who waited stopped it; nothing was printed.
  case stopped
  /// Nothing is written where nothing is kept: the demo.
  case shown
}
