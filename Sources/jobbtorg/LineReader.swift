import ArgumentParser
import Foundation

/// Reads lines from a file or from stdin with flat memory, however long the file or a line of it is.
struct LineReader: ~Copyable {
  private let descriptor: Int32
  private let name: String
  private let longest: Int
  private var block = [UInt8](repeating: 0, count: 65_536)
  private var position = 0
  private var end = 0
  private var isFirst = true

  /// Opens a file; `-` is stdin.
  ///
  /// - Parameter longest: The most bytes kept of a line; the rest of it is read and dropped, and an ellipsis shows it.
  init(_ path: String, longest: Int = 1_000) throws(CommandFailure) {
    self.longest = longest
    name = path == "-" ? "stdin" : path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = errno
      throw CommandFailure(
        reason == EACCES ? .noPermission : .noInput, "cannot open \(path): \(String(cString: strerror(reason))).")
    }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// The next line without its line break (LF or CR LF) and without a byte order mark, or nil at the end. Bytes that are
  /// not UTF-8 become U+FFFD.
  mutating func next() throws(CommandFailure) -> String? {
    var line: [UInt8] = []
    var isCut = false
    var sawAnything = false
    while true {
      if position == end {
        guard try fill() else {
          return sawAnything ? text(line, isCut) : nil
        }
      }
      sawAnything = true
      let stop = block[position..<end].firstIndex(of: UInt8(ascii: "\n"))
      let piece = block[position..<(stop ?? end)]
      let room = longest - line.count
      if piece.count > room { isCut = true }
      line.append(contentsOf: piece.prefix(max(0, room)))
      position = stop.map { $0 + 1 } ?? end
      if stop != nil { return text(line, isCut) }
    }
  }

  private mutating func text(_ line: [UInt8], _ isCut: Bool) -> String {
    var line = line[...]
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    isFirst = false
    if !isCut, line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self) + (isCut ? "…" : "")
  }

  private mutating func fill() throws(CommandFailure) -> Bool {
    while true {
      let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let reason = errno
        throw CommandFailure(
          reason == EISDIR ? .noInput : .ioError, "cannot read \(name): \(String(cString: strerror(reason))).")
      }
      position = 0
      end = count
      return count > 0
    }
  }
}
