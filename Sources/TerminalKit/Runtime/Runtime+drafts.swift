extension Runtime {
  /// Gives a layer an input and does what it leads to. What is written on the screen is in its draft before that, and
  /// before the next frame; a draft that is done with ends after it, so that what was saved is never in neither place.
  func update(_ layer: any Layer, _ input: Input<AnyMessage>, for target: Target) {
    let effects = layer.update(input)
    guard let book = program.drafts else { return run(effects, for: target) }
    let done = keepDraft(of: layer, in: book)
    run(effects, for: target)
    if let done { book.end(done) }
    offerDraft(of: layer, in: book)
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
      _ = keepDraft(of: layer, in: book)
      notice = Notice(program.wording.draft.resumed)
      run(effects, for: .layer(layer.id))
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

  /// Puts what was given up on a screen among the drafts that were thrown away. It goes by way of the draft itself, so what
  /// the screen has still to keep is written down again.
  func throwDraft(_ key: String, _ given: Draft) {
    guard let book = program.drafts, !given.isEmpty else { return }
    if let failure = book.write(key, given) {
      notice = Notice(failure, .danger)
    } else {
      book.throwAway(key)
    }
    guard let layer = layers.last(where: { $0.draftState.key == key }) else { return }
    let left = layer.draft
    layer.draftState.kept = left
    layer.draftState.failure = left.isEmpty ? nil : book.write(key, left)
  }
}
