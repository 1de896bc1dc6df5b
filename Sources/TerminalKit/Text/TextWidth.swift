import CWidth
import Glibc

/// How many columns text takes, as libc's `wcwidth` says, which is what the terminal library goes by too.
public enum TextWidth {
  /// One letter with its combining marks.
  struct Letter {
    var text: String
    /// 1 or 2.
    var width: Int
  }

  /// `wcwidth` knows nothing but ASCII in the C locale; this gives it a UTF-8 one, once.
  private static let localeIsReady: Bool = prepareLocale()

  /// Makes the process's character type UTF-8: the user's locale when that is UTF-8, else `C.UTF-8`.
  ///
  /// Only LC_CTYPE is touched: numbers and sorting do not change. Returns whether it succeeded.
  @discardableResult
  public static func prepareLocale() -> Bool {
    if setlocale(LC_CTYPE, "") != nil, __ctype_get_mb_cur_max() >= 4 { return true }
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil { return true }
    return false
  }

  /// Columns of a scalar: 0 for combining marks, 1, 2, or -1 for what cannot be shown.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 {
      return (0x20..<0x7F).contains(scalar.value) || scalar.value >= 0xA0 ? 1 : -1
    }
    guard localeIsReady else { return 1 }
    return Int(cw_width(scalar.value))
  }

  /// Columns of a letter with its marks, as it is drawn.
  static func of(_ character: Character) -> Int { columns(of: character.unicodeScalars) }

  /// Columns of a line of text, as it is drawn: what is shown by number takes as many as that (`Sanitiser`).
  public static func of(_ text: String) -> Int { columns(of: text.unicodeScalars) }

  /// The one count of what `letters` of the sanitised text take.
  private static func columns(of scalars: some Sequence<Unicode.Scalar>) -> Int {
    var (columns, marks) = (0, 0)
    for scalar in scalars {
      switch scalar.value {
      case 0x20..<0x7F, 0xA0...0xAC, 0xAE...0x2FF:
        columns += 1
        marks = 0
      default:
        if Sanitiser.isForbidden(scalar) {
          columns += Sanitiser.shown(scalar).unicodeScalars.count
          marks = 0
        } else if Sanitiser.isJoiner(scalar) {
          continue
        } else if of(scalar) > 0 {
          columns += of(scalar)
          marks = 0
        } else {
          marks += 1
          // A mark without a letter stands on a sign of its own.
          if marks > Sanitiser.mostMarks {
            columns += Sanitiser.shown(scalar).unicodeScalars.count
          } else if columns == 0 {
            columns = 1
          }
        }
      }
    }
    return columns
  }

  /// `text` when it fits into `width` columns, else its beginning and `…`.
  public static func truncated(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    guard width > 0 else { return "" }
    var result = ""
    var used = 0
    for letter in letters(Sanitiser.line(text)) {
      if used + letter.width > width - 1 { break }
      result += letter.text
      used += letter.width
    }
    return result + "\u{2026}"
  }

  /// `text` with blanks before it until it takes `width` columns.
  public static func padded(left text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - of(text))) + text
  }

  /// `text` with blanks after it until it takes `width` columns.
  public static func padded(right text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }

  /// The letters of sanitised text, each with its marks; a mark without a letter stands on a dotted circle.
  static func letters(_ text: String) -> [Letter] {
    var result: [Letter] = []
    for scalar in text.unicodeScalars {
      switch of(scalar) {
      case 0:
        // Joiners and variation selectors would make the terminal draw fewer columns than are counted here.
        if Sanitiser.isJoiner(scalar) { continue }
        if result.isEmpty {
          result.append(Letter(text: "\u{25CC}", width: 1))
        }
        result[result.count - 1].text.unicodeScalars.append(scalar)
      case let width where width > 0: result.append(Letter(text: String(scalar), width: width))
      default: result.append(Letter(text: "\u{FFFD}", width: 1))
      }
    }
    return result
  }
}
