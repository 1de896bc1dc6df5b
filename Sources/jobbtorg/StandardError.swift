import Domain
import Foundation

/// Messages to the person at the command line.
enum StandardError {
  /// Prints `jobbtorg: message` as one entry on stderr; what could move the cursor is shown as such.
  static func print(_ message: String) {
    let line = "jobbtorg: " + TextFilter.visible(message, lines: .multiple) + "\n"
    FileHandle.standardError.write(Data(line.utf8))
  }
}
