import Glibc

/// The system's calls on one draft's file.
enum DraftFile {
  /// Why a call failed, in the system's words.
  struct Fault: Error, CustomStringConvertible {
    let description: String
    init() { description = FileCheck.lastError }
  }

  /// What a file holds; nil when there is none that can be read.
  static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Which file it is, and how much there is of it.
  struct Mark: Equatable {
    let inode: UInt
    let length: Int
  }

  /// The file that lies there; nil where there is none, or something else in its place.
  static func mark(of path: String) -> Mark? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Mark(inode: UInt(status.st_ino), length: Int(status.st_size))
  }

  /// Adds a line at the end, which is made from the length so far, and returns the new length.
  ///
  /// After a torn last line the new one begins on a line of its own. The directory is made where it is missing.
  static func append(to path: String, in directory: String, line: (Int) throws -> [UInt8]) throws -> Int {
    var file = create(path)
    if file < 0, errno == ENOENT {
      guard mkdir(directory, 0o700) == 0 || errno == EEXIST else { throw Fault() }
      file = create(path)
    }
    guard file >= 0 else { throw Fault() }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Fault() }
    // Whatever made them, they are this account's alone.
    if status.st_size == 0 { guard fchmod(file, 0o600) == 0, chmod(directory, 0o700) == 0 else { throw Fault() } }
    var bytes = try line(Int(status.st_size))
    if status.st_size > 0, last(of: file, length: status.st_size) != 0x0A { bytes.insert(0x0A, at: 0) }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Fault() }
      done += count
    }
    return Int(status.st_size) + bytes.count
  }

  /// Waits until the disk has what was written to a file, or to a directory.
  static func sync(_ path: String, on disk: DraftDisk) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return }
    _ = disk.sync(file)
    close(file)
  }

  private static func create(_ path: String) -> Int32 {
    open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
  }

  private static func last(of file: Int32, length: off_t) -> UInt8? {
    var byte: UInt8 = 0
    return pread(file, &byte, 1, length - 1) == 1 ? byte : nil
  }
}
