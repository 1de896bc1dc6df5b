/// Asks over a form what is to be done with the draft that was found for it.
struct DraftOfferScreen: Overlay {
  enum Message: Sendable { case resume, difference, discard, leave }

  let found: KeptDraft
  let changes: [DraftChange]
  let wording: Wording

  var title: String { wording.draft.title }

  private var question: Question<Message> {
    Question(
      [wording.draft.found(found.written)],
      no: wording.draft.leave,
      ways: [
        .way("r", wording.draft.resume, .resume), .way("d", wording.draft.difference, .difference),
        .way("x", wording.draft.discard, .discard),
      ])
  }

  var keymap: KeyMap<Message> { question.keymap(wording).map { $0.message ?? .leave } }

  func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .message(.resume): [.finish(DraftAnswer.resume)]
    case .message(.difference):
      [.push(DraftDifferenceScreen(title: wording.draft.difference, changes: changes, wording: wording))]
    case .message(.discard): [.finish(DraftAnswer.discard)]
    case .message(.leave): [.finish(DraftAnswer.leave)]
    default: []
    }
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    question.render(into: &canvas, theme: theme, wording: wording)
  }
}
