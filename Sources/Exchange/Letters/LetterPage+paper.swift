extension LetterPage {
  /// Letters a line on a printer of fixed letters, inside the margins of A4.
  private static let width = 76

  /// The text in lines that fit on paper.
  var paper: String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.wrapped($0) }.joined(separator: "\n")
  }

  private static func wrapped(_ line: Substring) -> String {
    guard line.count > width else { return String(line) }
    let indent = line.hasPrefix("- ") ? "  " : ""
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ") {
      if !current.isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        current = indent + word
      } else {
        current += (current.isEmpty ? "" : " ") + word
      }
    }
    return (lines + [current]).joined(separator: "\n")
  }
}
