import Foundation
import GRDB
import TerminalKit
import TestSupport
import Testing

/// Type-ahead in a real terminal: a script of keys in one write, and the same keys one by one.
@Suite(.runsPrograms) struct TypeAheadInTmuxTests {
  @Test func `a script in one write ends in the same register and screen as its keys one by one`() throws {
    var random = SeededGenerator.printed()
    // Esc may stop a reading that takes long, which is the machine's affair; the palette may end the program.
    let left: Set<Key> = KeyScript.oneAtATime.union([.escape, ":", .control("p")])
    let keys = KeyScript.random(using: &random).filter { !left.contains($0) }
    let (slow, slowWindow) = try start()
    for key in keys { try slowWindow.send(KeyScript.bytes(key)) }
    let (fast, fastWindow) = try start()
    try fastWindow.send(keys.flatMap(KeyScript.bytes))
    // Both are done when both show the same and go on doing so after one more key, which paints every cell anew.
    for window in [slowWindow, fastWindow] {
      try window.press("C-l")
      try window.wait(for: "Skärmen är låst", within: 120)
      try window.press("Enter")
    }
    let screen = try slowWindow.settled("the screen as it was") { !$0.contains("Skärmen är låst") }
    try fastWindow.wait("the screen of the slow run:\n\(screen)\nkeys: \(keys)") {
      Self.withoutMessage($0) == Self.withoutMessage(screen)
    }
    let difference = try Set(rows(of: slow)).symmetricDifference(rows(of: fast))
    #expect(difference.isEmpty, "\(keys)")
  }

  /// All rows but the message: a refusal stays until a key is pressed on a screen that shows it, so that who types ahead
  /// still has it before them.
  private static func withoutMessage(_ screen: String) -> [Substring] {
    var rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
    if rows.count > 28 { rows.remove(at: 28) }
    return rows
  }

  private func start() throws -> (TestOffice, TmuxWindow) {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    // Not at 09:00: a time that begins then is free for a minute only, and the slow run may take longer.
    let window = try office.open(as: "anna", at: "2008-04-21T09:02")
    try window.wait(for: "I DAG")
    return (office, window)
  }

  /// Every row but for the time of day and a saved draft's name, which is drawn; its characters in an order of their own:
  /// what is stored as JSON has none.
  private func rows(of office: TestOffice) throws -> [String] {
    let queue = try DatabaseQueue(path: office.register)
    defer { try? queue.close() }
    return try queue.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
      // A register's own number is drawn when it is made.
      return try tables.filter { $0 != "register_info" }.flatMap { table -> [String] in
        let columns = table == "saved_draft" ? "user_id, form, day" : "*"
        return try Row.fetchAll(db, sql: "SELECT \(columns) FROM \(table)").map { row in
          "\(table) " + String("\(row)".replacing(/T\d\d:\d\d:\d\d/, with: "T").sorted())
        }.sorted()
      }
    }
  }
}
