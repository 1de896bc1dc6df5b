/// How a question's words lie in a room: the answers are seen whole, and of the text as many lines as that leaves.
struct QuestionLayout {
  /// The columns within the box.
  let width: Int
  /// The lines of what is asked.
  let text: [String]
  /// The name of each answer's key, and the lines of its words.
  let answers: [(key: String, lines: [String])]
  /// Where the answers' words begin.
  let column: Int
  /// How many lines of the text are seen at once.
  let seen: Int

  init<Message>(_ question: Question<Message>, in room: Size, wording: Wording) {
    let width = max(1, min(70, room.width - 6))
    let names = question.answers.map { $0.keys(wording).first.map(wording.name) ?? "" }
    let column = (names.map(TextWidth.of).max() ?? 0) + 2
    self.width = width
    self.column = column
    text = question.text.flatMap { TextWrap.texts($0, width: width) }
    answers = zip(names, question.answers).map { name, answer in
      (name, TextWrap.texts(answer.title, width: max(1, width - column)))
    }
    seen = max(1, min(text.count, room.height - answers.reduce(3) { $0 + $1.lines.count }))
  }

  /// The rows of the box.
  var height: Int { answers.reduce(seen + 3) { $0 + $1.lines.count } }
}
