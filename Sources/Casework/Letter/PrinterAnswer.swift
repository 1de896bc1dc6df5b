/// What the printer's queue says of the letters that it was asked about.
public struct PrinterAnswer: Hashable, Sendable {
  /// How many came out.
  public var printed = 0
  /// How many are held or were cancelled: they are made and not printed.
  public var stopped = 0
  /// How many it does not know: they may have come out.
  public var unknown = 0

  /// Whether anything is otherwise than it was.
  public var isNews: Bool { printed + stopped > 0 }
}
