extension Runtime {
  /// Gives a layer an input and does what it leads to. A draft that is done with ends after it, so that what was saved is
  /// never in neither place.
  func update(_ layer: any Layer, _ input: Input<AnyMessage>, for target: Target) {
    let effects = layer.update(input)
    guard let book = program.drafts else { return run(effects, for: target) }
    let done = follow(effects, of: layer, for: target, in: book)
    if let done { book.end(done) }
    offerDraft(of: layer, in: book)
  }

  /// Does what a layer has asked for. What it gave up lies among the thrown drafts first, then what is written on the screen
  /// is in its draft, both before the next frame: at no moment is a text in neither place.
  /// - Returns: the key of a draft of which nothing is left.
  private func follow(
    _ effects: [Effect<AnyMessage>], of layer: any Layer, for target: Target, in book: DraftBook
  ) -> String? {
    let failure = throwGivenUp(in: effects, to: book)
    let done = keepDraft(of: layer, in: book)
    run(effects, for: target)
    if let failure { notice = Notice(failure, .danger) }
    return done
  }

  /// Puts what was given up among the drafts that were thrown away, beside the draft itself; where that cannot be written,
  /// the whole draft as it lies there goes to them instead. Returns what went wrong.
  private func throwGivenUp(in effects: [Effect<AnyMessage>], to book: DraftBook) -> String? {
    var failure: String?
    for effect in effects {
      guard case .throwDraft(let key, let given) = effect.kind, !given.isEmpty,
        let fault = book.keepThrown(key, given)
      else { continue }
      book.throwAway(key)
      failure = fault
    }
    return failure
  }

  /// Writes what is new; the key of a draft of which nothing is left.
  private func keepDraft(of layer: any Layer, in book: DraftBook) -> String? {
    guard let key = layer.draftKey, key == layer.draftState.key else {
      if layer.draftState.key != nil { sayThatDraftStays(of: layer) }
      layer.draftState = DraftState()
      return nil
    }
    let draft = layer.draft
    guard draft != layer.draftState.kept else { return nil }
    layer.draftState.kept = draft
    layer.draftState.failure = draft.isEmpty ? nil : book.write(key, draft)
    return draft.isEmpty ? key : nil
  }

  /// Looks for a draft when a form has become one that can be written in, and asks what is to be done with it.
  private func offerDraft(of layer: any Layer, in book: DraftBook) {
    guard let key = layer.draftKey, key != layer.draftState.key, layers.contains(where: { $0.id == layer.id }) else {
      return
    }
    layer.draftState = DraftState(key: key)
    if let found = book.read(key) {
      let changes = layer.changes(in: found.draft)
      guard changes.isEmpty else {
        open(DraftOfferScreen(found: found, changes: changes, wording: program.wording))
        return
      }
      book.end(key)
    }
    // What stands there by itself already, before anything was typed.
    _ = keepDraft(of: layer, in: book)
  }

  /// Does what was answered to the offer over the top layer.
  func answerDraft(_ answer: DraftAnswer) {
    guard let layer = layers.last, let key = layer.draftState.key, let book = program.drafts else { return }
    switch answer {
    case .resume:
      guard let found = book.read(key) else { return }
      let effects = layer.resume(found.draft)
      notice = Notice(program.wording.draft.resumed)
      _ = follow(effects, of: layer, for: .layer(layer.id), in: book)
    case .discard:
      book.throwAway(key)
      notice = Notice(program.wording.draft.discarded)
    case .leave:
      // The form's own way back.
      run(commands.answer(to: .escape))
      notice = Notice(program.wording.draft.stays)
    }
  }

  /// Says that a draft stays when its form closes.
  func sayThatDraftStays(of layer: any Layer) {
    if !layer.draftState.kept.isEmpty { notice = Notice(program.wording.draft.stays) }
  }

  /// A draft was made part of what is stored, under a key that may be gone from the screen.
  func endDraft(_ key: String) {
    program.drafts?.end(key)
    if notice == Notice(program.wording.draft.stays) { notice = nil }
  }
}
