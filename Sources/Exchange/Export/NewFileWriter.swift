import Foundation

/// Writes a new file to disk, 0600 because it holds personal data; never over a file that is there.
public final class NewFileWriter {
  private let descriptor: Int32
  private let path: String
  private let kind: String

  /// Creates the file and writes `header`; `kind` is what messages call it, English.
  public init(path: String, kind: String = "file", header: [UInt8] = []) throws(ImportFault) {
    self.path = path
    self.kind = kind
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let reason = errno == EEXIST ? "it exists already" : String(cString: strerror(errno))
      throw ImportFault(
        .cannotCreate, "cannotCreate", "The \(kind) '\(path)' cannot be created: \(reason). Name another file.")
    }
    try write(header)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Appends bytes.
  public func write(_ bytes: [UInt8]) throws(ImportFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes sure that what was written is on disk.
  public func finish() throws(ImportFault) {
    guard fsync(descriptor) == 0 else { throw failure() }
  }

  /// Takes the file away again.
  public func discard() { unlink(path) }

  private func failure() -> ImportFault {
    ImportFault(
      .writeFailed, "writeFailed",
      "The \(kind) '\(path)' could not be written: \(String(cString: strerror(errno))). Is the disk full?")
  }
}
