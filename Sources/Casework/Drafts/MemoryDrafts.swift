import Domain
import Synchronization

/// Drafts that are gone with the program: for the demo, whose register is too.
public final class MemoryDrafts: DraftStore {
  private struct Place: Hashable {
    var author: User.ID
    var form: String
  }

  private let drafts = Mutex<[Place: FormDraft]>([:])

  /// No drafts.
  public init() {}

  public func draft(of form: String, by author: User.ID) -> FormDraft? {
    drafts.withLock { $0[Place(author: author, form: form)] }
  }

  public func keep(_ draft: FormDraft, of form: String, by author: User.ID) {
    drafts.withLock { $0[Place(author: author, form: form)] = draft }
  }

  public func end(_ form: String, by author: User.ID) {
    drafts.withLock { $0[Place(author: author, form: form)] = nil }
  }

  public func endAll(writtenBefore day: Day) {
    drafts.withLock { drafts in drafts = drafts.filter { $0.value.written.day >= day } }
  }
}
