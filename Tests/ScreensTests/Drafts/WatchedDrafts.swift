import Casework
import Domain
import Synchronization
import TerminalKit

/// A store of drafts that looks after each thing it does at what a program that is killed there would find.
final class WatchedDrafts: DraftStore {
  private let store: any DraftStore
  private let seen = Mutex([[String]]())

  init(over store: any DraftStore) { self.store = store }

  /// Whether a text, once it was written, could be read somewhere at every moment since.
  func isAlwaysSomewhere(_ text: String) -> Bool {
    let since = seen.withLock { $0 }.drop { !$0.contains { $0.contains(text) } }
    return !since.isEmpty && since.allSatisfy { $0.contains { $0.contains(text) } }
  }

  private func look(_ author: User.ID) {
    let texts = store.list(by: author).flatMap { Draft(stored: $0.draft.fields).lines.map(\.text) }
    seen.withLock { $0.append(texts) }
  }

  func draft(of form: String, by author: User.ID) -> FormDraft? { store.draft(of: form, by: author) }
  func state(of form: String, by author: User.ID) -> String? { store.state(of: form, by: author) }
  func keep(_ draft: FormDraft, of form: String, by author: User.ID) throws(Refusal) {
    try store.keep(draft, of: form, by: author)
    look(author)
  }
  func end(_ form: String, by author: User.ID) {
    store.end(form, by: author)
    look(author)
  }
  func throwAway(_ form: String, at moment: LocalDateTime, by author: User.ID) {
    store.throwAway(form, at: moment, by: author)
    look(author)
  }
  func keepThrown(_ draft: FormDraft, of form: String, by author: User.ID) throws(Refusal) {
    try store.keepThrown(draft, of: form, by: author)
    look(author)
  }
  func list(by author: User.ID) -> [ListedDraft] { store.list(by: author) }
  func takeBack(_ id: String, at moment: LocalDateTime, by author: User.ID) {
    store.takeBack(id, at: moment, by: author)
    look(author)
  }
  func endAll(writtenBefore day: Day, thrownBefore today: Day) {
    store.endAll(writtenBefore: day, thrownBefore: today)
  }
}
