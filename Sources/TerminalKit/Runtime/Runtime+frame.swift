extension Runtime {
  /// Draws the frame and the top screen, and shows them.
  func paint() {
    isDirty = false
    if current == nil { endAlone() }
    if !isLocked, !isTooSmall { noteReading() }
    var canvas = Canvas(terminal.size)
    if isLocked {
      canvas.write(program.wording.locked, 1, 0, .muted, width: canvas.width - 1)
    } else if isTooSmall {
      drawTooSmall(&canvas)
    } else if program.isRead {
      paintLines(into: &canvas)
    } else if let top = layers.last {
      drawTopLine(&canvas)
      drawBanner(&canvas, x: 1, y: 2)
      let width = canvas.width - 2
      let message = messageLines(width: width)
      let covered = max(0, min(message.count - 1, bodySize.height))
      let blank = canvas
      drawBody(of: top, &canvas)
      // A message of several lines covers the last ones; the row that the eye is on is pushed up above it.
      if let cursor = canvas.cursor, cursor.y >= canvas.height - 2 - covered, covered > 0 {
        canvas = blank
        drawBody(of: top, &canvas, raised: cursor.y - (canvas.height - 3 - covered))
      }
      // What has no row to select and no field is read from its beginning.
      canvas.putCursorAtFirstLetter(from: 2 + bannerHeight)
      for (row, line) in message.prefix(covered + 1).enumerated() {
        canvas.write(line, 1, canvas.height - 2 - covered + row, width: width)
      }
      let footer = Footer.spans(commands, width: width, wording: program.wording)
      canvas.write(footer, 1, canvas.height - 1, width: width)
    }
    canvas.putCursorAtFirstLetter(from: 0)
    if !terminal.showsSigns { canvas.makePlain() }
    terminal.present(canvas, theme: theme)
    if !isWaitLong, !isLocked, !isTooSmall { isUnseen = false }
  }

  /// Draws the top screen, what it lies over, and its question, its first rows left out where it is `raised`.
  private func drawBody(of top: any Layer, _ canvas: inout Canvas, raised: Int = 0) {
    let size = bodySize
    canvas.draw(in: Rect(x: 1, y: 2 + bannerHeight, width: size.width, height: size.height)) { body in
      body.draw(in: Rect(x: 0, y: -raised, width: size.width, height: size.height)) { body in
        if top.isOverlay, let below = layers.dropLast().last { below.render(into: &body, theme: theme) }
        top.render(into: &body, theme: theme)
      }
      // A message never lies over what is asked.
      guard let asked = top.asked.first else { return }
      body.draw(in: Rect(questionSize)) {
        answerable(asked).render(into: &$0, theme: theme, wording: program.wording, scroll: asked.scroll)
      }
    }
  }

  /// Says how large the window has to be; where not all of it has room, the end, which has the numbers.
  private func drawTooSmall(_ canvas: inout Canvas) {
    let text = program.wording.tooSmall(least, terminal.size)
    for (row, line) in TextWrap.lines(text, width: max(1, canvas.width)).suffix(canvas.height).enumerated() {
      canvas.write(line.text, 0, row, width: canvas.width)
    }
  }

  /// What everything is shown in now.
  private var theme: Theme { preview?.theme ?? program.theme }

  /// The titles from the section, or the first screen, to the top.
  var path: String {
    var titles = layers.map(\.title)
    if layers.count > 1, layers[1].id == section { titles.removeFirst() }
    let place = program.header().place
    if titles.count == 1, !place.isEmpty { titles.insert(place, at: 0) }
    return titles.joined(separator: program.isRead ? ", " : " \(theme.glyphs.crumb) ")
  }

  private func drawTopLine(_ canvas: inout Canvas) {
    let style = Style(.title, on: .title)
    canvas.fill(Rect(x: 0, y: 0, width: canvas.width, height: 1), style)
    let identity = program.header().identity
    let room = canvas.width - 2
    let right = min(TextWidth.of(identity), max(room / 2, room - TextWidth.of(Sanitiser.line(path, columns: room)) - 2))
    canvas.write(identity, canvas.width - 1 - right, 0, style, width: right)
    canvas.write(path, 1, 0, style, width: room - right - (right > 0 ? 2 : 0))
    canvas.draw(in: Rect(x: 1, y: 1, width: room, height: 1)) { line in
      line.rule(0, glyphs: theme.glyphs)
    }
  }

  /// Writes the banner's lines from a place on.
  func drawBanner(_ canvas: inout Canvas, x: Int, y: Int) {
    guard let banner = program.banner else { return }
    for (index, line) in banner.lines().prefix(banner.height).enumerated() {
      canvas.write(line, x, y + index, width: canvas.width - 2 * x)
    }
  }

  /// How many lines the message takes on the screen.
  public var messageHeight: Int { max(1, min(messageLines(width: terminal.size.width - 2).count, bodySize.height + 1)) }

  /// What stands above the footer, on as many lines of `width` columns as it takes.
  func messageLines(width: Int) -> [[Span]] {
    let words = program.wording
    func plain(_ text: String) -> [[Span]] { Notice.wrapped(text, .muted, width: width) }
    if isWaitLong, let current {
      return plain(current.stop.isRaised ? words.stopping(current.text) : words.waiting(current.text))
    }
    if let unfinished { return Notice(words.unfinished(unfinished), .warning).lines(theme.glyphs, width: width) }
    if let notice {
      return notice.complete(with: commands, wording: words).lines(theme.glyphs, width: width)
    }
    if let why = layers.last?.draftState.failure {
      return Notice(why, .danger).lines(theme.glyphs, width: width)
    }
    let top = layers.last.map { Target.layer($0.id) }
    if let job = jobs.last(where: { $0.target == top || $0.target == .program }) {
      return plain(words.progress(job.title, job.fraction, job.text))
    }
    if let layer = layers.last, !layer.draftState.kept.isEmpty, !layer.showsDraftState {
      return plain(words.draft.isKept)
    }
    return []
  }
}
