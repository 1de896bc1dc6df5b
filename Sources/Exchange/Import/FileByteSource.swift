import Foundation

/// The bytes of a file, or of a pipe, in chunks of 64 KiB; closes its descriptor when it goes away.
public final class FileByteSource: ByteSource {
  /// The file's length when it was opened, nil for a pipe; for progress only.
  public let size: Int?
  /// How much has been handed out so far.
  public private(set) var bytesRead = 0

  private let descriptor: Int32
  private let chunkSize = 65_536

  /// Opens `path` for reading; a missing file, a directory and a file without read permission are told apart.
  public init(path: String) throws(ImportFault) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR:
        throw ImportFault(.missing, "fileMissing", "There is no file '\(path)'. Check the path and try again.")
      case EACCES, EPERM:
        throw ImportFault(
          .unreadable, "notPermitted", "'\(path)' may not be read by this account. Change its permissions or copy it.")
      default:
        throw ImportFault(.unreadable, "unreadable", "'\(path)' cannot be opened: \(Self.reason()).")
      }
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      size = nil
      throw ImportFault(.unreadable, "unreadable", "'\(path)' cannot be read: \(Self.reason()).")
    }
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    if status.st_mode & S_IFMT == S_IFDIR {
      throw ImportFault(.unreadable, "directory", "'\(path)' is a directory. Name the CSV file in it.")
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  public func nextChunk() throws(ImportFault) -> [UInt8] {
    var failure: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, count in
      var got = read(descriptor, buffer.baseAddress, chunkSize)
      while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress, chunkSize) }
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    guard failure == 0 else {
      throw ImportFault(.unreadable, "readFailed", "The file could not be read to its end: \(Self.reason(failure)).")
    }
    bytesRead += chunk.count
    return chunk
  }

  private static func reason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
}
