/// How a file's bytes mean letters. The header decides, because it holds å, ä and ö (R1.9).
public enum SourceEncoding: Equatable, Sendable {
  /// UTF-8, with or without the three bytes of the byte order mark.
  case utf8(byteOrderMark: Bool)
  /// Windows-1252, of which ISO-8859-1 is the part that a Swedish file uses.
  case windows1252

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The encoding that the header line shows, or a fault that names what the file seems to be instead.
  ///
  /// `start` is the file's first bytes, byte order mark included, at least to the end of the first line.
  static func detect(_ start: some Collection<UInt8>) throws(ImportFault) -> SourceEncoding {
    let bytes = Array(start)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw unknown("it looks like UTF-16")
    }
    if bytes.contains(0) { throw unknown("it holds zero bytes and is not text, or is UTF-16") }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw unknown("it is a zip archive or a spreadsheet") }
    let hasMark = bytes.starts(with: byteOrderMark)
    let header = hasMark ? Array(bytes.dropFirst(3)) : bytes
    if String(validating: header, as: UTF8.self) != nil { return .utf8(byteOrderMark: hasMark) }
    // C3 is the lead byte of å, ä and ö in UTF-8 and "Ã" in Windows-1252; below C0 there are no letters of names.
    let letters = header.filter { $0 >= 0x80 }
    if hasMark || letters.contains(0xC3) { throw unknown("its header is UTF-8 with damaged letters") }
    guard letters.allSatisfy({ $0 == 0xA0 || ($0 >= 0xC0 && $0 != 0xC2 && $0 != 0xD7 && $0 != 0xF7) }) else {
      throw unknown("its header is neither UTF-8 nor ISO-8859-1")
    }
    return .windows1252
  }

  /// The text of `bytes`, nil when they mean nothing in this encoding.
  func decode(_ bytes: some Collection<UInt8>) -> String? {
    switch self {
    case .utf8: return String(validating: bytes, as: UTF8.self)
    case .windows1252:
      var text = String.UnicodeScalarView()
      for byte in bytes {
        guard let scalar = Self.scalar(of: byte) else { return nil }
        text.append(scalar)
      }
      return String(text)
    }
  }

  /// The bytes of `text`; a letter that the encoding lacks becomes a question mark.
  func encode(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: return Array(text.utf8)
    case .windows1252:
      return text.unicodeScalars.map { scalar in
        if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
        if let index = Self.upper.firstIndex(of: scalar.value) { return UInt8(0x80 + index) }
        return UInt8(ascii: "?")
      }
    }
  }

  private static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    let value = upper[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// What Windows-1252 puts at 80–9F; 0 where it has nothing.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  private static func unknown(_ seems: String) -> ImportFault {
    ImportFault(
      .unusable, "unknownEncoding",
      "The file's encoding is not known: \(seems). Save it as CSV in UTF-8 or ISO-8859-1 and import it again.")
  }
}
