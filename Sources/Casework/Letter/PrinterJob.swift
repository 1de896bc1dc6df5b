/// Where a printer's job stands.
public enum PrinterJob: Hashable, Sendable {
  /// It waits or is being printed.
  case waiting
  /// It came out.
  case printed
  /// It is held or was cancelled: nothing came out.
  case gone
  /// The queue does not know it: it keeps no list of what it has done, or has forgotten. It may have come out.
  case unknown
}
