import Foundation
import GRDB
import Testing

/// Another program holds the register while somebody saves, in a real terminal.
@Suite(.runsPrograms) struct WaitingJourneyTests {
  @Test func `Esc during a save that waits for another program stops it, and the note stands there, not saved`() throws
  {
    let (office, window) = try noting("Ringde om kursen.")
    let other = try DatabaseQueue(path: office.register)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN EXCLUSIVE")
      defer { if db.isInsideTransaction { try? db.execute(sql: "ROLLBACK") } }
      try window.press("C-s")
      try window.wait(for: "Väntar på anteckningen")
      // Typed while it waits: text of the note; then Esc, and the key after it.
      try window.type(" Hon")
      try window.press("Escape")
      try window.wait(for: "Avbrutet. Inget är ändrat.")
      try window.type(" kommer.")
      let screen = try window.settled("Ringde om kursen. Hon kommer.")
      #expect(screen.contains("Ny anteckning"))
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try notes(in: other).isEmpty)
    try window.press("C-s")
    try window.wait(for: "är sparad")
    #expect(try notes(in: other) == ["Ringde om kursen. Hon kommer."])
  }

  @Test func `a save that waits for another program is done when that is done, and says so`() throws {
    let (office, window) = try noting("Kort.")
    let other = try DatabaseQueue(path: office.register)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN EXCLUSIVE")
      defer { if db.isInsideTransaction { try? db.execute(sql: "ROLLBACK") } }
      try window.press("C-s")
      try window.wait(for: "Väntar på anteckningen")
      try db.execute(sql: "ROLLBACK")
    }
    try window.wait(for: "är sparad")
    #expect(try notes(in: other) == ["Kort."])
  }

  @Test func `a list that could not be read while another program held the register is read when that is done`() throws
  {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let window = try office.open(as: "anna")
    try window.wait(for: "I DAG")
    let other = try DatabaseQueue(path: office.register)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN EXCLUSIVE")
      defer { if db.isInsideTransaction { try? db.execute(sql: "ROLLBACK") } }
      try window.press("2")
      let screen = try window.wait(for: "Registret är upptaget")
      #expect(!screen.contains("Holm, Rut"))
      try db.execute(sql: "ROLLBACK")
    }
    try window.wait(for: "Holm, Rut")
  }

  /// A half-written note on Rut Holm.
  private func noting(_ text: String) throws -> (office: TestOffice, window: TmuxWindow) {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let window = try office.open(as: "anna")
    try window.wait(for: "I DAG")
    try window.openCard("rut")
    try window.press("n")
    try window.wait(for: "Ny anteckning")
    try window.type(text)
    try window.wait(for: text)
    return (office, window)
  }

  private func notes(in queue: DatabaseQueue) throws -> [String] {
    try queue.read { try String.fetchAll($0, sql: "SELECT text FROM case_note ORDER BY id") }
  }
}
