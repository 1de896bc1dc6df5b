import Casework
import Domain
import TerminalKit

extension DraftBook {
  /// The user's own drafts, wherever the desk keeps them (R15).
  static func book(of workplace: Workplace) -> DraftBook {
    DraftBook(
      read: { key in
        guard let kept = workplace.desk.draft(of: key) else { return nil }
        let time = kept.written.time.text.replacing(":", with: ".")
        let day = kept.written.day
        let today = workplace.today
        return KeptDraft(
          Draft(stored: kept.fields), written: day == today ? time : "\(day.listText(today: today)) \(time)")
      },
      write: { key, draft in
        fault { () throws(Refusal) in try workplace.desk.keepDraft(draft.stored, of: key) }
      },
      end: { workplace.desk.endDraft(of: $0) }, throwAway: { workplace.desk.throwDraft(of: $0) },
      keepThrown: { key, draft in
        fault { () throws(Refusal) in try workplace.desk.keepThrown(draft.stored, of: key) }
      })
  }

  /// What went wrong, as a sentence to the user.
  private static func fault(_ work: () throws(Refusal) -> Void) -> String? {
    do throws(Refusal) {
      try work()
      return nil
    } catch {
      return error.message
    }
  }
}
