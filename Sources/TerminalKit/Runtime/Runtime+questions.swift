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
    var asked = Asked(question: question, target: target)
    noteReading(of: &asked)
    layer?.asked.append(asked)
    isDirty = true
  }

  /// The keys of a question: what does something waits until its text has been seen to the end.
  func keymap(of asked: Asked) -> KeyMap<Command> { answerable(asked).keymap(program.wording).map(Command.answer) }

  /// A question as it can be answered now.
  func answerable(_ asked: Asked) -> Question<AnyMessage> {
    asked.isRead
      ? asked.question.unseen(asked.isShown ? nil : program.wording.unread)
      : asked.question.unread(program.wording.unread)
  }

  /// Takes a key that is no answer: it scrolls what is longer than its room; any other says which keys answer.
  func read(by key: Key) {
    guard let top = layers.last, var asked = top.asked.first else { return }
    let (lines, height) = room(of: asked.question)
    guard lines > height, Scroll.keys.contains(key) else { return sayHowToAnswer(asked) }
    asked.scroll.handle(key, lines: lines, height: height)
    top.asked[0] = asked
  }

  /// Keeps that a frame shows the top question, and whether that shows the end of its text, in the room that there is now.
  func noteReading() {
    guard let top = layers.last, var asked = top.asked.first else { return }
    asked.isShown = true
    noteReading(of: &asked)
    top.asked[0] = asked
  }

  private func noteReading(of asked: inout Asked) {
    let (lines, height) = room(of: asked.question)
    if asked.scroll.first + height >= lines { asked.isRead = true }
  }

  /// How many lines a question's text has, and how many of them are seen at once.
  private func room(of question: Question<AnyMessage>) -> (lines: Int, height: Int) {
    if program.isRead {
      let spoken = spoken(question)
      return (spoken.text.count, spoken.seen)
    }
    let layout = QuestionLayout(question, in: questionSize, wording: program.wording)
    return (layout.text.count, layout.seen)
  }

  /// The room that a question has: the body, without the rows that a message of several lines covers.
  var questionSize: Size { Size(bodySize.width, max(0, bodySize.height - messageHeight + 1)) }

  /// Takes the question of the top layer away and does what its answer says.
  func answer(_ answer: Question<AnyMessage>.Answer) {
    guard let top = layers.last, !top.asked.isEmpty else { return }
    let asked = top.asked.removeFirst()
    isDirty = true
    if let message = answer.message { deliver(message, to: asked.target) }
  }

  /// Says which keys answer, or that there is more to read first.
  func sayHowToAnswer(_ asked: Asked) {
    let keymap = self.keymap(of: asked)
    let keys = keymap.bindings.compactMap { $0.keys.first }.map(program.wording.name).joined(separator: ", ")
    notice = Notice(asked.isRead ? program.wording.unanswered(keys) : program.wording.unread, .info)
  }
}
