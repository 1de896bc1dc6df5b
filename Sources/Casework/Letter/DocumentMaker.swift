import Domain

/// Puts what verbs read into words and onto paper. Filled in by Exchange.
public protocol DocumentMaker: Sendable {
  /// The languages in which a letter of a kind can be had, the shipped ones first.
  func languages(of kind: LetterKind) -> [LetterLanguage]
  /// The language of a client's letters of a kind: the stated one where there is a template, else plain Swedish.
  func language(of kind: LetterKind, for stated: String?) -> LetterLanguage
  /// The letter in a language; nil is the recipient's.
  func letter(_ content: LetterContent, in language: LetterLanguage?) -> Letter
  /// Prints a letter, or keeps its file where no printer takes it within `limit`; `stop` ends the printer's command.
  func deliver(_ letter: Letter, within limit: Duration, stop: StopFlag) async throws(Refusal) -> Delivery
  /// Prints a month's participation, or keeps its file where no printer takes it within `limit`.
  func deliver(_ report: ParticipationReport, within limit: Duration, stop: StopFlag) async throws(Refusal) -> Delivery
  /// Where printer's jobs stand; nil where nothing tells. One that the printer does not know is gone.
  func printerJobs(_ jobs: [String], within limit: Duration, stop: StopFlag) async -> [String: PrinterJob]?
  /// Keeps a month's participation as a table for other programs, readable by its owner alone; its path, nil where nothing
  /// is kept.
  func keep(_ report: ParticipationReport) throws(Refusal) -> String?
  /// Keeps a calendar as a file, readable by its owner alone; its path, nil where nothing is kept.
  func keep(_ calendar: CalendarExport) throws(Refusal) -> String?
}
