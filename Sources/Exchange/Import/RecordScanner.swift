/// The grammar of RFC 4180 over the bytes at hand: one record, or word that more bytes are needed.
struct RecordScanner {
  enum Outcome { case complete, more, broken }

  let separator: UInt8
  /// Whether no bytes come after those at hand.
  let isLast: Bool

  private(set) var scanned = ByteWindow.Scanned()
  private(set) var isInsideQuotes = false
  private var position = 0

  /// The column being read; 1 is the first.
  var column: Int { scanned.fields.count + 1 }

  init(separator: UInt8, isLast: Bool) {
    self.separator = separator
    self.isLast = isLast
  }

  /// Reads one record from the first byte on; `scanned` holds it when the outcome is complete.
  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
    if bytes.isEmpty { return .more }
    while true {
      let begin = position
      let isQuoted = position < bytes.count && bytes[position] == DelimitedFormat.quote
      if isQuoted {
        let outcome = passQuoted(bytes)
        guard outcome == .complete else { return outcome }
      } else {
        passPlain(bytes)
      }
      if position == bytes.count {
        guard isLast else { return .more }
        append(begin, isQuoted)
        (scanned.end, scanned.next) = (position, position)
        return .complete
      }
      let stop = bytes[position]
      append(begin, isQuoted)
      if stop == separator {
        position += 1
        continue
      }
      scanned.end = position
      if stop == DelimitedFormat.carriageReturn {
        if position + 1 == bytes.count, !isLast { return .more }
        let pair = position + 1 < bytes.count && bytes[position + 1] == DelimitedFormat.lineFeed
        scanned.next = position + (pair ? 2 : 1)
      } else {
        scanned.next = position + 1
      }
      return .complete
    }
  }

  private mutating func append(_ begin: Int, _ isQuoted: Bool) {
    scanned.fields.append(DelimitedRecord.Field(range: begin..<position, isQuoted: isQuoted))
  }

  /// Stops at a separator, a line ending or the end of the bytes.
  private mutating func passPlain(_ bytes: UnsafeBufferPointer<UInt8>) {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == DelimitedFormat.lineFeed || byte == DelimitedFormat.carriageReturn { return }
      if byte == DelimitedFormat.quote, scanned.strayColumn == nil { scanned.strayColumn = column }
      position += 1
    }
  }

  /// Stops after the closing quote; what follows it must end the field.
  private mutating func passQuoted(_ bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
    isInsideQuotes = true
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case DelimitedFormat.quote:
        if position + 1 == bytes.count, !isLast { return .more }
        if position + 1 < bytes.count, bytes[position + 1] == DelimitedFormat.quote {
          position += 2
          continue
        }
        isInsideQuotes = false
        position += 1
        guard position < bytes.count else { return .complete }
        let after = bytes[position]
        return after == separator || after == DelimitedFormat.lineFeed || after == DelimitedFormat.carriageReturn
          ? .complete : .broken
      case DelimitedFormat.lineFeed: scanned.lineBreaks += 1
      case DelimitedFormat.carriageReturn:
        if position + 1 < bytes.count, bytes[position + 1] != DelimitedFormat.lineFeed { scanned.lineBreaks += 1 }
      default: break
      }
      position += 1
    }
    return isLast ? .broken : .more
  }
}
