import Foundation
import GRDB
import Testing

extension TestOffice {
  /// Opens the screens as a user on a pseudo-terminal of the test's own.
  func openOnPty(
    as user: String, register path: String? = nil, at now: String = TestOffice.now, columns: Int = 100, rows: Int = 30,
    term: String = "xterm-256color", environment: [String: String] = ["LANG": "C.UTF-8"]
  ) throws -> PtyWindow {
    try PtyWindow(
      ["--db", path ?? register, "--as", user, "--now", now], columns: columns, rows: rows, term: term,
      environment: environment)
  }

  /// The texts of all notes.
  func notes() throws -> [String] {
    let queue = try DatabaseQueue(path: register)
    defer { try? queue.close() }
    return try queue.read { try String.fetchAll($0, sql: "SELECT text FROM case_note ORDER BY id") }
  }
}

extension PtyWindow {
  /// From the first screen to a new note on Rut Holm.
  func beginNote() throws {
    try wait(for: "I DAG")
    try press("2", for: "Ärende")
    try press("srut", for: "1 träff")
    try press("\r", for: "Nästa steg")
    try press("n", for: "› Ny anteckning")
  }
}
