import Casework
import Domain
import Foundation
import TestSupport
import Testing

@testable import Repository

/// Drafts on disk (R15.1, R15.2).
@Suite final class DraftFilesTests {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-drafts-\(UUID().uuidString)")
  let anna = User.ID(2)
  let now = LocalDateTime(iso: "2008-04-21T14:32:00")!

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var directory: String { folder.path + "/drafts" }
  private var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted() }
  private func drafts(_ register: String = "a1") -> DraftFiles {
    DraftFiles(beside: folder.path + "/register.db", register: register)
  }

  private func mode(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
  }

  private func keep(_ fields: [String: [String]], in drafts: DraftFiles, at moment: LocalDateTime? = nil) throws {
    try drafts.keep(FormDraft(fields: fields, written: moment ?? now), of: "note/1", by: anna)
  }

  @Test func `what is kept is found by another run, as it was written`() throws {
    let text = "Åsa – \"två\"\nrader\t\u{301}👩‍👧 \\n"
    try keep(["text": [text], "day": []], in: drafts())
    #expect(drafts().draft(of: "note/1", by: anna) == FormDraft(fields: ["text": [text], "day": []], written: now))
  }

  @Test func `it is nobody else's, of no other form and of no other register`() throws {
    try keep(["text": ["a"]], in: drafts())
    #expect(drafts().draft(of: "note/1", by: User.ID(3)) == nil)
    #expect(drafts().draft(of: "note/2", by: anna) == nil)
    #expect(drafts("b2").draft(of: "note/1", by: anna) == nil)
  }

  @Test func `the directory and the file are this account's alone, and names say nothing`() throws {
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    try keep(["text": ["Åsa Svensson 19850312-9804"]], in: drafts())
    let name = try #require(files.first)
    #expect(files.count == 1)
    #expect(try mode(directory) == 0o700)
    #expect(try mode(directory + "/" + name) == 0o600)
    let words = name.lowercased()
    #expect(!words.contains("note") && !words.contains("svensson") && !words.contains("9804"))
    #expect(words.hasSuffix(".draft"))
  }

  @Test func `a file is only added to, a key at a time`() throws {
    let drafts = drafts()
    var before = Data()
    var text = ""
    let letters = "Vill läsa till undersköterska. "
    for letter in String(repeating: letters, count: 100) {
      text.append(letter)
      try keep(["text": [text]], in: drafts)
      let path = directory + "/" + files[0]
      let after = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(after.starts(with: before))
      #expect(after.count - before.count < 400)
      before = after
    }
    #expect(self.drafts().draft(of: "note/1", by: anna)?.fields == ["text": [text]])
  }

  @Test func `after any edits it is found to the letter`() throws {
    var random = SeededGenerator.printed()
    let pieces = ["a", "å", "e\u{301}", "👩‍👧", "\n", "\"", "\\", " ", "ü", "\u{0}"]
    var writer = drafts()
    var fields: [String: [String]] = [:]
    for _ in 0..<500 {
      let name = ["text", "day", "reason"].randomElement(using: &random)!
      switch Int.random(in: 0..<10, using: &random) {
      case 0: fields[name] = nil
      case 1: fields[name] = []
      case 2: fields[name] = ["a", "b"]
      case 3: writer = drafts()
      default:
        var letters = Array((fields[name]?.first ?? "").unicodeScalars)
        let start = Int.random(in: 0...letters.count, using: &random)
        let end = Int.random(in: start...min(letters.count, start + 3), using: &random)
        letters.replaceSubrange(start..<end, with: pieces.randomElement(using: &random)!.unicodeScalars)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: letters)
        fields[name] = [String(text)]
      }
      try keep(fields, in: writer)
      let found = drafts().draft(of: "note/1", by: anna)?.fields
      // Compared by scalars: Swift's == takes é and e + ´ for the same.
      #expect(found.map(scalars) == scalars(fields))
    }
  }

  private func scalars(_ fields: [String: [String]]) -> [String: [[UInt32]]] {
    fields.mapValues { $0.map { $0.unicodeScalars.map(\.value) } }
  }

  @Test func `a torn last record loses itself alone, at any byte`() throws {
    let writer = drafts()
    try keep(["text": ["Vill lä"]], in: writer)
    try keep(["text": ["Vill läs"]], in: writer)
    let path = directory + "/" + files[0]
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let first = whole.firstIndex(of: 0x0A)! + 1
    for end in first..<whole.count - 1 {
      try whole[..<end].write(to: URL(fileURLWithPath: path))
      #expect(drafts().draft(of: "note/1", by: anna)?.fields == ["text": ["Vill lä"]])
    }
    // What is written after it holds.
    try keep(["text": ["Vill läsa"]], in: drafts())
    #expect(drafts().draft(of: "note/1", by: anna)?.fields == ["text": ["Vill läsa"]])
    // Zeros, as a power cut leaves them.
    try (whole[..<first] + Data(count: 40)).write(to: URL(fileURLWithPath: path))
    #expect(drafts().draft(of: "note/1", by: anna)?.fields == ["text": ["Vill lä"]])
  }

  @Test func `one person in two programs loses neither text, whichever is saved or killed`() throws {
    let (one, two) = (drafts(), drafts())
    func aside() -> Set<[String]?> {
      Set(drafts().list(by: anna).filter { $0.aside != nil }.map { $0.draft.fields["text"] })
    }
    try keep(["text": ["ett"]], in: one)
    try keep(["text": ["två"]], in: two)
    try keep(["text": ["ett till"]], in: one)
    #expect(drafts().draft(of: "note/1", by: anna)?.fields == ["text": ["ett till"]])
    try keep(["text": ["två till"]], in: two)
    #expect(drafts().draft(of: "note/1", by: anna)?.fields == ["text": ["två till"]])
    // What each had written when the other went on is set aside, not thrown away: kept as long as any draft.
    #expect(aside() == [["ett"], ["två"], ["ett till"]])
    #expect(drafts().list(by: anna).allSatisfy { $0.thrown == nil })
    drafts().endAll(writtenBefore: now.day, thrownBefore: now.day + 1)
    #expect(aside().count == 3)
    // The first is saved: the other's text stays.
    one.end("note/1", by: anna)
    #expect(drafts().draft(of: "note/1", by: anna)?.fields == ["text": ["två till"]])
    try keep(["text": ["två igen"]], in: two)
    #expect(drafts().draft(of: "note/1", by: anna)?.fields == ["text": ["två igen"]])
    two.end("note/1", by: anna)
    #expect(drafts().draft(of: "note/1", by: anna) == nil)
    // One that is taken up again is a draft like any, and can be thrown away.
    let listed = try #require(drafts().list(by: anna).first { $0.draft.fields["text"] == ["ett till"] })
    drafts().takeBack(listed.id, at: now, by: anna)
    #expect(drafts().draft(of: "note/1", by: anna)?.fields == ["text": ["ett till"]])
    drafts().throwAway("note/1", at: now, by: anna)
    #expect(drafts().list(by: anna).filter { $0.thrown != nil }.map { $0.draft.fields["text"] } == [["ett till"]])
    drafts().endAll(writtenBefore: now.day + 1, thrownBefore: now.day)
    #expect(aside().isEmpty)
  }

  @Test func `what has lapsed goes, of this register only`() throws {
    try keep(["text": ["gammalt"]], in: drafts(), at: LocalDateTime(iso: "2008-04-13T10:00")!)
    try drafts().keep(FormDraft(fields: ["a": ["b"]], written: now), of: "sessions", by: User.ID(3))
    try keep(["text": ["annat register"]], in: drafts("b2"), at: LocalDateTime(iso: "2008-01-13T10:00")!)
    drafts().endAll(writtenBefore: Day(iso: "2008-04-14")!, thrownBefore: now.day)
    #expect(drafts().draft(of: "note/1", by: anna) == nil)
    #expect(drafts().draft(of: "sessions", by: User.ID(3)) != nil)
    #expect(drafts("b2").draft(of: "note/1", by: anna) != nil)
  }

  @Test func `what was thrown away can be had back that day, and is this account's alone until the day ends`() throws {
    let store = drafts()
    try keep(["text": ["halva anteckningen"]], in: store)
    store.throwAway("note/1", at: now, by: anna)
    #expect(drafts().draft(of: "note/1", by: anna) == nil)
    #expect(files.count == 1)
    #expect(try mode(directory + "/" + files[0]) == 0o600)
    #expect(!files[0].contains("note"))
    let listed = try #require(drafts().list(by: anna).first)
    #expect(listed.form == "note/1" && listed.thrown == now && listed.draft.fields == ["text": ["halva anteckningen"]])
    #expect(drafts().list(by: User.ID(3)).isEmpty)
    #expect(drafts("b2").list(by: anna).isEmpty)
    // Nobody else takes it back.
    drafts().takeBack(listed.id, at: now, by: User.ID(3))
    #expect(drafts().draft(of: "note/1", by: anna) == nil)
    // What was written since is thrown away instead: neither is lost.
    try keep(["text": ["en annan"]], in: drafts())
    drafts().takeBack(listed.id, at: now, by: anna)
    let later = drafts()
    #expect(later.draft(of: "note/1", by: anna)?.fields == ["text": ["halva anteckningen"]])
    #expect(drafts().list(by: anna).map(\.thrown) == [nil, now])
    try keep(["text": ["halva anteckningen, och resten"]], in: later)
    #expect(drafts().draft(of: "note/1", by: anna)?.fields == ["text": ["halva anteckningen, och resten"]])
    drafts().endAll(writtenBefore: now.day - 7, thrownBefore: now.day)
    #expect(files.count == 2)
    drafts().endAll(writtenBefore: now.day - 7, thrownBefore: now.day + 1)
    #expect(files.count == 1)
    #expect(drafts().draft(of: "note/1", by: anna) != nil)
  }

  @Test func `the list has one's own drafts that can be taken up, and today's thrown ones, however they are kept`()
    throws
  {
    let office = try Office()
    for store in [MemoryDrafts(), drafts()] as [any DraftStore] {
      func desk(_ moment: String) -> Desk {
        let now = LocalDateTime(iso: moment)!
        return Desk(runner: office.register, session: office.session, drafts: store, clock: { now })
      }
      let today = desk("2008-04-21T10:00")
      try desk("2008-04-10T10:00").keepDraft(["text": ["gammalt"]], of: "note/9")
      try today.keepDraft(["text": ["a"]], of: "note/1")
      try today.keepDraft(["text": ["b"]], of: "note/2")
      today.throwDraft(of: "note/2")
      #expect(today.listDrafts().map(\.form) == ["note/1", "note/2"])
      #expect(today.countDrafts() == 1)
      let thrown = try #require(today.listDrafts().last)
      #expect(desk("2008-04-22T08:00").listDrafts().map(\.form) == ["note/1"])
      today.takeBackDraft(thrown.id)
      #expect(today.countDrafts() == 2)
      #expect(today.draft(of: "note/2")?.fields == ["text": ["b"]])
    }
  }

  @Test func `what is given up gets a file of its own: the draft's is not touched, whatever is torn`() throws {
    let drafts = drafts()
    try keep(["text": ["a"], "phone": ["08"]], in: drafts)
    let path = directory + "/" + files[0]
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    try drafts.keepThrown(FormDraft(fields: ["phone": ["08"]], written: now), of: "note/1", by: anna)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    let listed = self.drafts().list(by: anna)
    #expect(listed.map(\.draft.fields) == [["text": ["a"], "phone": ["08"]], ["phone": ["08"]]])
    #expect(listed.map(\.thrown) == [nil, now])
    let thrown = URL(fileURLWithPath: directory + "/" + (try #require(files.first { $0.hasSuffix(".thrown") })))
    #expect(try mode(thrown.path) == 0o600)
    let whole = try Data(contentsOf: thrown)
    for length in 0..<whole.count {
      try whole.prefix(length).write(to: thrown)
      #expect(self.drafts().draft(of: "note/1", by: anna)?.fields == ["text": ["a"], "phone": ["08"]])
    }
    // It can be had back, and what stood there then gives way.
    try whole.write(to: thrown)
    drafts.takeBack(thrown.lastPathComponent, at: now, by: anna)
    #expect(self.drafts().draft(of: "note/1", by: anna)?.fields == ["phone": ["08"]])
  }

  @Test func `where nothing can be written it is refused with what to do`() throws {
    try Data().write(to: folder.appendingPathComponent("drafts"))
    do {
      try keep(["text": ["a"]], in: drafts())
      Issue.record("written into a file that stands where the directory should")
    } catch let refusal as Refusal {
      #expect(refusal.kind == .storage)
      #expect(refusal.message.contains("Spara formuläret"))
    }
  }

  @Test func `a link in its place is not followed`() throws {
    let elsewhere = folder.appendingPathComponent("elsewhere")
    try Data("kvar".utf8).write(to: elsewhere)
    try keep(["text": ["a"]], in: drafts())
    let path = directory + "/" + files[0]
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: elsewhere.path)
    #expect(throws: Refusal.self) { try self.keep(["text": ["b"]], in: self.drafts()) }
    #expect(try Data(contentsOf: elsewhere) == Data("kvar".utf8))
    #expect(drafts().draft(of: "note/1", by: anna) == nil)
  }

  @Test func `the setting says how long a draft is kept`() throws {
    let office = try Office()
    let drafts = MemoryDrafts()
    func desk(_ moment: String) -> Desk {
      let now = LocalDateTime(iso: moment)!
      return Desk(runner: office.register, session: office.session, drafts: drafts, clock: { now })
    }
    try desk("2008-04-14T10:00").keepDraft(["text": ["a"]], of: "note/1")
    #expect(desk("2008-04-21T10:00").draft(of: "note/1") != nil)
    #expect(desk("2008-04-22T10:00").draft(of: "note/1") == nil)
    #expect(desk("2008-04-15T10:00").draft(of: "note/1") == nil)
    try desk("2008-04-14T10:00").keepDraft(["text": ["a"]], of: "note/1")
    desk("2008-04-22T10:00").endLapsedDrafts()
    #expect(desk("2008-04-14T10:00").draft(of: "note/1") == nil)
  }
}
