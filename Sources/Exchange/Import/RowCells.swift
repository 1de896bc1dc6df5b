import Casework
import Domain

/// The cells of one record by column, and what has been found wrong with them so far.
struct RowCells {
  private let record: DelimitedRecord
  private let columns: ReferralColumns
  private var failures: [(column: ReferralColumn, code: String, reason: String)] = []
  /// What a person should look at.
  private(set) var warnings: [ImportRemark] = []

  init(record: DelimitedRecord, columns: ReferralColumns) {
    self.record = record
    self.columns = columns
  }

  /// Whether there is nothing in any cell.
  var isBlank: Bool {
    (0..<record.fieldCount).allSatisfy { record.text(at: $0)?.allSatisfy(\.isWhitespace) ?? false }
  }

  /// The name of the first column that says that the person's details are protected: by any word that is no plain no.
  var protection: String? {
    columns.protections.first { column in
      guard column.index < record.fieldCount else { return false }
      guard let text = record.text(at: column.index) else { return true }
      let word = CsvSafety.restored(text).lowercased().filter { $0.isLetter || $0.isNumber }
      return !["", "nej", "n", "0", "ingen", "inga", "inget", "saknas", "false", "no"].contains(word)
    }?.name
  }

  var failureCount: Int { failures.count }

  /// The rejection of everything that failed, the first in the file's order first; nil when nothing did.
  var rejection: ImportRemark? {
    let ordered = failures.sorted { (columns[$0.column] ?? 0) < (columns[$1.column] ?? 0) }
    guard let first = ordered.first else { return nil }
    return remark(first.column, first.code, ordered.map(\.reason).joined(separator: " "))
  }

  func remark(_ column: ReferralColumn?, _ code: String, _ reason: String) -> ImportRemark {
    ImportRemark(record: record.number, line: record.line, column: column?.rawValue, code: code, reason: reason)
  }

  mutating func fail(_ column: ReferralColumn, _ code: String, _ reason: String) {
    failures.append((column, code, "\(column.rawValue): \(reason)"))
  }

  mutating func warn(_ column: ReferralColumn, _ code: String, _ message: String) {
    warnings.append(remark(column, code, message))
  }

  /// The cell as the source meant it, without what an export put before it (R16.1) and before the filter; nil after a
  /// failure to read its letters. Empty where the file lacks the column.
  mutating func raw(_ column: ReferralColumn) -> String? {
    guard let index = columns[column], index < record.fieldCount else { return "" }
    guard let text = record.text(at: index) else {
      fail(
        column, "unreadableLetters",
        "Det står tecken som inte går att läsa (fel teckenkodning). Skriv om fältet i filens teckenkodning.")
      return nil
    }
    return CsvSafety.restored(text)
  }

  /// The filtered cell (R16.1), nil when it is empty or has failed.
  mutating func text(_ column: ReferralColumn, maxLength: Int, lines: TextFilter.Lines = .single) -> String? {
    guard let raw = raw(column) else { return nil }
    do {
      let accepted = try TextFilter.accept(raw, maxLength: maxLength, lines: lines)
      if Self.hasNoBlanksAround(accepted) { return accepted }
      var rest = accepted[...]
      while rest.first?.isWhitespace == true { rest.removeFirst() }
      while rest.last?.isWhitespace == true { rest.removeLast() }
      return rest.isEmpty ? nil : String(rest)
    } catch {
      fail(column, error.code, error.message)
      return nil
    }
  }

  /// Whether it plainly begins and ends with something else than a blank; false also for letters outside ASCII.
  private static func hasNoBlanksAround(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    return (0x21...0x7E).contains(first) && (0x21...0x7E).contains(last)
  }

  /// The filtered cell; an empty one fails.
  mutating func required(_ column: ReferralColumn, maxLength: Int) -> String? {
    let before = failures.count
    guard let text = text(column, maxLength: maxLength) else {
      if failures.count == before { fail(column, "missing", "Uppgiften saknas. Fyll i den.") }
      return nil
    }
    return text
  }
}
