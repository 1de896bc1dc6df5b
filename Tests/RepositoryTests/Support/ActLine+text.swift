import Casework

/// Tests read a line as it is shown.
extension ActLine {
  static func == (line: ActLine, text: String) -> Bool { line.text == text }

  func hasPrefix(_ words: String) -> Bool { text.hasPrefix(words) }

  func contains(_ words: String) -> Bool { text.contains(words) }
}
