/// One record of a delimited file: where it stands, its own bytes, and its fields.
public struct DelimitedRecord: Equatable, Sendable {
  /// What is wrong with the record's shape; its values are then not to be trusted.
  public enum Fault: Equatable, Sendable {
    /// A quote stands where none may, or is never closed. `fields` is empty.
    case strayQuote(column: Int)
    /// Fewer fields than the header has columns.
    case missingColumns(found: Int, expected: Int)
    /// More fields than the header has columns.
    case surplusColumns(found: Int, expected: Int)
    /// Longer than `DelimitedReader.longestRecord`; `bytes` is only its beginning and `fields` is empty.
    case tooLong
  }

  /// Where a field's bytes lie in `bytes`, quotes included.
  struct Field: Equatable, Sendable {
    var range: Range<Int>
    var isQuoted: Bool
  }

  /// 1 for the first record after the header; 0 for the header itself. Blank lines do not count.
  public let number: Int
  /// The physical line on which the record begins; the file's first line is 1.
  public let line: Int
  /// The record's own bytes, without the line ending after it.
  public let bytes: [UInt8]
  /// What is wrong with its shape, nil when nothing is.
  public let fault: Fault?

  let fields: [Field]
  let encoding: SourceEncoding

  /// How many fields the record has; 0 when its shape could not be read.
  public var fieldCount: Int { fields.count }

  /// The text of field `index` (0 is the first) without its quotes, or nil when its bytes mean nothing in the file's
  /// encoding. The text is as written: not filtered, not trimmed.
  public func text(at index: Int) -> String? {
    let field = fields[index]
    guard field.isQuoted else { return encoding.decode(bytes[field.range]) }
    let inner = bytes[field.range].dropFirst().dropLast()
    guard inner.contains(DelimitedFormat.quote) else { return encoding.decode(inner) }
    var plain: [UInt8] = []
    plain.reserveCapacity(inner.count)
    var skipNext = false
    for byte in inner {
      if skipNext {
        skipNext = false
        continue
      }
      skipNext = byte == DelimitedFormat.quote
      plain.append(byte)
    }
    return encoding.decode(plain)
  }
}
