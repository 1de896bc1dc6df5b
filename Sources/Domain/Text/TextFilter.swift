import Foundation

/// The one filter that every string from outside passes on its way in: keys, paste, import, files (R16.1).
///
/// What comes out is NFC and holds no control character, no bidi override or isolate, no noncharacter and at most
/// four combining marks on a letter, so that nothing stored can move the cursor or change what stands beside it.
/// Tabs become spaces. All of it is linear in the length of the input.
public enum TextFilter {
  /// How many lines the text may have.
  public enum Lines: Sendable {
    /// A field of one line: a line break is refused.
    case single
    /// Longer text: CR LF, CR and the Unicode line and paragraph separators become LF.
    case multiple
  }

  /// The most combining marks that one letter may carry.
  public static let maxMarks = 4

  /// The text as it may be stored, or a `Refusal` of kind `.invalid` that names the offending character and where it
  /// stands.
  ///
  /// - Parameter maxLength: The most letters (user-perceived characters) that fit.
  public static func accept(
    _ text: String, maxLength: Int, lines: Lines = .single
  ) throws(Refusal) -> String {
    if isOrdinary(text, maxLength: maxLength) { return text }
    let scan = Scan(text, lines: lines)
    if let offence = scan.offences.first { throw offence.refusal }
    let length = scan.text.count
    guard length <= maxLength else {
      throw Refusal(
        .invalid, "textTooLong",
        "\(length - maxLength) tecken för mycket: texten har \(length), högst \(maxLength) får plats. Korta den.")
    }
    return scan.text
  }

  /// Whether the text is short enough and of letters that stand alone and are in NFC: ASCII and the precomposed Latin
  /// letters below U+0300. Most texts are, and need no second look.
  private static func isOrdinary(_ text: String, maxLength: Int) -> Bool {
    var length = 0
    for scalar in text.unicodeScalars {
      guard (0x20...0x7E).contains(scalar.value) || (0xA0...0x2FF).contains(scalar.value) else { return false }
      length += 1
    }
    return length <= maxLength
  }

  /// The text in UTF-8 bytes from a file, or a `Refusal` when the bytes are not UTF-8 (a lone surrogate, a cut letter).
  public static func accept(
    utf8 bytes: some Collection<UInt8>, maxLength: Int, lines: Lines = .single
  ) throws(Refusal) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(
        .invalid, "notUTF8",
        "Texten innehåller tecken som inte går att läsa (fel teckenkodning). Spara filen som UTF-8 och försök igen.")
    }
    return try accept(text, maxLength: maxLength, lines: lines)
  }

  /// What is left of a paste when everything that is refused has been dropped, and a Swedish sentence that says what
  /// was dropped, or nil when nothing was (R15.4).
  ///
  /// A line break pasted into a field of one line becomes a space. Nothing is cut: of what is longer than `maxLength`
  /// nothing is taken, and that is said.
  public static func cleaned(
    _ text: String, maxLength: Int, lines: Lines = .single
  ) -> (text: String, notice: String?) {
    let scan = Scan(text, lines: lines, breaksBecomeSpaces: true)
    let length = scan.text.count
    guard length <= maxLength else {
      return ("", "Det inklistrade har \(length) tecken, högst \(maxLength) tas emot på en gång. Inget klistrades in.")
    }
    var notice: String?
    if !scan.offences.isEmpty {
      let count = scan.offences.count
      var names: [String] = []
      for name in scan.offences.map(\.codePoint) where !names.contains(name) { names.append(name) }
      let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " …" : "")
      notice = (count == 1 ? "Ett otillåtet tecken" : "\(count) otillåtna tecken") + " togs bort (\(shown))."
    }
    return (scan.text, notice)
  }
}
