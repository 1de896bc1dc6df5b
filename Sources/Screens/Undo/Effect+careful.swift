import Casework
import Domain
import TerminalKit

extension Effect {
  /// Runs an act that takes something back. Where a decision rests on that, nothing is done yet: `ask` gets what would
  /// follow, for a question (R7.5), and the act is run once that is `agreed` to, where nothing else follows by then. What
  /// takes nothing back is run at once; what is never run unasked gets its question with or without anything that follows.
  static func careful<V: Verb>(
    _ waitingFor: String, _ verb: V, takesBack: Bool = true, asksAlways: Bool = false, agreed: [String]? = nil,
    at workplace: Workplace,
    saving form: String? = nil,
    asking ask: @escaping @Sendable (Foresee<V>.Outcome) -> Message,
    then message: @escaping @Sendable (Result<V.Outcome, Refusal>) -> Message
  ) -> Effect {
    .perform(waitingFor) { stop in
      let desk = workplace.stopped(by: stop).desk
      if let agreed {
        return message(desk.result(of: Agreed(verb, following: agreed), saving: form, from: Scope.asking))
      }
      if takesBack {
        switch desk.result(of: Foresee(verb), from: Scope.asking) {
        case .failure(let refusal): return message(.failure(refusal))
        case .success(let foreseen): if asksAlways || !foreseen.following.isEmpty { return ask(foreseen) }
        }
      }
      return message(desk.result(of: verb, saving: form, from: Scope.asking))
    }
  }

  /// Runs such an act that is told in one line, the text of which is shown.
  static func careful<V: Verb>(
    _ waitingFor: String, _ verb: V, takesBack: Bool = true, asksAlways: Bool = false, agreed: [String]? = nil,
    at workplace: Workplace, saving form: String? = nil,
    asking ask: @escaping @Sendable (Foresee<V>.Outcome) -> Message,
    then message: @escaping @Sendable (Result<String, Refusal>) -> Message
  ) -> Effect where V.Outcome == ActLine {
    careful(
      waitingFor, verb, takesBack: takesBack, asksAlways: asksAlways, agreed: agreed, at: workplace, saving: form,
      asking: ask
    ) { (result: Result<ActLine, Refusal>) in message(result.map(\.text)) }
  }

  /// Asks before something is taken back that a decision rests on: the act, and what follows.
  static func ask(_ act: String, following: [String], yes: String, _ message: Message) -> Effect {
    .ask([act, following.sentence], no: "Nej, låt det stå", yes: yes, message)
  }
}

extension [String] {
  /// "Beslutet mån 21/4 omprövas av Karin Ek: underlaget ändras."
  var sentence: String {
    let words = joined(separator: ", ")
    return words.prefix(1).uppercased() + words.dropFirst() + "."
  }
}
