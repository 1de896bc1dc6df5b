import GRDB
import Glibc

extension Register {
  /// Makes a register at `path` (0600, its directory 0700 where that is made too) and opens it.
  ///
  /// `prepare` fills it before anybody else can see it: where it throws, or the process ends, there is no register at
  /// `path`. Refused where something lies there already.
  public static func create(
    at path: String, prepare: (Register) throws -> Void = { _ in }
  ) throws -> Register {
    guard FileCheck.kind(of: path) == .nothing else {
      throw RegisterFault(.cannotCreate, "\(path) exists already. Nothing was changed.")
    }
    let directory = FileCheck.directory(of: path)
    try FileCheck.makeDirectory(directory)
    guard FileCheck.isWritable(directory) else {
      throw RegisterFault(.cannotCreate, "\(path) cannot be created: the directory \(directory) is not writable.")
    }
    let draft = path + ".new-\(getpid())"
    let file = Glibc.open(draft, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw RegisterFault(.cannotCreate, "\(path) cannot be created: \(FileCheck.lastError).")
    }
    Glibc.close(file)
    defer {
      unlink(draft)
      unlink(draft + "-journal")
    }
    try fill(draft, prepare)
    // link, not rename: it fails where somebody else made the register meanwhile.
    guard link(draft, path) == 0 else {
      throw RegisterFault(.cannotCreate, "\(path) cannot be created: \(FileCheck.lastError).")
    }
    return try open(at: path)
  }

  private static func fill(_ draft: String, _ prepare: (Register) throws -> Void) throws {
    let register = try RegisterFault.translating(draft, .cannotCreate) {
      let wait = LockWait()
      let queue = try DatabaseQueue(path: draft, configuration: ConnectionSettings.configuration(wait))
      try queue.writeWithoutTransaction { db in
        try ConnectionSettings.verify(db, inMemory: false)
        try Migration.apply(Migration.all, to: db)
      }
      return Register(queue: queue, wait: wait, path: draft)
    }
    try prepare(register)
    try register.close()
  }

  /// Closes the connection; every verb after it is refused.
  public func close() throws(RegisterFault) {
    try RegisterFault.translating(path ?? "The register", .cannotWrite) { try queue.close() }
  }
}
