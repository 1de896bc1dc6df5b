extension Runtime {
  /// The room that screens get where they are read: enough that nothing is left out for want of it.
  static let readSize = Size(120, 60)

  /// The least window for plain lines.
  static let leastRead = Size(20, 6)

  /// What the top screen says.
  var reading: Reading {
    var body = Canvas(Self.readSize, reading: Reading(words: program.wording.reader))
    var theme = program.theme
    theme.glyphs = .spoken
    layers.last?.render(into: &body, theme: theme)
    if let asked = layers.last?.asked.first {
      answerable(asked).render(into: &body, theme: theme, wording: program.wording, scroll: asked.scroll)
    }
    return body.reading ?? Reading()
  }

  /// How a question is read out in this window.
  func spoken(_ question: Question<AnyMessage>) -> SpokenQuestion {
    var reading = Reading(words: program.wording.reader)
    question.read(into: &reading, wording: program.wording)
    return SpokenQuestion(spoken(reading), room: spokenRoom)
  }

  /// What is said and who one is, in the rows of this window.
  private func spoken(_ reading: Reading) -> SpokenPage {
    var reading = reading
    let identity = Reading.pieces(program.header().identity).joined(separator: ", ")
    if !identity.isEmpty { reading.fact(program.wording.reader.user, identity, .muted) }
    return SpokenPage(reading, width: spokenWidth - 1)
  }

  private var spokenWidth: Int { max(1, terminal.size.width - 1) }

  /// The row below the title, the message, whose place is kept where there is none, and the banner.
  private var spokenTop: Int { 1 + max(1, spokenMessage(width: spokenWidth).count) + bannerHeight }

  /// The rows between those and the keys.
  private var spokenRoom: Int { max(1, terminal.size.height - 1 - spokenTop) }

  /// Shows the top screen as plain lines: where one is, what was just done, what the screen says, and the keys.
  ///
  /// Lines keep their places and the terminal writes those that changed; the window follows the cursor's line.
  func paintLines(into canvas: inout Canvas) {
    let words = program.wording.reader
    let (width, first, room) = (spokenWidth, spokenTop, spokenRoom)
    canvas.write("\(words.screen): \(path)", 0, 0, .heading, width: width)
    let message = spokenMessage(width: width)
    for (row, line) in message.enumerated() { canvas.write(line, 0, 1 + row, width: width) }
    drawBanner(&canvas, x: 0, y: first - bannerHeight)
    let (rows, cursor) = spokenRows(room: room)
    let top = layers.last?.id
    if readLayer != top { readFrom = 0 }
    readLayer = top
    readFrom = max(0, min(readFrom, cursor.y, max(0, rows.count - room)))
    readFrom = max(readFrom, cursor.y - room + 1)
    for (y, row) in rows.dropFirst(readFrom).prefix(room).enumerated() {
      canvas.write(row.text, 0, y + first, Style(row.role), width: width)
    }
    canvas.write(spokenKeys(width: width), 0, canvas.height - 1, .muted, width: width)
    canvas.putCursor(cursor.x, cursor.y - readFrom + first)
  }

  /// The rows there are to show, and where the cursor stands: of a question that is longer than the room what it is scrolled
  /// to, read from there.
  private func spokenRows(room: Int) -> (rows: [SpokenPage.Row], cursor: Point) {
    let page = spoken(reading)
    guard let asked = layers.last?.asked.first, page.rows.count > room else { return (page.rows, page.cursor) }
    return (SpokenQuestion(page, room: room).rows(asked.scroll, wording: program.wording), Point(0, 0))
  }

  private func spokenMessage(width: Int) -> [[Span]] {
    let words = program.wording.reader
    if !isWaitLong, unfinished == nil, let notice {
      let (label, role): (String, Role) =
        switch notice.kind {
        case .info, .good: (words.message, .text)
        case .warning: (words.warning, .warning)
        case .danger: (words.failure, .danger)
        }
      let whole = notice.complete(with: commands, wording: program.wording)
      return Notice.wrapped("\(label): \(whole.text)", ending: whole.ending, Style(role), width: width)
    }
    guard let line = messageLines(width: .max).first else { return [] }
    let text = line.map(\.text).joined()
    return Notice.wrapped("\(words.message): \(text)", line.first?.style ?? .muted, width: width)
  }

  /// "Keys: ö open, + new", as many as there is room for.
  private func spokenKeys(width: Int) -> String {
    var commands = commands
    commands.bindings.removeAll { $0.disabled != nil }
    let text = program.wording.reader.keys + ": "
    let entries = Footer.entries(commands, width: width - TextWidth.of(text), gap: 2, wording: program.wording)
    return text + entries.map { "\($0.key) \($0.words)" }.joined(separator: ", ")
  }
}
