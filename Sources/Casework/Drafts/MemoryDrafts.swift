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
    /// How many have been written.
    var count = 0
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

  public func endAll(writtenBefore day: Day) {
    kept.withLock { state in state.drafts = state.drafts.filter { $0.value.draft.written.day >= day } }
  }
}
