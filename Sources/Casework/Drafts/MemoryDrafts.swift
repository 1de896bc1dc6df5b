import Domain
import Synchronization

/// Drafts that are gone with the program: for the demo, whose register is too.
public final class MemoryDrafts: DraftStore {
  private struct Place: Hashable {
    var author: User.ID
    var form: String
  }

  private struct Kept {
    var draft: FormDraft
    var number: Int
  }

  private struct State {
    var drafts: [Place: Kept] = [:]
    var thrown: [(author: User.ID, listed: ListedDraft)] = []
    /// How many have been written.
    var count = 0

    mutating func add(_ draft: FormDraft, of form: String, by author: User.ID, thrown moment: LocalDateTime) {
      count += 1
      thrown.append((author, ListedDraft(id: "thrown \(count)", form: form, draft: draft, thrown: moment)))
    }
  }

  private let kept = Mutex(State())

  /// No drafts.
  public init() {}

  public func draft(of form: String, by author: User.ID) -> FormDraft? {
    kept.withLock { $0.drafts[Place(author: author, form: form)]?.draft }
  }

  public func state(of form: String, by author: User.ID) -> String? {
    kept.withLock { $0.drafts[Place(author: author, form: form)].map { "\($0.number)" } }
  }

  public func keep(_ draft: FormDraft, of form: String, by author: User.ID) {
    kept.withLock { state in
      state.count += 1
      state.drafts[Place(author: author, form: form)] = Kept(draft: draft, number: state.count)
    }
  }

  public func end(_ form: String, by author: User.ID) {
    kept.withLock { $0.drafts[Place(author: author, form: form)] = nil }
  }

  public func throwAway(_ form: String, at moment: LocalDateTime, by author: User.ID) {
    kept.withLock { state in
      guard let draft = state.drafts.removeValue(forKey: Place(author: author, form: form))?.draft else { return }
      state.add(draft, of: form, by: author, thrown: moment)
    }
  }

  public func keepThrown(_ draft: FormDraft, of form: String, by author: User.ID) {
    kept.withLock { $0.add(draft, of: form, by: author, thrown: draft.written) }
  }

  public func list(by author: User.ID) -> [ListedDraft] {
    kept.withLock { state in
      let drafts = state.drafts.filter { $0.key.author == author }.map {
        ListedDraft(id: $0.key.form, form: $0.key.form, draft: $0.value.draft)
      }
      return ListedDraft.ordered(drafts + state.thrown.filter { $0.author == author }.map(\.listed))
    }
  }

  public func takeBack(_ id: String, at moment: LocalDateTime, by author: User.ID) {
    let found = kept.withLock { state -> ListedDraft? in
      guard let index = state.thrown.firstIndex(where: { $0.author == author && $0.listed.id == id }) else {
        return nil
      }
      return state.thrown.remove(at: index).listed
    }
    guard let found else { return }
    throwAway(found.form, at: moment, by: author)
    keep(found.draft, of: found.form, by: author)
  }

  public func endAll(writtenBefore day: Day, thrownBefore today: Day) {
    kept.withLock { state in
      state.drafts = state.drafts.filter { $0.value.draft.written.day >= day }
      state.thrown.removeAll { ($0.listed.thrown?.day ?? today) < today }
    }
  }
}
