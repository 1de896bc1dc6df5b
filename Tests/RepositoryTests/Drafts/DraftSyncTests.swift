import Casework
import Dispatch
import Domain
import Foundation
import Synchronization
import Testing

@testable import Repository

/// What is written in a form is on the disk within a second (R15.1): when the system is asked to bring it there, which
/// files, and what stands in them by then.
@Suite final class DraftSyncTests {
  /// A disk that counts what it is asked for, and a clock that the test turns.
  private final class Watched: Sendable {
    struct State {
      var synced: [String] = []
      var due: [(at: Int, work: @Sendable () -> Void)] = []
      /// Milliseconds.
      var now = 0
    }

    let state = Mutex(State())

    var disk: DraftDisk {
      DraftDisk(
        sync: { [self] file in
          let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(file)")
          state.withLock { $0.synced.append(path ?? "?") }
          return fsync(file)
        },
        after: { [self] delay, work in
          guard case .milliseconds(let wait) = delay else { return }
          state.withLock { $0.due.append((at: $0.now + wait, work: work)) }
        })
    }

    var synced: [String] { state.withLock { $0.synced } }

    /// Turns the clock on and does what is due on the way.
    func pass(milliseconds: Int) {
      let end = state.withLock { $0.now } + milliseconds
      while true {
        let next = state.withLock { state -> (@Sendable () -> Void)? in
          guard let index = state.due.indices.min(by: { state.due[$0].at < state.due[$1].at }),
            state.due[index].at <= end
          else {
            state.now = end
            return nil
          }
          state.now = state.due[index].at
          return state.due.remove(at: index).work
        }
        guard let next else { return }
        next()
      }
    }
  }

  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-sync-\(UUID().uuidString)")
  let anna = User.ID(2)
  let now = LocalDateTime(iso: "2008-04-21T14:32:00")!
  private let watched = Watched()

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func drafts(_ disk: DraftDisk? = nil) -> DraftFiles {
    DraftFiles(beside: folder.path + "/register.db", register: "a1", disk: disk ?? watched.disk)
  }

  private func keep(_ text: String, of form: String = "note/1", in drafts: DraftFiles) throws {
    try drafts.keep(FormDraft(fields: ["text": [text]], written: now), of: form, by: anna)
  }

  private var directory: String { folder.path + "/drafts" }
  private var file: String {
    get throws {
      directory + "/" + (try #require(try FileManager.default.contentsOfDirectory(atPath: directory).first))
    }
  }

  @Test func `a key that is written is synced within a second, file and directory`() throws {
    let drafts = drafts()
    try keep("V", in: drafts)
    #expect(watched.synced.isEmpty)
    watched.pass(milliseconds: 1000)
    #expect(watched.synced == [try file, directory])
  }

  @Test func `typing on does not put it off: no key waits longer than a second`() throws {
    let drafts = drafts()
    var text = ""
    var waiting = 0
    var longest = 0
    for _ in 0..<200 {
      text.append("a")
      let before = watched.synced.count
      try keep(text, in: drafts)
      watched.pass(milliseconds: 40)
      waiting += 40
      if watched.synced.count > before {
        longest = max(longest, waiting)
        waiting = 0
      }
    }
    #expect(longest > 0 && longest <= 1000)
    // 200 keys in 8 s: a sync for each second at least, and far from one for each key.
    #expect((8...40).contains(watched.synced.count { $0 != directory }))
  }

  @Test func `two forms are each synced, and one that was ended is not`() throws {
    let drafts = drafts()
    try keep("a", in: drafts)
    let first = try file
    try keep("b", of: "note/2", in: drafts)
    drafts.end("note/1", by: anna)
    watched.pass(milliseconds: 1000)
    #expect(!watched.synced.contains(first))
    #expect(watched.synced.count { $0 != directory } == 1)
  }

  @Test func `after a sync the next key is synced again, and nothing ticks while nobody types`() throws {
    let drafts = drafts()
    try keep("a", in: drafts)
    watched.pass(milliseconds: 1000)
    #expect(watched.synced.count == 2)
    watched.pass(milliseconds: 60_000)
    #expect(watched.synced.count == 2)
    try keep("ab", in: drafts)
    watched.pass(milliseconds: 1000)
    #expect(watched.synced.count == 4)
  }

  @Test func `what the system's own clock brings to the disk is the file with everything in it`() async throws {
    let system = DraftDisk.system
    let found = AsyncStream<String>.makeStream()
    let drafts = drafts(
      DraftDisk(
        sync: { file in
          var bytes = [UInt8](repeating: 0, count: 4096)
          let count = pread(file, &bytes, bytes.count, 0)
          let result = system.sync(file)
          found.continuation.yield(result == 0 && count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : "")
          return result
        }, after: system.after))
    try keep("Vill läsa", in: drafts)
    var iterator = found.stream.makeAsyncIterator()
    let text = try #require(await iterator.next())
    #expect(text.contains("Vill läsa"))
  }
}
