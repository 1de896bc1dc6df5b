import Domain
import TerminalKit

extension IntakeScreen {
  /// Where steps and form stand: beside each other, or the steps as a line above the form where it is narrow.
  struct Layout {
    let steps: Rect
    let pane: Rect
    let isWide: Bool
  }

  var layout: Layout {
    if size.width >= 94 {
      let (left, rest) = Rect(size).splitLeft(27, gap: 2)
      return Layout(steps: left, pane: rest, isWide: true)
    }
    let (top, rest) = Rect(size).splitTop(size.height >= 18 ? 3 : 2)
    return Layout(steps: top, pane: rest, isWide: false)
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    guard let sheet else { return }
    let layout = layout
    if canvas.isRead {
      canvas.read { readStep(sheet.progress, into: &$0) }
      pane?.render(into: &canvas, theme: theme)
      if pane?.keymap.isModal != true { canvas.read { readSteps(sheet.progress, into: &$0) } }
      return
    }
    canvas.draw(in: layout.steps) { canvas in
      if layout.isWide {
        drawSteps(sheet.progress, into: &canvas, glyphs: theme.glyphs)
      } else {
        drawLine(sheet.progress, into: &canvas, glyphs: theme.glyphs)
      }
    }
    canvas.draw(in: layout.pane) { pane?.render(into: &$0, theme: theme) }
  }

  private func readStep(_ progress: IntakeProgress, into reading: inout Reading) {
    guard let current, let place = IntakeStep.allCases.firstIndex(of: current) else { return }
    reading.fact("Steg \(place + 1) av \(progress.lines.count)", current.label)
    reading.fact("Steget är", "\(progress[current].stateWord), \(progress[current].words)")
  }

  private func readSteps(_ progress: IntakeProgress, into reading: inout Reading) {
    reading.heading("Alla steg")
    for line in progress.lines { reading.fact(line.step.label, "\(line.stateWord), \(line.words)") }
  }

  private func drawSteps(_ progress: IntakeProgress, into canvas: inout Canvas, glyphs: Glyphs) {
    let words = progress.lines.map { TextWrap.texts($0.words, width: max(1, canvas.width - 4)) }
    let gap = words.reduce(0) { $0 + $1.count + 2 } <= canvas.height ? 1 : 0
    var y = 0
    for (line, words) in zip(progress.lines, words) {
      let isHere = line.step == current
      if isHere { canvas.write(glyphs.pointer, 0, y, .accent) }
      canvas.write([line.sign(glyphs), Span(" " + line.step.label, isHere ? .accent : .text)], 2, y)
      if isHere {
        canvas.stand(on: .selection, in: Rect(x: 0, y: y, width: canvas.width, height: 1))
        canvas.putCursor(2, y)
      }
      y += 1
      for text in words {
        canvas.write(text, 4, y, .muted)
        y += 1
      }
      y += gap
    }
  }

  private func drawLine(_ progress: IntakeProgress, into canvas: inout Canvas, glyphs: Glyphs) {
    var x = 0
    let gap = canvas.width >= 64 ? 2 : 1
    for line in progress.lines {
      let isHere = line.step == current
      let start = x
      if isHere {
        x += canvas.write(glyphs.pointer, x, 0, .accent)
        // For a form that has no place of its own for it, as a letter.
        canvas.putCursor(x, 0)
      }
      x += canvas.write([line.sign(glyphs), Span(" " + line.step.shortLabel, isHere ? .accent : .text)], x, 0)
      if isHere { canvas.stand(on: .selection, in: Rect(x: start, y: 0, width: x - start, height: 1)) }
      x += gap
    }
    if let current {
      canvas.write("\(current.label): \(progress[current].words)", 0, 1, .muted, width: canvas.width)
    }
  }
}

extension IntakeProgress.Line {
  /// The state in a word.
  var stateWord: String {
    switch state {
    case .done: "klart"
    case .begun: "påbörjat"
    case .notBegun: "inte påbörjat"
    }
  }

  /// `✓` done, `◐` begun, `·` not begun.
  func sign(_ glyphs: Glyphs) -> Span {
    switch state {
    case .done: Span(glyphs.check, .good)
    case .begun: Span("◐", .warning)
    case .notBegun: Span("·", .muted)
    }
  }
}
