/// The one place that everything shown passes: no stored text can move the cursor, colour the screen or talk to the
/// terminal.
///
/// What must not reach a terminal is shown as such instead: C0 controls and DEL by their pictures (`␛`), the rest by
/// number (`<U+202E>`).
public enum Sanitiser {
  /// The most combining marks that a letter keeps; the rest are shown by number.
  public static let mostMarks = 4

  /// One line of harmless text; line breaks are controls too here.
  public static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    return filtered(text, keepsLineBreaks: false)
  }

  /// One line of harmless text that is shown in so many columns at most: of a very long one only the beginning is looked
  /// at, and `…` stands for the rest.
  static func line(_ text: String, columns: Int) -> String {
    // A column takes a letter with its marks at most; what is more has a width of its own.
    let most = 8 * (max(0, columns) + 8)
    guard text.utf8.count > most,
      let end = text.unicodeScalars.index(
        text.startIndex, offsetBy: most, limitedBy: text.endIndex), end < text.endIndex
    else { return line(text) }
    return line(String(text.unicodeScalars[..<end])) + "\u{2026}"
  }

  /// Harmless text that keeps its line breaks (LF, and CR LF as one).
  public static func lines(_ text: String) -> String { filtered(text, keepsLineBreaks: true) }

  private static func filtered(_ text: String, keepsLineBreaks: Bool) -> String {
    var result = String.UnicodeScalarView()
    var marks = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if keepsLineBreaks, scalar == "\n" {
        result.append(scalar)
        marks = 0
      } else if keepsLineBreaks, scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" {
        continue
      } else if isForbidden(scalar) {
        result.append(contentsOf: shown(scalar).unicodeScalars)
        marks = 0
      } else if TextWidth.of(scalar) == 0, !isJoiner(scalar) {
        marks += 1
        if marks > mostMarks {
          result.append(contentsOf: shown(scalar).unicodeScalars)
        } else {
          result.append(scalar)
        }
      } else {
        marks = isJoiner(scalar) ? marks : 0
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Controls (C0, DEL, C1), line and paragraph separators, bidi controls, noncharacters, private use, tags and
  /// whatever else a terminal might obey or not show.
  public static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: false
    case 0...0x1F, 0x7F...0x9F: true
    case 0xAD: true
    case 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xFDD0...0xFDEF: true
    case 0xE000...0xF8FF, 0xE0000...0xE007F, 0xF0000...0x10FFFF: true
    case let value where value & 0xFFFE == 0xFFFE: true
    default: TextWidth.of(scalar) < 0
    }
  }

  /// What stands in for a forbidden scalar.
  static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0...0x1F: return String(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: return "\u{2421}"
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
  }

  /// Zero-width joiners and variation selectors: harmless in stored text, left out of cells.
  static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D, 0x034F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }
}
