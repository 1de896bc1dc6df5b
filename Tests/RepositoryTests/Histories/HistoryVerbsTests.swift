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

  @Test("Every verb that writes what the rules read is tried at a door")
  func rows() async throws {
    #expect(VerbDoors.exceptions.count <= 5)
    let played = try await HistoriesTests.played.value
    let writing = Set(played.written.filter { !$0.value.isDisjoint(with: JudgedRegister.tables) }.map(\.key))
    let tried = await DoorsTests.triedVerbs.keys
    #expect(writing.subtracting(tried).subtracting(VerbDoors.exceptions.keys).sorted() == [], "tried at no door")
    let idle = Set(VerbDoors.exceptions.keys).subtracting(writing).subtracting(HistoriesTests.rare)
    #expect(idle.sorted() == [], "write nothing that the rules read")
    #expect(Set(VerbDoors.exceptions.keys).intersection(tried).sorted() == [], "tried, and no exceptions any more")
  }

  /// Verbs whose writes are looked at and whose outcome has no words: what followed is not told; the list only shrinks.
  static let wordless = [
    "AdvancePlan": "steps of a draft, until it is adopted; nobody was called by one",
    "AnswerQuestion": "the enrolment's state, which nothing rests on",
    "BeginAssessment": "as AnswerQuestion",
    "CompleteAssessment": "as AnswerQuestion",
    "ImportReferrals": "cases of their own, with nothing in them yet",
    "LinkCaseworker": "whose the case is",
    "PlanSessions": "occasions that nobody has a place at",
    "RecordSentLetter": "what was not written down before a decision is no ground of it",
    "SavePlan": "as AdvancePlan",
  ]

  @Test("Whatever can take the ground from a decision tells what followed")
  func told() async throws {
    let reviewed = try await ReviewTriggersTests.tables()
    let played = try await HistoriesTests.played.value
    let silent = Set(played.written.filter { !$0.value.isDisjoint(with: reviewed) }.map(\.key)).intersection(
      played.wordless)
    #expect(Self.wordless.count <= 9)
    #expect(silent.subtracting(Self.wordless.keys).sorted() == [], "take ground away and cannot say so")
    let others = Set(Self.wordless.keys).subtracting(silent).subtracting(HistoriesTests.rare)
    #expect(others.sorted() == [], "tell what followed, and no exceptions any more")
  }
}
