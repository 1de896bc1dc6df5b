/// How a question is read out in a window: its answers always, and of its text as many rows as that leaves.
struct SpokenQuestion {
  /// What is scrolled.
  let text: [SpokenPage.Row]
  /// What stands below it whatever is scrolled to; nothing in a window that has no room for both.
  let answers: [SpokenPage.Row]
  /// How many rows of the text are seen at once.
  let seen: Int

  /// The cursor of the page stands on the first answer.
  init(_ page: SpokenPage, room: Int) {
    let answers = page.rows.count - page.cursor.y
    let isWhole = page.rows.count <= room
    let isApart = isWhole || answers + 2 <= room
    text = isApart ? Array(page.rows.prefix(page.cursor.y)) : page.rows
    self.answers = isApart ? Array(page.rows.suffix(answers)) : []
    // Between the two stands how much more there is.
    seen = isWhole ? text.count : isApart ? room - answers - 1 : room
  }

  /// What is seen of it.
  func rows(_ scroll: Scroll, wording: Wording) -> [SpokenPage.Row] {
    var scroll = scroll
    scroll.handle(lines: text.count, height: seen)
    let hint = answers.isEmpty ? nil : scroll.hint(lines: text.count, height: seen, wording: wording)
    return text.dropFirst(scroll.first).prefix(seen) + (hint.map { [($0, .accent)] } ?? []) + answers
  }
}
