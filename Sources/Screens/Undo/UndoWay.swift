import Casework
import Domain
import TerminalKit

/// Which way one goes through what one has done: `å` takes back, Ctrl-Y does again.
enum UndoWay {
  case undo, redo

  var waiting: String { self == .undo ? "ångra" : "gör om" }
  /// The key that does the opposite.
  var opposite: KeyReminder { self == .undo ? .redo : .undo }
}

extension Effect {
  /// Asks before what lies elsewhere or further back is taken back, or done again (screens.md); `note` says why.
  static func ask(about act: UndoStep, _ way: UndoWay, note: String? = nil, _ message: Message) -> Effect {
    let verb = way == .undo ? "Ångra" : "Göra om"
    return .ask(
      [note ?? "Det är inte gjort här nyss.", "\(verb) det du gjorde \(act.at.time.text): \(act.title)"], no: "Nej",
      yes: way == .undo ? "Ja, ångra" : "Ja, gör om", message)
  }

  /// Takes that act back, or does it again.
  static func take(
    _ act: UndoStep, _ way: UndoWay, at workplace: Workplace,
    then message: @escaping @Sendable (Result<String, Refusal>) -> Message
  ) -> Effect {
    switch way {
    case .undo: .verb(way.waiting, UndoAct(act: act.id), at: workplace, then: message)
    case .redo: .verb(way.waiting, RedoAct(act: act.id), at: workplace, then: message)
    }
  }
}

extension ActScope {
  /// What is here on a screen.
  init(_ scope: Scope) { self.init(place: scope.place, subjects: scope.subjects) }
}
