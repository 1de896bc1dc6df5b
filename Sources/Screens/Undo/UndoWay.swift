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

extension UndoStep {
  /// What was done, and at which occasion.
  var words: String { title + (occasionElsewhere.map { " \($0)." } ?? "") }

  /// The occasion it is about, where what was done does not say it already.
  var occasionElsewhere: String? { occasion.flatMap { title.contains($0) ? nil : $0 } }
}

extension Effect {
  /// Asks before what lies elsewhere or further back is taken back, or done again (screens.md); `note` says why.
  static func ask(
    about act: UndoStep, _ way: UndoWay, note: String? = nil, following: [String] = [], _ message: Message
  ) -> Effect {
    let verb = way == .undo ? "Ångra" : "Göra om"
    return .ask(
      [note ?? "Det är inte gjort här nyss."] + (following.isEmpty ? [] : [following.sentence]) + [
        "\(verb) det du gjorde \(act.at.time.text): \(act.words)"
      ], no: "Nej",
      yes: way == .undo ? "Ja, ångra" : "Ja, gör om", message)
  }

  /// Works out what would follow from taking an act back, or doing it again, besides itself; what it would be refused for is
  /// said instead of asking.
  static func foresee(
    _ act: UndoStep, _ way: UndoWay, at workplace: Workplace,
    then message: @escaping @Sendable (Result<[String], Refusal>) -> Message
  ) -> Effect {
    .perform(way.waiting) { stop in
      let desk = workplace.stopped(by: stop).desk
      switch way {
      case .undo: return message(desk.result(of: Foresee(UndoAct(act: act.id)), from: Scope.asking).map(\.following))
      case .redo: return message(desk.result(of: Foresee(RedoAct(act: act.id)), from: Scope.asking).map(\.following))
      }
    }
  }

  /// Takes that act back, or does it again, where nothing follows but what was asked about.
  static func take(
    _ act: UndoStep, _ way: UndoWay, following: [String], at workplace: Workplace,
    then message: @escaping @Sendable (Result<String, Refusal>) -> Message
  ) -> Effect {
    switch way {
    case .undo: .verb(way.waiting, Agreed(UndoAct(act: act.id), following: following), at: workplace, then: message)
    case .redo: .verb(way.waiting, Agreed(RedoAct(act: act.id), following: following), at: workplace, then: message)
    }
  }
}

extension ActScope {
  /// What is here on a screen.
  init(_ scope: Scope) { self.init(place: scope.place, subjects: scope.subjects) }
}
