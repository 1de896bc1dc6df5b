/// The bytes of a reject file: the rejected records as they were, with a last column that says why (R1.9).
///
/// Written in the source's own encoding, separator and line ending, so that it can be corrected and imported. Cells are
/// not made harmless to spreadsheets as exports are: the bytes are the district's own.
public struct RejectFile: Sendable {
  private let format: DelimitedFormat
  private let header: DelimitedRecord
  /// Whether the source is a reject file itself, whose last column is replaced.
  private let hasReason: Bool

  /// A reject file for what `reader` reads.
  public init(for reader: DelimitedReader) {
    format = reader.format
    header = reader.header
    hasReason = reader.columnNames.last.map(ColumnName.folded) == ReferralColumn.rejectReason
  }

  /// The first line, with the byte order mark where the source has one.
  public var headerLine: [UInt8] {
    let mark = format.encoding == .utf8(byteOrderMark: true) ? SourceEncoding.byteOrderMark : []
    return mark + line(header.bytes[..<ownEnd(header)], ReferralColumn.rejectReason)
  }

  /// A rejected record with its reason.
  public func line(_ record: DelimitedRecord, reason: String) -> [UInt8] {
    line(record.bytes[..<ownEnd(record)], reason)
  }

  private func line(_ own: ArraySlice<UInt8>, _ reason: String) -> [UInt8] {
    Array(own) + [format.separator] + format.encoding.encode(cell(reason)) + format.lineEnding
  }

  /// The reason without separator, quotes and line breaks: quoting it would not be read back in a record whose own
  /// quotes are broken.
  private func cell(_ reason: String) -> String {
    let separator = Unicode.Scalar(format.separator)
    var cell = String.UnicodeScalarView()
    for scalar in reason.unicodeScalars {
      switch scalar {
      case separator: cell.append(separator == "," ? ";" : separator == ";" ? "," : " ")
      case "\"": cell.append("'")
      case "\n", "\r", "\t": cell.append(" ")
      default: cell.append(scalar)
      }
    }
    return String(cell)
  }

  /// Where the record's own bytes end: before the reason that an earlier import gave, if there is one.
  private func ownEnd(_ record: DelimitedRecord) -> Int {
    guard hasReason else { return record.bytes.count }
    if record.fieldCount == header.fieldCount, let last = record.fields.last {
      return max(0, last.range.lowerBound - 1)
    }
    if record.fieldCount == 0, let cut = record.bytes.lastIndex(of: format.separator) { return cut }
    return record.bytes.count
  }
}
