import Casework
import Domain
import Foundation
import GRDB
import Glibc
import Testing

@testable import Repository

/// Making and opening a register: each fault says what and what to do, and nothing is touched.
@Suite("Opening a register") struct OpeningTests {
  private func opening(_ path: String) -> RegisterFault? {
    do {
      _ = try Register.open(at: path)
      return nil
    } catch { return error }
  }

  @Test("What is not a register is refused with its exit code, and its bytes stay")
  func notRegisters() throws {
    try withDirectory { directory in
      let other = directory + "/other.db"
      try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (a)") }
      let contents: [(name: String, bytes: [UInt8])] = [
        ("empty", []), ("text", Array("personnummer;förnamn\n".utf8)), ("short", Array("SQLite format 3\0".utf8)),
        ("noise", (0..<5000).map { UInt8(truncatingIfNeeded: $0 * 7) }),
        ("foreign", Array(try Data(contentsOf: URL(fileURLWithPath: other)))),
      ]
      for (name, bytes) in contents {
        let path = directory + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let fault = try #require(opening(path), "\(name)")
        #expect(fault.kind == .notARegister && fault.exitCode == 65, "\(name): \(fault)")
        #expect(fault.message.contains(path))
        #expect(Array(try Data(contentsOf: URL(fileURLWithPath: path))) == bytes, "\(name)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory).count == contents.count + 1)
      #expect(opening(directory)?.kind == .notARegister)
      #expect(opening(directory + "/nothing.db")?.exitCode == 66)
      #expect(opening("/dev/null")?.kind == .notARegister)
    }
  }

  @Test("A register with its tables gone is damaged, one with garbage in its pages too")
  func damaged() throws {
    try withDirectory { directory in
      let path = directory + "/register.db"
      _ = try Register.create(at: path)
      try DatabaseQueue(path: path).write { try $0.execute(sql: "DROP TABLE client_search; DROP TABLE log") }
      #expect(opening(path)?.kind == .notARegister)
      var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      for index in 100..<min(bytes.count, 4096) { bytes[index] = 0xA5 }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect(opening(path)?.kind == .notARegister)
    }
  }

  @Test("A newer program's register is refused, exit 78")
  func newer() throws {
    try withDirectory { directory in
      let path = directory + "/register.db"
      try Register.create(at: path).close()
      try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
      let fault = try #require(opening(path))
      #expect(fault.kind == .newerProgram && fault.exitCode == 78)
      #expect(fault.message.contains("99"))
    }
  }

  @Test("A register is made for this account only, and never over something else")
  func created() throws {
    try withDirectory { directory in
      let path = directory + "/new/deep/register.db"
      let register = try Register.create(at: path)
      #expect(register.path == path)
      var status = stat()
      #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
      #expect(stat(directory + "/new/deep", &status) == 0 && status.st_mode & 0o777 == 0o700)
      #expect(stat(directory + "/new", &status) == 0 && status.st_mode & 0o777 == 0o700)
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory + "/new/deep") == ["register.db"])
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(throws: RegisterFault.self) { try Register.create(at: path) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      do {
        _ = try Register.create(at: "/proc/jobbtorg/register.db")
        Issue.record("made in /proc")
      } catch let fault as RegisterFault {
        #expect(fault.kind == .cannotCreate && fault.exitCode == 73)
      }
    }
  }

  @Test("Where filling a new register fails, there is none")
  func unfilled() throws {
    try withDirectory { directory in
      let path = directory + "/register.db"
      #expect(throws: Refusal.self) {
        try Register.create(at: path) { _ throws in throw Refusal(.invalid, "x", "x") }
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: directory)
      #expect(left.isEmpty)
    }
  }

  @Test("A read-only directory is said so, exit 74 to open and 73 to make")
  func readOnly() throws {
    try withDirectory { directory in
      let path = directory + "/register.db"
      try Register.create(at: path).close()
      chmod(path, 0o644)
      chmod(directory, 0o555)
      defer { chmod(directory, 0o700) }
      // The permissions of the file system do not hold for root: this thread asks as another account.
      let asAccount = try #require(Self.fileSystemAccount)
      let own = asAccount(65534)
      defer { _ = asAccount(uid_t(own)) }
      let opened = opening(path)
      #expect(opened?.kind == .cannotWrite && opened?.exitCode == 74)
      do {
        _ = try Register.create(at: directory + "/other.db")
        Issue.record("made in a read-only directory")
      } catch let fault as RegisterFault {
        #expect(fault.kind == .cannotCreate)
      }
    }
  }

  /// setfsuid(2): the account by which this thread, and no other, is let at files.
  private static var fileSystemAccount: (@convention(c) (uid_t) -> Int32)? {
    dlsym(nil, "setfsuid").map { unsafeBitCast($0, to: (@convention(c) (uid_t) -> Int32).self) }
  }

  @Test("A register that another process holds is locked, exit 75")
  func locked() throws {
    try withDirectory { directory in
      let path = directory + "/register.db"
      try Register.create(at: path).close()
      try DatabaseQueue(path: path).writeWithoutTransaction { db in
        try db.execute(sql: "BEGIN EXCLUSIVE")
        let fault = try #require(opening(path))
        #expect(fault.kind == .locked && fault.exitCode == 75)
        try db.execute(sql: "ROLLBACK")
      }
      #expect(opening(path) == nil)
    }
  }
}

/// Runs `body` in a directory of its own, which is gone afterwards.
func withDirectory(_ body: (String) throws -> Void) throws {
  let directory = FileManager.default.temporaryDirectory.path + "/jobbtorg-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(atPath: directory) }
  try body(directory)
}
