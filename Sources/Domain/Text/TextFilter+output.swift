extension TextFilter {
  /// The text as it may be written to a terminal or a file (R16.1): what could move the cursor, colour the screen or turn
  /// the text around is shown as `<U+001B>`.
  ///
  /// Nothing that is stored holds such characters; this is for what is echoed, and for what got in another way. With
  /// `.multiple` lines, line breaks stay.
  public static func visible(_ text: String, lines: Lines = .single) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isBreak = scalar == "\n" || scalar == "\r"
      let stays =
        isBreak ? lines == .multiple : scalar != "\u{2028}" && scalar != "\u{2029}" && Offence.Sort(scalar) == nil
      if stays { shown.append(scalar) } else { shown.append(contentsOf: "<\(scalar.codePoint)>".unicodeScalars) }
    }
    return String(shown)
  }
}
