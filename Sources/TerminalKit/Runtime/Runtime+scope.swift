extension Runtime {
  /// What is here for who sees the top screen: what it says itself; where it says nothing, what the one below says.
  var here: Scope { layers.reversed().map(\.scope).first { $0 != Scope() } ?? Scope() }

  /// The place to which one comes back from a layer, or from the top one for the program.
  func place(of target: Target) -> String? {
    var layers = layers[...]
    if case .layer(let id) = target, let index = layers.firstIndex(where: { $0.id == id }) { layers = layers[...index] }
    return layers.reversed().lazy.compactMap(\.scope.place).first
  }

  /// Deals with the next event; but what a key does of which one at a time is run is seen before it is run again.
  func takeNext() {
    let event = queue.removeFirst()
    if let shown, case .key(let key) = event, key.folded == shown, commands.binding(of: key)?.isAlone == true {
      isHeldBack = true
      return
    }
    handle(event)
  }

  /// What such a key did is about to be seen; says that it was left out meanwhile.
  func endAlone() {
    shown = nil
    guard isHeldBack else { return }
    isHeldBack = false
    guard let notice else { return }
    self.notice = Notice(
      "\(notice.text) \(program.wording.oneAtATime)", notice.kind, reminder: notice.reminder)
  }
}
