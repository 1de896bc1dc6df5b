import ArgumentParser
import Foundation

/// Data on stdout in large pieces, with every write checked: a full disk must not look like success.
final class StandardOutput {
  private var buffer: [UInt8] = []
  private static let limit = 65_536

  /// Adds text; what is written earlier may still be in memory until `flush`.
  func write(_ text: String) throws(CommandFailure) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.limit { try flush() }
  }

  /// Writes what is left. Call it last; without it the end of the data is missing.
  func flush() throws(CommandFailure) {
    var start = 0
    while start < buffer.count {
      let written = buffer[start...].withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        throw CommandFailure(.ioError, "cannot write the data: \(String(cString: strerror(errno))).")
      }
      start += written
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
