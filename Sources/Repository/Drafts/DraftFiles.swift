import Casework
import Domain
import Foundation
import Synchronization

/// Drafts as files in `drafts/` beside the register (R15.2): 0700, a file a user and form, 0600, only ever added to.
///
/// Their names say nothing; whose and of what a draft is stands in it, so that removal finds it. What is written is with
/// the system when `keep` returns, so that a killed process loses nothing, and on the disk within a second (R15.1).
public final class DraftFiles: DraftStore {
  /// What this run has written to a file.
  private struct Written {
    var fields: [String: [String]]
    var length: Int
  }

  private struct State {
    var written: [String: Written] = [:]
    /// What lay there when this run last read or wrote it.
    var seen: [String: DraftFile.Mark] = [:]
    var unsynced: Set<String> = []
    /// How many records this run has written.
    var records = 0
  }

  /// The longest that something written waits for the disk.
  static let syncDelay = DispatchTimeInterval.milliseconds(500)

  let directory: String
  private let register: String
  private let run = String(UInt64.random(in: 0...UInt64.max), radix: 36)
  private let disk: DraftDisk
  private let state = Mutex(State())

  /// The drafts beside the register at `path` whose identity is `register`. Nothing is made before something is written.
  public convenience init(beside path: String, register: String) {
    self.init(beside: path, register: register, disk: .system)
  }

  /// The same with another disk and clock.
  init(beside path: String, register: String, disk: DraftDisk) {
    self.disk = disk
    directory = (FileCheck.directory(of: path) == "/" ? "" : FileCheck.directory(of: path)) + "/drafts"
    self.register = register
  }

  public func draft(of form: String, by author: User.ID) -> FormDraft? {
    let owner = owner(form, author)
    let path = path(of: owner)
    state.withLock { $0.seen[path] = DraftFile.mark(of: path) }
    return log(of: owner)?.draft
  }

  public func state(of form: String, by author: User.ID) -> String? { log(of: owner(form, author))?.state }

  public func keep(_ draft: FormDraft, of form: String, by author: User.ID) throws(Refusal) {
    let owner = owner(form, author)
    let path = path(of: owner)
    do {
      try state.withLock { state in
        if isSomebodyElses(path, state), log(of: owner)?.draft?.fields != draft.fields {
          setAside(path, at: draft.written, isThrown: false, &state)
        }
        let length = try DraftFile.append(to: path, in: directory) { length in
          // Where somebody else has written meanwhile, or ended the draft, everything is written down again.
          let known = state.written[path].flatMap { $0.length == length ? $0.fields : nil }
          state.records += 1
          return try record(draft, number: state.records, owner: owner, after: known).line()
        }
        state.written[path] = Written(fields: draft.fields, length: length)
        state.seen[path] = DraftFile.mark(of: path)
        bring(path, &state)
      }
    } catch {
      throw notKept(error)
    }
  }

  private func notKept(_ error: any Error) -> Refusal {
    Refusal(
      .storage, "draftNotKept", "Utkastet kan inte skrivas till disken (\(error)). Spara formuläret innan du går.")
  }

  public func end(_ form: String, by author: User.ID) {
    let path = path(of: owner(form, author))
    state.withLock { state in
      // What another program of the same person has written since is not this one's to end (R15.3).
      if !isSomebodyElses(path, state) { unlink(path) }
      forget(path, &state)
    }
  }

  public func endAll(writtenBefore day: Day, thrownBefore today: Day) {
    for (name, log) in logs() {
      guard let written = log.draft?.written.day else { continue }
      let isOver =
        name.hasSuffix(Self.thrown) && log.aside == nil ? (log.thrown?.day ?? written) < today : written < day
      if isOver { unlink(directory + "/" + name) }
    }
  }

  // MARK: Thrown away

  /// What the file of a draft that was thrown away is called after its own name.
  private static let thrown = ".thrown"

  public func throwAway(_ form: String, at moment: LocalDateTime, by author: User.ID) {
    let path = path(of: owner(form, author))
    state.withLock { setAside(path, at: moment, isThrown: true, &$0) }
  }

  /// Puts a draft among those that can be had back: thrown away, that day; else as long as any draft.
  private func setAside(_ path: String, at moment: LocalDateTime, isThrown: Bool, _ state: inout State) {
    forget(path, &state)
    state.records += 1
    let number = state.records
    _ = try? DraftFile.append(to: path, in: directory) { _ in
      try DraftRecord(
        run: run, number: number, at: moment, thrown: isThrown ? true : nil, aside: isThrown ? nil : true
      ).line()
    }
    let thrown = thrownPath(path, number)
    if rename(path, thrown) == 0 { bring(thrown, &state) }
  }

  /// Where a draft lies that was thrown away.
  private func thrownPath(_ path: String, _ number: Int) -> String { "\(path).\(run)\(number)\(Self.thrown)" }

  public func keepThrown(_ draft: FormDraft, of form: String, by author: User.ID) throws(Refusal) {
    let owner = owner(form, author)
    do {
      try state.withLock { state in
        state.records += 1
        let number = state.records
        let path = thrownPath(path(of: owner), number)
        do {
          _ = try DraftFile.append(to: path, in: directory) { _ in
            try record(draft, number: number, owner: owner, after: nil).line()
              + DraftRecord(run: run, number: number, at: draft.written, thrown: true).line()
          }
        } catch {
          // Half of it would be nobody's.
          unlink(path)
          throw error
        }
        bring(path, &state)
      }
    } catch {
      throw notKept(error)
    }
  }

  private func forget(_ path: String, _ state: inout State) {
    state.written[path] = nil
    state.seen[path] = nil
    state.unsynced.remove(path)
  }

  /// Whether a file holds what neither this run wrote nor it has read: one person in two programs is two people (R15.3).
  private func isSomebodyElses(_ path: String, _ state: State) -> Bool {
    let lies = DraftFile.mark(of: path)
    return lies != nil && lies != state.seen[path]
  }

  public func list(by author: User.ID) -> [ListedDraft] {
    ListedDraft.ordered(
      logs().compactMap { name, log in
        guard let owner = log.owner, owner.author == author.rawValue, let draft = log.draft else { return nil }
        guard name.hasSuffix(Self.thrown) else { return ListedDraft(id: name, form: owner.form, draft: draft) }
        if let aside = log.aside { return ListedDraft(id: name, form: owner.form, draft: draft, aside: aside) }
        return ListedDraft(id: name, form: owner.form, draft: draft, thrown: log.thrown ?? draft.written)
      })
  }

  public func takeBack(_ id: String, at moment: LocalDateTime, by author: User.ID) {
    guard let listed = list(by: author).first(where: { $0.id == id && ($0.thrown ?? $0.aside) != nil }) else { return }
    let path = path(of: owner(listed.form, author))
    if draft(of: listed.form, by: author) != nil { throwAway(listed.form, at: moment, by: author) }
    state.withLock { state in
      rename(directory + "/" + id, path)
      state.written[path] = nil
      state.seen[path] = DraftFile.mark(of: path)
    }
  }

  /// Every file of this register with what it says.
  private func logs() -> [(name: String, log: DraftLog)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.sorted().compactMap { name in
      guard name.hasSuffix(".draft") || name.hasSuffix(Self.thrown),
        let log = DraftFile.read(directory + "/" + name).map(DraftLog.init), log.owner?.register == register
      else { return nil }
      return (name, log)
    }
  }

  // MARK: Records

  private func record(
    _ draft: FormDraft, number: Int, owner: DraftRecord.Owner, after known: [String: [String]]?
  ) -> DraftRecord {
    func record(
      owner: DraftRecord.Owner? = nil, set: [String: [String]]? = nil, drop: [String]? = nil, splice: TextSplice? = nil
    ) -> DraftRecord {
      DraftRecord(run: run, number: number, at: draft.written, owner: owner, set: set, drop: drop, splice: splice)
    }
    guard let known else { return record(owner: owner, set: draft.fields) }
    let changed = draft.fields.filter { known[$0.key] != $0.value }
    let gone = known.keys.filter { draft.fields[$0] == nil }.sorted()
    if gone.isEmpty, changed.count == 1, let (field, value) = changed.first, value.count == 1,
      let before = known[field], before.count == 1
    {
      return record(splice: TextSplice(field: field, from: before[0], to: value[0]))
    }
    return record(set: changed.isEmpty ? nil : changed, drop: gone.isEmpty ? nil : gone)
  }

  private func log(of owner: DraftRecord.Owner) -> DraftLog? {
    guard let bytes = DraftFile.read(path(of: owner)) else { return nil }
    let log = DraftLog(bytes)
    return log.owner == owner ? log : nil
  }

  private func owner(_ form: String, _ author: User.ID) -> DraftRecord.Owner {
    DraftRecord.Owner(register: register, author: author.rawValue, form: form)
  }

  private func path(of owner: DraftRecord.Owner) -> String {
    let text = "\(owner.register)/\(owner.author)/\(owner.form)".utf8
    let first = Fingerprint64.of(text)
    let name = [first, Fingerprint64.of(text, seed: first)].map { String($0, radix: 36) }.joined()
    return directory + "/" + name + ".draft"
  }

  // MARK: The disk

  /// Lets a file come to the disk within a second.
  private func bring(_ path: String, _ state: inout State) {
    if state.unsynced.isEmpty { disk.after(Self.syncDelay) { [weak self] in self?.sync() } }
    state.unsynced.insert(path)
  }

  /// Brings to the disk what is only with the system.
  func sync() {
    let paths = state.withLock { state in
      defer { state.unsynced = [] }
      return state.unsynced
    }
    for path in paths { DraftFile.sync(path, on: disk) }
    if !paths.isEmpty { DraftFile.sync(directory, on: disk) }
  }
}
