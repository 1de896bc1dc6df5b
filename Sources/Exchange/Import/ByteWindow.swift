/// The part of a source that a reader looks at: from the start of the current record on. Offsets are from there.
struct ByteWindow {
  /// A record's fields and extent as scanned.
  struct Scanned {
    var fields: [DelimitedRecord.Field] = []
    /// Where the record's bytes end and where the next record begins.
    var (end, next) = (0, 0)
    /// Line breaks inside quoted fields.
    var lineBreaks = 0
    /// The column (1 is the first) of a quote in the middle of an unquoted field.
    var strayColumn: Int?
  }

  enum Scan {
    case end
    case record(Scanned)
    /// A quoted field goes on after its closing quote, or the source ended inside it.
    case brokenQuote(column: Int)
    /// More than `DelimitedReader.longestRecord` without an end; the column when it is inside quotes.
    case tooLong(quotedColumn: Int?)
  }

  /// The most bytes that were ever held at once.
  private(set) var peak = 0
  /// Whether the source has given everything.
  private(set) var isAtEnd = false

  private var source: any ByteSource
  private var buffer: [UInt8] = []
  private var start = 0

  init(_ source: any ByteSource) { self.source = source }

  private var available: Int { buffer.count - start }

  func bytes(_ range: Range<Int>) -> [UInt8] {
    Array(buffer[(start + range.lowerBound)..<min(buffer.count, start + range.upperBound)])
  }

  func count(of byte: UInt8, in range: Range<Int>) -> Int {
    buffer[(start + range.lowerBound)..<(start + range.upperBound)].count { $0 == byte }
  }

  func hasLineBreak(_ range: Range<Int>) -> Bool {
    buffer[(start + range.lowerBound)..<(start + range.upperBound)]
      .contains { $0 == DelimitedFormat.lineFeed || $0 == DelimitedFormat.carriageReturn }
  }

  mutating func consume(_ count: Int) { start += count }

  /// Passes over `prefix` when the source begins with it.
  mutating func skip(prefix: [UInt8]) throws(ImportFault) -> Bool {
    while available < prefix.count, try load() {}
    guard buffer[start...].starts(with: prefix) else { return false }
    start += prefix.count
    return true
  }

  /// Drops everything up to and with the next line ending, holding no more than a chunk.
  mutating func consumeLine() throws(ImportFault) {
    while true {
      if let index = buffer[start...].firstIndex(where: Self.endsLine) {
        start = index
        if buffer[index] == DelimitedFormat.carriageReturn {
          while available < 2, try load() {}
          start += available > 1 && buffer[start + 1] == DelimitedFormat.lineFeed ? 2 : 1
        } else {
          start += 1
        }
        return
      }
      start = buffer.count
      guard try load() else { return }
    }
  }

  /// The extent of the line that begins at `from`, quotes disregarded; nil when nothing is left. `next` equals `end`
  /// when the source, or `limit` bytes, ended without a line ending.
  mutating func physicalLine(from: Int, limit: Int) throws(ImportFault) -> (end: Int, next: Int)? {
    var offset = from
    while true {
      while offset < available, offset - from <= limit {
        let byte = buffer[start + offset]
        if byte == DelimitedFormat.lineFeed { return (offset, offset + 1) }
        if byte == DelimitedFormat.carriageReturn {
          if offset + 1 == available, try load() { continue }
          let pair = offset + 1 < available && buffer[start + offset + 1] == DelimitedFormat.lineFeed
          return (offset, offset + (pair ? 2 : 1))
        }
        offset += 1
      }
      if offset - from > limit { return (offset, offset) }
      guard try load() else { return offset == from ? nil : (offset, offset) }
    }
  }

  /// Scans the record at the start of the window, loading as much as it needs.
  mutating func scan(separator: UInt8) throws(ImportFault) -> Scan {
    while true {
      var scanner = RecordScanner(separator: separator, isLast: isAtEnd)
      let result = buffer.withUnsafeBufferPointer { scanner.run(UnsafeBufferPointer(rebasing: $0[start...])) }
      switch result {
      case .complete:
        if scanner.scanned.end > DelimitedReader.longestRecord {
          return .tooLong(quotedColumn: scanner.scanned.lineBreaks > 0 ? scanner.scanned.fields.count : nil)
        }
        return .record(scanner.scanned)
      case .broken: return .brokenQuote(column: scanner.column)
      case .more:
        if available > DelimitedReader.longestRecord {
          return .tooLong(quotedColumn: scanner.isInsideQuotes ? scanner.column : nil)
        }
        if try load() { continue }
        if available == 0 { return .end }
      }
    }
  }

  /// Takes one more chunk; false at the source's end.
  private mutating func load() throws(ImportFault) -> Bool {
    guard !isAtEnd else { return false }
    let chunk = try source.nextChunk()
    guard !chunk.isEmpty else {
      isAtEnd = true
      return false
    }
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    buffer.append(contentsOf: chunk)
    peak = max(peak, buffer.count)
    return true
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == DelimitedFormat.lineFeed || byte == DelimitedFormat.carriageReturn
  }
}
