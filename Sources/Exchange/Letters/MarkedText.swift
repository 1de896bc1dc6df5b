/// Text in which values carry a mark with their name, so that the finished letter itself tells which of them it printed.
///
/// A mark is made of noncharacters, which no text that comes in may hold (R16.1).
enum MarkedText {
  // U+FDD0 and U+FDD1, which a literal may not hold.
  private static let open = Unicode.Scalar(0xFDD0 as UInt16) ?? "\u{1}"
  private static let close = Unicode.Scalar(0xFDD1 as UInt16) ?? "\u{2}"

  /// A value with its mark.
  static func mark(_ value: String, as name: String) -> String {
    var marked = String.UnicodeScalarView()
    marked.append(open)
    marked.append(contentsOf: name.unicodeScalars)
    marked.append(close)
    return String(marked) + value
  }

  /// The text without marks, and the names that stood in each of its lines.
  static func read(_ text: String) -> (text: String, lines: [Set<String>]) {
    var plain = String.UnicodeScalarView()
    var lines: [Set<String>] = [[]]
    var name: String.UnicodeScalarView?
    for scalar in text.unicodeScalars {
      switch scalar {
      case open: name = String.UnicodeScalarView()
      case close:
        if let name { lines[lines.count - 1].insert(String(name)) }
        name = nil
      default:
        guard name == nil else {
          name?.append(scalar)
          continue
        }
        if scalar == "\n" { lines.append([]) }
        plain.append(scalar)
      }
    }
    return (String(plain), lines)
  }
}
