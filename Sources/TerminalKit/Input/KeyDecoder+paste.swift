/// Bracketed paste: text up to its mark, to an Esc with nothing after it, or to Ctrl-C. An ESC inside is text.
extension KeyDecoder {
  private static let endMark = Array("\u{1B}[201~".utf8)

  /// Takes text up to the next byte that may end it; where that is.
  mutating func takeText(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != KeyDecoder.esc, bytes[end] != KeyDecoder.interrupt { end += 1 }
    pasted += bytes[start..<end]
    return end
  }

  mutating func takeText(_ byte: UInt8) {
    switch byte {
    case KeyDecoder.esc: state = .pasteEscape
    case KeyDecoder.interrupt: endPaste()
    default: pasted.append(byte)
    }
  }

  /// The byte after an ESC that stands in a paste.
  mutating func takeAfterEscape(_ byte: UInt8) { takeMark(byte, 1) }

  /// A byte where so many of the end mark have come: if it is not the next, those were text.
  mutating func takeMark(_ byte: UInt8, _ length: Int) {
    let mark = KeyDecoder.endMark
    guard byte == mark[length] else {
      pasted += mark.prefix(length)
      state = .paste
      return takeText(byte)
    }
    if length + 1 == mark.count { endPaste() } else { state = .pasteMark(length + 1) }
  }

  mutating func endPaste() {
    reportPaste(isComplete: true)
    endsInReturn = false
    finish()
  }

  /// Reports what was pasted since the last report; a letter that is not complete waits for its other bytes.
  mutating func reportPaste(isComplete: Bool) {
    let open = isComplete ? 0 : LetterDecoder.openTail(of: pasted)
    var text: [UInt8] = []
    text.reserveCapacity(pasted.count)
    // Terminals send a pasted line break as CR, some as CR LF.
    for byte in pasted.dropLast(open) {
      if byte != 0x0A || !endsInReturn { text.append(byte == 0x0D ? 0x0A : byte) }
      endsInReturn = byte == 0x0D
    }
    pasted.removeFirst(pasted.count - open)
    if !text.isEmpty { events.append(.paste(String(decoding: text, as: UTF8.self))) }
  }
}
