extension IdentityNumber {
  /// The digits that somebody wrote, ten or twelve, and which sign stood among them.
  struct Written {
    var digits: [Int]
    var plus: Bool
    var hasHyphen: Bool

    init(_ text: some StringProtocol) throws(IdentityNumberFault) {
      let scalars = Written.trimmed(text)
      guard !scalars.isEmpty else { throw .empty }
      let digitCount = scalars.count { ("0"..."9").contains($0) }
      if Written.isSpreadsheetNumber(scalars) { throw .spreadsheetNumber }
      for scalar in scalars where !scalar.isASCII && scalar.properties.generalCategory == .decimalNumber {
        throw .foreignDigits
      }
      if scalars.contains(where: \.properties.isAlphabetic) { throw .letters }
      let signs = scalars.indices.filter { !("0"..."9").contains(scalars[$0]) }
      guard signs.allSatisfy({ scalars[$0] == "-" || scalars[$0] == "+" }), signs.count <= 1 else {
        throw .unexpectedCharacter
      }
      digits = scalars.filter { ("0"..."9").contains($0) }.map { Int($0.value - 0x30) }
      plus = scalars.contains("+")
      hasHyphen = scalars.contains("-")
      switch digitCount {
      case 10, 12: break
      case 6 where signs.isEmpty, 8 where signs.isEmpty && Written.isDate(digits): throw .lastFourMissing
      case 7...9 where signs.isEmpty: throw .leadingZerosLost
      default: throw .wrongLength
      }
      if let sign = signs.first, sign != digitCount - 4 { throw .unexpectedCharacter }
    }

    private static func trimmed(_ text: some StringProtocol) -> [Unicode.Scalar] {
      var scalars = Array(text.unicodeScalars)
      while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
      return Array(scalars.drop(while: \.properties.isWhitespace))
    }

    /// `1,99E+11`, `1.98503E+11`, `198503129804,0`.
    private static func isSpreadsheetNumber(_ scalars: [Unicode.Scalar]) -> Bool {
      var seen: [Unicode.Scalar] = []
      for scalar in scalars where !("0"..."9").contains(scalar) { seen.append(scalar) }
      guard scalars.first.map({ ("0"..."9").contains($0) }) == true else { return false }
      let exponent = seen.firstIndex { $0 == "E" || $0 == "e" }
      let mantissa = seen.prefix(exponent ?? seen.count)
      guard mantissa.count <= 1, mantissa.allSatisfy({ $0 == "," || $0 == "." }) else { return false }
      guard let exponent else { return mantissa.count == 1 }
      let tail = seen[(exponent + 1)...]
      return tail.isEmpty || (tail.count == 1 && (tail.first == "+" || tail.first == "-"))
    }

    private static func isDate(_ digits: [Int]) -> Bool {
      let number = digits.reduce(0) { $0 * 10 + $1 }
      return (18...20).contains(number / 1_000_000)
        && Day(year: number / 10_000, month: number / 100 % 100, day: number % 100) != nil
    }
  }
}
