import Domain
import Foundation

/// Writes a table row by row, so that memory does not grow with it.
///
/// Every cell passes the filter on its way out (R16.1). Call `begin`, `write` for each row, `end`.
public struct TableWriter {
  /// A column.
  public struct Column: Sendable {
    /// Its English key: header in text and CSV, key in JSON.
    public let key: String
    /// The fewest characters it takes as text; a longer cell pushes its row to the right. 0 for the last column.
    public let width: Int

    /// A column with a key and, for text, a width.
    public init(_ key: String, width: Int = 0) {
      self.key = key
      self.width = width
    }
  }

  private let columns: [Column]
  private let format: TableFormat
  private let output: (String) throws -> Void
  private var isFirst = true
  private let encoder: JSONEncoder

  /// A writer that hands each finished piece of text, line break included, to `output`.
  public init(_ format: TableFormat, columns: [Column], output: @escaping (String) throws -> Void) {
    self.format = format
    self.columns = columns
    self.output = output
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// Writes what stands before the rows.
  public func begin() throws {
    switch format {
    case .text: try output(aligned(columns.map(\.key)))
    case .csv: try output(separated(columns.map { .text($0.key) }))
    case .json: try output("[")
    }
  }

  /// Writes a row; `cells` are in the order of the columns and as many.
  public mutating func write(_ cells: [TableCell]) throws {
    switch format {
    case .text: try output(aligned(cells.map { TextFilter.visible($0.plain) }))
    case .csv: try output(separated(cells))
    case .json:
      var object: [String: TableCell] = [:]
      for (column, cell) in zip(columns, cells) { object[column.key] = TableWriter.visible(cell) }
      try output((isFirst ? "\n  " : ",\n  ") + String(decoding: encoder.encode(object), as: UTF8.self))
    }
    isFirst = false
  }

  /// Writes what stands after the rows.
  public func end() throws {
    if format == .json { try output(isFirst ? "]\n" : "\n]\n") }
  }

  private func aligned(_ cells: [String]) -> String {
    var line = ""
    for (column, cell) in zip(columns, cells) {
      if !line.isEmpty { line += "  " }
      line += cell + String(repeating: " ", count: max(0, column.width - cell.count))
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  private func separated(_ cells: [TableCell]) -> String {
    cells.map { cell in
      guard case .text(let text) = cell else { return cell.plain }
      let safe = CsvSafety.neutralised(TextFilter.visible(text, lines: .multiple))
      guard safe.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return safe }
      return "\"" + safe.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }.joined(separator: ",") + "\n"
  }

  private static func visible(_ cell: TableCell) -> TableCell {
    guard case .text(let text) = cell else { return cell }
    return .text(TextFilter.visible(text, lines: .multiple))
  }
}
