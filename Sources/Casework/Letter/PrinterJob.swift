/// Where a printer's job stands.
public enum PrinterJob: Hashable, Sendable {
  /// It waits or is being printed.
  case waiting
  /// It came out.
  case printed
  /// It is held, was cancelled, or is gone: nothing came out.
  case gone
}
