import Casework
import Domain
import TerminalKit

extension TasksScreen {
  var keymap: KeyMap<Message> {
    if let prompt { return prompt.keymap(save: .answer, cancel: .leaveQuestion) }
    let nothing = list.selection == nil ? "Ingen uppgift är vald." : nil
    return KeyMap(
      [
        Binding(
          .openTask, "Öppna uppgiften", short: "öppna", synonyms: ["gör", "frånvaro"],
          inFooter: true, disabled: nothing, .open),
        Binding(
          "tasks.reassign", ["r"], "Lämna över till en kollega eller till enheten", short: "lämna över",
          synonyms: ["fördela", "byt ägare"], inFooter: true,
          disabled: nothing ?? (handedOver.isEmpty ? "När beslutet kom fram fyller ärendets handläggare i." : nil),
          .askReceiver),
        Binding(
          .filterTasks, "Visa bara en sort", short: "filter", synonyms: ["sort", "urval"], inFooter: true,
          .askKind),
        Binding(
          "tasks.view", ["v"], everybody ? "Visa bara mina och enhetens gemensamma" : "Visa alla på enheten",
          short: everybody ? "vy: mina" : "vy: enhetens", synonyms: ["alla", "mina"], inFooter: true, .changeView),
        Binding(
          "tasks.done", ["k"], "Klar: avsluta uppgiften", short: "klar", synonyms: ["avsluta", "färdig"],
          inFooter: true, disabled: nothing ?? list.selection?.noteRefusal(at: workplace), .askNote),
        Binding(
          "tasks.markAll", ["a"], "Markera alla i listan", short: "markera alla", synonyms: ["lämna över alla"],
          disabled: nothing, .markAll),
        Binding(
          "tasks.card", ["i"], "Öppna klientens kort", short: "klientkort", synonyms: ["ärende"], disabled: nothing,
          .openCard),
      ] + (list.marks.isEmpty ? [] : [Self.clearingMarks]),
      hints: list.hints(move: "flytta", mark: "markera flera", jump: "hoppa till namnet"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  /// Esc takes the marks away before it leaves.
  static let clearingMarks = Binding<Message>(
    "tasks.clearMarks", [.escape], "Ta bort alla markeringar", short: "avmarkera", inFooter: true, .clearMarks)

  /// Which sort to show: letters, so that no key needs to be learnt.
  var kindQuestion: Effect<Message> {
    .ask(
      ["Vilka uppgifter ska visas?"], no: "Samma som nu",
      ways: [.way("a", "Alla sorter", .filter(nil))]
        + FollowUpTask.Kind.allCases.map { .way($0.filterKey, $0.label, .filter($0)) })
  }

  /// To whom the marked tasks go.
  func receiverPrompt(_ users: [User]) -> Prompt<Field> {
    let count = about.count
    let what = count == 1 ? "uppgiften" : "\(count) uppgifter"
    let choices =
      users.map { Choice("\($0.id.rawValue)", $0.fullName) } + [Choice("unit", "enheten, ingen särskild")]
    return Prompt(
      ["Lämna över \(what) till"],
      [
        FormField(
          .receiver, "Till", .choice(ChoiceField(choices)), required: "Välj vem.", help: "Skriv de första bokstäverna.")
      ], saves: "lämna över")
  }
}

extension FollowUpTask.Kind {
  /// The key that shows only these in the list.
  var filterKey: Key {
    switch self {
    case .checkAbsence: "1"
    case .giveNewTime: "2"
    case .readPlan: "3"
    case .approvePlan: "4"
    case .reconsiderTargetGroup: "5"
    case .decideName: "6"
    case .completeReferral: "7"
    case .examineRight: "8"
    case .reconsiderDecision: "9"
    case .confirmClosure: "0"
    case .reconsiderClosure: "e"
    case .closeAfterHire: "f"
    case .followUpSupport: "g"
    }
  }
}
