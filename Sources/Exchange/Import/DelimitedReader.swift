/// Reads a delimited file (RFC 4180) record by record, by bytes, holding no more than the record at hand.
///
/// The header decides encoding, separator and the number of columns. A record that is wrong says so in `fault` and
/// costs only itself: after a quote that is never closed, reading goes on at the next line (R1.9).
public struct DelimitedReader {
  /// The longest record that is read, in bytes.
  public static let longestRecord = 1 << 20

  /// How the file is written.
  public let format: DelimitedFormat
  /// The header as a record, number 0.
  public let header: DelimitedRecord
  /// How many columns a record must have.
  public var columnCount: Int { header.fieldCount }
  /// The column names as written in the header.
  public let columnNames: [String]
  /// The most bytes that were ever held at once.
  public var peakBufferedBytes: Int { window.peak }

  private var window: ByteWindow
  private var line: Int
  private var number = 0
  /// Whether a record may leave out its last field: a reject file whose reasons were taken away (R1.9).
  private let lastColumnMayBeMissing: Bool

  /// Reads the header; throws when the file is empty or its encoding unknown.
  ///
  /// - Parameter optionalLastColumn: a column whose field may be missing when it is the header's last.
  public init(_ source: any ByteSource, optionalLastColumn: String? = nil) throws(ImportFault) {
    var window = ByteWindow(source)
    let mark = try window.skip(prefix: SourceEncoding.byteOrderMark)
    var line = 1
    while let blank = try window.physicalLine(from: 0, limit: Self.longestRecord), blank.end == 0, blank.next > 0 {
      window.consume(blank.next)
      line += 1
    }
    guard let first = try window.physicalLine(from: 0, limit: Self.longestRecord) else {
      throw ImportFault(.unusable, "empty", "The file is empty. Name a CSV file with a header line and records.")
    }
    let encoding = try SourceEncoding.detect((mark ? SourceEncoding.byteOrderMark : []) + window.bytes(0..<first.end))
    guard first.next > first.end || window.isAtEnd else {
      throw ImportFault(.unusable, "headerTooLong", "The first line has no end: this is not a CSV file with a header.")
    }
    let separator = DelimitedFormat.separator(of: window.bytes(0..<first.end))
    guard case .record(let scanned) = try window.scan(separator: separator), scanned.strayColumn == nil else {
      throw ImportFault(
        .unusable, "headerQuotes", "The header line has a quote that is not closed. Correct the first line of the file."
      )
    }
    let header = DelimitedRecord(
      number: 0, line: line, bytes: window.bytes(0..<scanned.end), fault: nil, fields: scanned.fields,
      encoding: encoding)
    var names: [String] = []
    for index in header.fields.indices { names.append(header.text(at: index) ?? "") }
    let ending = window.bytes(scanned.end..<scanned.next)
    window.consume(scanned.next)
    self.format = DelimitedFormat(
      encoding: encoding, separator: separator, lineEnding: ending.isEmpty ? [DelimitedFormat.lineFeed] : ending)
    self.header = header
    self.columnNames = names
    self.line = line + scanned.lineBreaks + 1
    self.window = window
    self.lastColumnMayBeMissing =
      optionalLastColumn.map { names.last.map(ColumnName.folded) == ColumnName.folded($0) } ?? false
  }

  /// The next record, nil after the last. Blank lines are passed over.
  public mutating func next() throws(ImportFault) -> DelimitedRecord? {
    while true {
      switch try window.scan(separator: format.separator) {
      case .end: return nil
      case .record(let scanned):
        if scanned.end == 0 {
          window.consume(scanned.next)
          line += 1
          continue
        }
        if let column = scanned.strayColumn, scanned.lineBreaks > 0 { return try recover(.strayQuote(column: column)) }
        if scanned.lineBreaks > 0, try swallowsOtherRecords(scanned) {
          let column = scanned.fields.firstIndex { $0.isQuoted && window.hasLineBreak($0.range) } ?? 0
          return try recover(.strayQuote(column: column + 1))
        }
        return take(scanned)
      case .brokenQuote(let column): return try recover(.strayQuote(column: column))
      case .tooLong(let quotedColumn):
        if let quotedColumn { return try recover(.strayQuote(column: quotedColumn)) }
        return try skipLongLine()
      }
    }
  }

  private mutating func take(_ scanned: ByteWindow.Scanned) -> DelimitedRecord {
    let found = scanned.fields.count
    let expected = columnCount
    let fault: DelimitedRecord.Fault? =
      if let column = scanned.strayColumn {
        .strayQuote(column: column)
      } else if found > expected {
        .surplusColumns(found: found, expected: expected)
      } else if found < expected - (lastColumnMayBeMissing ? 1 : 0) {
        .missingColumns(found: found, expected: expected)
      } else {
        nil
      }
    let fields: [DelimitedRecord.Field] = if case .strayQuote = fault { [] } else { scanned.fields }
    return record(scanned.end, scanned.next, lines: scanned.lineBreaks + 1, fields: fields, fault: fault)
  }

  /// Takes the first line as the faulty record, with the lines after it that can only be its continuation: those that
  /// together hold no more separators than one record.
  private mutating func recover(_ fault: DelimitedRecord.Fault) throws(ImportFault) -> DelimitedRecord {
    guard let first = try window.physicalLine(from: 0, limit: Self.longestRecord),
      first.next > first.end || window.isAtEnd
    else { return try skipLongLine() }
    var (end, next, lines) = (first.end, first.next, 1)
    var separators = window.count(of: format.separator, in: 0..<end)
    while columnCount > 1, let following = try window.physicalLine(from: next, limit: Self.longestRecord),
      following.next > following.end || window.isAtEnd
    {
      separators += window.count(of: format.separator, in: next..<following.end)
      guard separators < columnCount else { break }
      (end, next, lines) = (following.end, following.next, lines + 1)
    }
    return record(end, next, lines: lines, fields: [], fault: fault)
  }

  /// Passes over a line without end, keeping its beginning only.
  private mutating func skipLongLine() throws(ImportFault) -> DelimitedRecord {
    let kept = window.bytes(0..<Self.longestRecord)
    try window.consumeLine()
    number += 1
    defer { line += 1 }
    return DelimitedRecord(
      number: number, line: line, bytes: kept, fault: .tooLong, fields: [], encoding: format.encoding)
  }

  /// Whether a quoted field with line breaks holds whole other records: its first line alone has a record's number of
  /// columns, and so has a later one, or the whole has not. Then a stray quote has joined what does not belong together.
  private mutating func swallowsOtherRecords(_ scanned: ByteWindow.Scanned) throws(ImportFault) -> Bool {
    let full = columnCount - 1
    guard full > 0, let first = try window.physicalLine(from: 0, limit: scanned.end),
      window.count(of: format.separator, in: 0..<first.end) == full
    else { return false }
    if scanned.fields.count != columnCount { return true }
    var start = first.next
    while start < scanned.end, let following = try window.physicalLine(from: start, limit: scanned.end) {
      let end = min(following.end, scanned.end)
      if window.count(of: format.separator, in: start..<end) == full { return true }
      start = following.next
    }
    return false
  }

  private mutating func record(
    _ end: Int, _ next: Int, lines: Int, fields: [DelimitedRecord.Field], fault: DelimitedRecord.Fault?
  ) -> DelimitedRecord {
    number += 1
    let taken = DelimitedRecord(
      number: number, line: line, bytes: window.bytes(0..<end), fault: fault, fields: fields, encoding: format.encoding)
    window.consume(next)
    line += lines
    return taken
  }
}
