import Domain

/// One thing that was typed to find a client: the beginning of a name part, of a number, or a case number (R11.5).
enum SearchTerm: Equatable {
  /// The beginning of a name part.
  case name(exact: String, loose: String)
  /// The beginning of an identity number with or without its century, or of a case number's running number.
  case digits(String)
  /// Case numbers of a span of years, and of spans of running numbers.
  case cases(years: ClosedRange<Int>, serials: [ClosedRange<Int>])

  /// What was typed, in its terms; empty when it holds no letter and no digit.
  static func parse(_ text: String) -> [SearchTerm] {
    text.split(whereSeparator: \.isWhitespace).flatMap { parse(word: $0) }
  }

  private static func parse(word: Substring) -> [SearchTerm] {
    let bytes = Array(word.utf8)
    let digits = String(decoding: bytes.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
    if let cases = parse(caseNumber: word) { return [cases] }
    if ReserveNumber(text: word) != nil { return [.digits(digits)] }
    if !digits.isEmpty, bytes.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2B }) {
      return [.digits(digits)]
    }
    return SearchKey(String(word)).parts.map { part in
      part.exact.utf8.allSatisfy { (0x30...0x39).contains($0) }
        ? .digits(part.exact) : .name(exact: part.exact, loose: part.loose)
    }
  }

  /// `JT-2008-00123`, `2008-00123`, and what one has typed on the way there: `jt-`, `jt-20`, `jt-2008-001`.
  private static func parse(caseNumber word: Substring) -> SearchTerm? {
    var rest = word.lowercased()[...]
    let isMarked = rest.hasPrefix("jt-")
    if isMarked { rest = rest.dropFirst(3) }
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
    let year = parts[0]
    guard isMarked || (parts.count == 2 && year.count == 4) else { return nil }
    guard year.count <= 4, let years = span(of: year, width: 4) else { return nil }
    guard parts.count == 2, !parts[1].isEmpty else {
      return .cases(years: years, serials: [1...SearchTerm.greatestSerial])
    }
    let serial = parts[1]
    guard year.count == 4, serial.count <= 7 else { return nil }
    // With zeros before it a number of five digits is being typed; without, they have been left out: 4, 40–49, 400–499 …
    let widths = serial.hasPrefix("0") ? max(5, serial.count)...max(5, serial.count) : serial.count...7
    let spans = widths.compactMap { span(of: serial, width: $0) }.map { max(1, $0.lowerBound)...max(1, $0.upperBound) }
    return .cases(years: years, serials: spans)
  }

  /// More than a year's series will ever have.
  static let greatestSerial = 9_999_999

  /// The numbers of `width` digits that begin with `digits`.
  private static func span(of digits: Substring, width: Int) -> ClosedRange<Int>? {
    var low = digits.isEmpty ? 0 : Int(digits) ?? -1
    guard low >= 0, digits.count <= width else { return nil }
    var high = low
    for _ in digits.count..<width {
      low *= 10
      high = high * 10 + 9
    }
    return low...high
  }
}
