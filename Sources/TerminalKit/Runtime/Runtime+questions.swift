/// Questions: each belongs to the layer that asked, stands over it whatever that reads or is told meanwhile, and goes when it
/// is answered or the layer closes.
extension Runtime {
  /// Whether a question waits for its answer.
  public var isAsking: Bool { layers.last?.asked.isEmpty == false }

  /// Lets a question stand over its layer, after those that stand there already.
  func ask(_ question: Question<AnyMessage>, for target: Target) {
    let layer: (any Layer)? =
      switch target {
      case .layer(let id): layers.first { $0.id == id }
      case .program: layers.last
      }
    layer?.asked.append(Asked(question: question, target: target))
    isDirty = true
  }

  /// Takes the question of the top layer away and does what its answer says.
  func answer(_ answer: Question<AnyMessage>.Answer) {
    guard let top = layers.last, !top.asked.isEmpty else { return }
    let asked = top.asked.removeFirst()
    isDirty = true
    if let message = answer.message { deliver(message, to: asked.target) }
  }

  /// Says which keys answer.
  func sayHowToAnswer(_ asked: Asked) {
    let keymap = asked.question.keymap(program.wording)
    let keys = keymap.bindings.compactMap { $0.keys.first }.map(program.wording.name).joined(separator: ", ")
    notice = Notice(program.wording.unanswered(keys), .info)
  }
}
