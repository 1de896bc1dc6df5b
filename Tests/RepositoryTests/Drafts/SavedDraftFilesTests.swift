import Casework
import Domain
import Foundation
import Testing

@testable import Repository

/// Drafts and register on disk: the act that saves a draft says so in its own transaction (R15.2).
@Suite final class SavedDraftFilesTests {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-saved-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A program's run: a desk of its own over the same files.
  private func desk(_ office: Office, at moment: String = "2008-04-21T09:00") -> Desk {
    Desk(
      runner: office.register, session: office.session,
      drafts: DraftFiles(beside: folder.path + "/register.db", register: "a1"), clock: { LocalDateTime(iso: moment)! })
  }

  @Test func `what an act has saved is not offered by the next run, what was written since is`() throws {
    let office = try Office()
    let first = desk(office)
    try first.keepDraft(["text": ["a"]], of: "note/1")
    #expect(desk(office).draft(of: "note/1") != nil)
    // The act is committed and the program killed: nobody ends the draft.
    _ = try first.result(of: Act(access: .write) { _, _ throws(Refusal) in 0 }, saving: "note/1").get()
    try first.keepDraft(["text": ["ab"]], of: "note/1")
    #expect(desk(office).draft(of: "note/1")?.fields == ["text": ["ab"]])
    _ = try first.result(of: Act(access: .write) { _, _ throws(Refusal) in 0 }, saving: "note/1").get()
    #expect(desk(office).draft(of: "note/1") == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/drafts").isEmpty)
    // The same text again, in another run, is another draft.
    try desk(office).keepDraft(["text": ["ab"]], of: "note/1")
    #expect(desk(office).draft(of: "note/1") != nil)
  }

  @Test func `an act that is refused saves nothing`() throws {
    let office = try Office()
    let first = desk(office)
    try first.keepDraft(["text": ["a"]], of: "note/1")
    let refused = first.result(
      of: Act<Int>(access: .write) { _, _ throws(Refusal) in throw Refusal(.invalid, "no", "Nej.") }, saving: "note/1")
    #expect(throws: Refusal.self) { try refused.get() }
    #expect(desk(office).draft(of: "note/1") != nil)
  }

  @Test func `what was saved is forgotten with the drafts of those days`() throws {
    let office = try Office()
    for (form, moment) in [("note/1", "2008-04-01T09:00"), ("note/2", "2008-04-21T09:00")] {
      let desk = desk(office, at: moment)
      try desk.keepDraft(["text": ["a"]], of: form)
      _ = try desk.result(of: Act(access: .write) { _, _ throws(Refusal) in 0 }, saving: form).get()
    }
    let user = office.session.user
    let saved = try office.register.run(
      Act(access: .read) { work, _ throws(Refusal) in
        [try work.savedDraft(of: "note/1", by: user), try work.savedDraft(of: "note/2", by: user)]
      }, by: office.session)
    #expect(saved[0] == nil)
    #expect(saved[1] != nil)
  }
}
