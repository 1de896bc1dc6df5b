/// The forms in which a command prints a table: `--format text|csv|json`.
public enum TableFormat: String, CaseIterable, Sendable {
  /// Aligned columns for reading.
  case text
  /// RFC 4180 with a header, commas and LF; cells that a spreadsheet would run are neutralised (R16.1).
  case csv
  /// An array of objects, one on a line; keys are sorted.
  case json
}
