import Domain

/// What came of letters that were made and printed.
public struct LetterRun: Sendable {
  /// Those that were made and lie in the outbox, printed or not.
  public var made: [ClientLetter.ID] = []
  /// How many a printer's queue took.
  public var queued = 0
  /// Where the files of those lie that no printer took.
  public var kept: [String] = []
  /// Whether the printer did not answer; the letters after that one were not tried.
  public var isSilent = false
  /// Those that could not be made, by why.
  public var refused: [Refusal] = []
  /// Whether it was stopped before the last had come out.
  public var isStopped = false
  /// How many it was stopped before.
  public var left = 0
  /// What is wrong with own templates that would have been used.
  public var faults: Set<TemplateFault> = []
}
