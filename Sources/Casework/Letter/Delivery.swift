/// What became of a document that was to be printed.
public enum Delivery: Hashable, Sendable {
  /// It went to the printer.
  case printed
  /// There is no printer: the file lies there, readable by its owner alone.
  case kept(String)
  /// Nothing is written where nothing is kept: the demo.
  case shown
}
