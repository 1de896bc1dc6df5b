import Casework
import Domain
import Synchronization

/// A store with one draft that was set aside for one in another window.
final class AsideDrafts: DraftStore {
  private let state = Mutex([String]())
  /// Which were taken back.
  var taken: [String] { state.withLock { $0 } }

  func draft(of form: String, by author: User.ID) -> FormDraft? { nil }
  func state(of form: String, by author: User.ID) -> String? { nil }
  func keep(_ draft: FormDraft, of form: String, by author: User.ID) {}
  func end(_ form: String, by author: User.ID) {}
  func throwAway(_ form: String, at moment: LocalDateTime, by author: User.ID) {}
  func keepThrown(_ draft: FormDraft, of form: String, by author: User.ID) {}
  func list(by author: User.ID) -> [ListedDraft] {
    // Written yesterday: what is thrown away would be gone.
    let written = Workday.now.adding(minutes: -24 * 60)
    return [
      ListedDraft(
        id: "a", form: "note/1", draft: FormDraft(fields: ["text": ["Halva"]], written: written), aside: written)
    ]
  }
  func takeBack(_ id: String, at moment: LocalDateTime, by author: User.ID) { state.withLock { $0.append(id) } }
  func endAll(writtenBefore day: Day, thrownBefore today: Day) {}
}
