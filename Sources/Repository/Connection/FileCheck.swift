import Glibc

/// What the file system says of a path, asked before SQLite opens anything.
enum FileCheck {
  /// What lies at a path.
  enum Kind {
    case nothing, file, directory, other
  }

  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .directory
    default: return .other
    }
  }

  static func isWritable(_ path: String) -> Bool { faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 }

  /// The directory that a path lies in.
  static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The words of the last error of the file system.
  static var lastError: String { String(cString: strerror(errno)) }

  /// Makes the directory, and those above it that are missing, for this account only.
  static func makeDirectory(_ path: String) throws(RegisterFault) {
    guard kind(of: path) == .nothing else { return }
    let above = directory(of: path)
    if above != path { try makeDirectory(above) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw RegisterFault(.cannotCreate, "The directory \(path) cannot be created: \(lastError).")
    }
  }

  /// The first `count` bytes of a file; fewer when it is shorter, nil when it cannot be read.
  static func head(of path: String, count: Int) -> [UInt8]? {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: count)
    let length = read(file, &bytes, count)
    return length < 0 ? nil : Array(bytes.prefix(length))
  }
}
