import Casework
import Domain
import TerminalKit

/// Closing a task that needs no form of its own, from the list and from its own screen.
extension TaskListRow {
  /// What was done, in own words; whether it may be left empty is the kind's to say.
  var notePrompt: Prompt<TasksScreen.Field> {
    Prompt(
      ["Avsluta: \(task.kind.label) – \(name.titleText)"],
      [
        FormField(
          .note, task.kind.demandedNote == nil ? "Vad gjordes" : "Ledde till", .text(TextField(limit: 500)), width: 50,
          required: task.kind.demandedNote, help: task.kind.demandedNote ?? "Får lämnas tomt.")
      ], saves: "avsluta")
  }

  /// What the draft of that note is called.
  static func noteDraft(of task: FollowUpTask.ID) -> String { "task/\(task.rawValue)/note" }

  /// Why the session cannot close it with a note; nil when it can.
  func noteRefusal(at workplace: Workplace) -> String? {
    if task.state != .open { return "Uppgiften är avklarad." }
    if let form = task.kind.ownForm { return "\(form) Öppna den (\(workplace.name(.openTask)))." }
    if let refusal = workplace.refusal(of: .closeTasks) ?? workplace.refusal(of: task.kind.closing) { return refusal }
    return task.owner.unit == workplace.session.unit ? nil : "Uppgiften ligger hos \(ownerName ?? "stadsdelens enhet")."
  }
}
