import Testing

@testable import Repository

/// Histories use all verbs that write, and every verb that writes what R7.4–R7.7 and R8.3 read has a row among the doors.
@Suite("Verbs of the histories") struct HistoryVerbsTests {
  /// Verbs that write and that no history tries, and why; the list only shrinks.
  static let exceptions = [
    "MakeRegister": "makes the register in which histories are played"
  ]

  @Test("Every verb that writes is tried")
  func all() throws {
    #expect(Self.exceptions.count <= 1)
    let known = Set(HistoryAct.all.flatMap(\.verbs)).union(Self.exceptions.keys)
    let writing = try WritingVerbs.all()
    #expect(writing.count > 70)
    #expect(writing.subtracting(known).sorted() == [], "verbs that write and that no history tries")
    #expect(known.subtracting(writing).sorted() == [], "verbs that there are no longer, or that only read")
  }

  @Test("A verb that keeps what can be undone is one that can be undone")
  func undoable() throws {
    let bodies = try WritingVerbs.bodies()
    let keeping = bodies.filter { name, body in
      // a booking keeps by its outcome, the copy of a plan by the verb that saves it
      body.contains("keepUndo(") || body.contains("BookingOutcome(of:") || name == "CopyEarlierPlan"
    }
    #expect(keeping.count > 40)
    let undoable = bodies.filter {
      $0.value.contains("isUndoable: Bool {") && !$0.value.contains("isUndoable: Bool { false }")
    }
    #expect(Set(keeping.keys).subtracting(undoable.keys).sorted() == [], "keep nothing, for they are not undoable")
    #expect(Set(undoable.keys).subtracting(keeping.keys).sorted() == [], "undoable, and keep nothing")
  }

  @Test("Every verb that writes what the rules read has a row among the doors")
  func rows() async throws {
    #expect(VerbDoors.exceptions.count <= 0)
    let played = try await HistoriesTests.played.value
    let writing = played.written.filter { !$0.value.isDisjoint(with: JudgedRegister.tables) }.map(\.key)
    #expect(Set(writing).subtracting(VerbDoors.rows.keys).subtracting(VerbDoors.exceptions).sorted() == [])
    #expect(Set(VerbDoors.rows.keys).subtracting(try WritingVerbs.all()).sorted() == [], "rows of no verb")
  }
}
