/// Puts one letter together from the bytes of UTF-8 as they come, however they are cut.
struct LetterDecoder: Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  /// What the next byte may be: the first one after the lead says whether a letter is too long, a surrogate or none.
  private var next: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether a letter has begun and is not complete.
  var isOpen: Bool { missing > 0 }

  /// Whether the byte goes on with the letter that has begun.
  func accepts(_ byte: UInt8) -> Bool { isOpen && next.contains(byte) }

  /// Takes a byte that is accepted or begins a letter: the letter where that completes it, U+FFFD where no letter begins
  /// so, nil where more is to come.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if isOpen {
      value = value << 6 | UInt32(byte & 0x3F)
      missing -= 1
      next = 0x80...0xBF
      return isOpen ? nil : Unicode.Scalar(value) ?? "\u{FFFD}"
    }
    next = 0x80...0xBF
    switch byte {
    case 0..<0x80: return Unicode.Scalar(byte)
    case 0xC2...0xDF: begin(byte & 0x1F, 1)
    case 0xE0...0xEF:
      begin(byte & 0x0F, 2)
      if byte == 0xE0 { next = 0xA0...0xBF } else if byte == 0xED { next = 0x80...0x9F }
    case 0xF0...0xF4:
      begin(byte & 0x07, 3)
      if byte == 0xF0 { next = 0x90...0xBF } else if byte == 0xF4 { next = 0x80...0x8F }
    default: return "\u{FFFD}"
    }
    return nil
  }

  /// Gives up the letter that has begun.
  mutating func drop() { missing = 0 }

  private mutating func begin(_ bits: UInt8, _ following: Int) {
    value = UInt32(bits)
    missing = following
  }

  /// How many bytes at the end belong to a letter that is not complete yet.
  static func openTail(of bytes: [UInt8]) -> Int {
    var decoder = LetterDecoder()
    for length in 1..<4 where length <= bytes.count {
      let lead = bytes[bytes.count - length]
      if lead & 0xC0 == 0x80 { continue }
      guard decoder.take(lead) == nil else { return 0 }
      for byte in bytes.suffix(length - 1) {
        guard decoder.accepts(byte), decoder.take(byte) == nil else { return 0 }
      }
      return length
    }
    return 0
  }
}
