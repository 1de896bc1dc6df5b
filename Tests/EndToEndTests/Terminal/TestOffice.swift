import Foundation
import Synchronization
import Testing

/// A register of its own for a test, made by the program's own commands; gone afterwards.
final class TestOffice {
  /// The moment that the screens' clocks begin at.
  static let now = "2008-04-21T09:00"

  private let folder: URL
  /// The register's path.
  var register: String { folder.appendingPathComponent("data/register.db").path }

  /// Registers that were made in this run, by the rows of their file; each office gets a copy of one.
  private static let made = Mutex<[[String]: TestOffice]>([:])

  /// A register with a coach (anna) and a handläggare (karin), with `rows` imported.
  init(rows: [String]) throws {
    folder = try Self.newFolder()
    let made = try Self.made.withLock { offices in
      if offices.isEmpty { atexit { TestOffice.made.withLock { $0 = [:] } } }
      let office = try offices[rows] ?? TestOffice(making: rows)
      offices[rows] = office
      return office.folder
    }
    try FileManager.default.copyItem(
      at: made.appendingPathComponent("data"), to: folder.appendingPathComponent("data"))
  }

  private init(making rows: [String]) throws {
    folder = try Self.newFolder()
    try succeed("init", "--db", register, "--test-clock", "--now", "2008-04-01T08:00")
    try succeed(
      "user", "add", "anna", "--full-name", "Anna Berg", "--role", "coach", "--centre", "Vällingby", "--db", register)
    try succeed(
      "user", "add", "karin", "--full-name", "Karin Ek", "--role", "caseworker", "--district", "Hässelby-Vällingby",
      "--db", register)
    let file = folder.appendingPathComponent("remisser.csv")
    let header =
      "personnummer;förnamn;efternamn;stadsdel;målgrupp;remissdatum;mottagen;språk;tolk;försörjning;handläggare"
    try ([header] + rows).joined(separator: "\r\n").write(to: file, atomically: true, encoding: .utf8)
    try succeed("import", file.path, "--today", "2008-04-21", "--db", register)
  }

  private static func newFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-office-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Opens the screens as a user.
  func open(
    as user: String, at now: String = TestOffice.now, columns: Int = 100, rows: Int = 30,
    environment: [String: String] = [:]
  ) throws -> TmuxWindow {
    try TmuxWindow(
      ["--db", register, "--as", user, "--now", now], columns: columns, rows: rows, environment: environment)
  }

  /// Runs a command that must succeed.
  func succeed(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    let outcome = try Program.run(arguments)
    try #require(outcome.code == 0, "\(arguments.first ?? ""): \(outcome.messages)", sourceLocation: sourceLocation)
  }
}
