extension Question {
  /// Says the question and each answer with its key, before everything else.
  func read(into reading: inout Reading, wording: Wording) {
    reading.startOver()
    for line in text { reading.fact(reading.words.question, line) }
    for (index, answer) in answers.enumerated() {
      reading.fact(
        answer.keys(wording).first.map(wording.name) ?? "", answer.title, answer.disabled == nil ? .accent : .disabled)
      if index == 0 { reading.putCursor() }
    }
  }
}
