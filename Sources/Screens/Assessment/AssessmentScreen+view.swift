import Domain
import TerminalKit

extension AssessmentScreen {
  /// Where sections and questions lie in the room there is.
  struct Columns: Sendable {
    /// The sections at the left; nil when they are one line above the questions.
    var sections: Rect?
    var questions: Rect
    /// The questions with a blank column beside them for the signs that there are more: in the gap to the sections, else at
    /// the right.
    var signed: Rect {
      let gap = sections == nil ? 0 : 2
      return Rect(
        x: questions.x - gap, y: questions.y, width: questions.width + max(1, gap), height: questions.height)
    }
    var help: Rect
  }

  var columns: Columns {
    let helpRows = size.height >= 14 ? 2 : 1
    let top = size.height >= 18 ? 2 : 1
    let bottom = max(0, size.height - helpRows)
    if size.width < 70 {
      let room = Rect(x: 0, y: 2, width: size.width - 1, height: bottom - 2)
      return Columns(
        sections: nil, questions: room, help: Rect(x: 0, y: bottom, width: size.width, height: helpRows))
    }
    let left = min(26, (sheet?.form.sections ?? []).map { TextWidth.of($0.title) + 2 }.max() ?? 0)
    let x = left + 3
    return Columns(
      sections: Rect(x: 0, y: top, width: left, height: bottom - top),
      questions: Rect(x: x, y: top, width: size.width - x, height: bottom - top),
      help: Rect(x: x, y: bottom, width: size.width - x, height: helpRows))
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    guard let sheet else { return }
    if !canvas.isRead { drawStatus(into: &canvas) }
    if canvas.isRead {
      canvas.read { read(sheet, into: &$0) }
      return
    }
    let columns = columns
    if let rect = columns.sections {
      canvas.draw(in: rect) { canvas in
        for (index, section) in sheet.form.sections.enumerated() {
          drawSection(section, index, 0, index, into: &canvas, theme: theme)
        }
        canvas.write("* måste besvaras", 0, sheet.form.sections.count + 1, .muted, width: canvas.width)
      }
    } else if sheet.form.sections.indices.contains(section) {
      let place = "avsnitt \(section + 1) av \(sheet.form.sections.count)  * måste besvaras"
      let width = TextWidth.of(place)
      canvas.draw(in: Rect(x: 0, y: 1, width: canvas.width - width - 2, height: 1)) { canvas in
        drawSection(sheet.form.sections[section], section, 0, 0, into: &canvas, theme: theme)
      }
      canvas.write(place, canvas.width - width, 1, .muted)
    }
    var seen = (first: 0, all: 0)
    canvas.draw(in: columns.questions) { seen = drawQuestions(into: &$0, glyphs: theme.glyphs) }
    canvas.draw(in: columns.signed) { $0.signs(from: seen.first, of: seen.all, elseAt: 0, glyphs: theme.glyphs) }
    canvas.draw(in: columns.help) { canvas in
      for (row, line) in help(width: canvas.width).enumerated() { canvas.write(line, 0, row, .muted) }
    }
  }

  // MARK: Status

  private func drawStatus(into canvas: inout Canvas) {
    guard let sheet else { return }
    let answered = sheet.progress
    let count = "\(answered.answered) av \(answered.total) besvarade"
    var parts = [count]
    if let assessment = sheet.assessment {
      parts = ["version \(assessment.number)", "påbörjad \(assessment.started.iso)", count]
      if let day = assessment.completed { parts[1] = "klar \(day.iso)" }
    } else {
      parts = ["inte påbörjad", count]
    }
    let right = saved
    let room = canvas.width - TextWidth.of(right.text) - 2
    while parts.count > 1, TextWidth.of(parts.joined(separator: " · ")) > room { parts.removeFirst() }
    canvas.write(parts.joined(separator: " · "), 0, 0, .text, width: max(0, room))
    canvas.write([right], canvas.width - TextWidth.of(right.text), 0)
  }

  /// What is on disk, in a few words.
  var saved: Span {
    if whyReadOnly != nil {
      return Span(sheet?.assessment?.completed != nil ? "klarmarkerad" : "kan bara läsas", .muted)
    }
    if fields.contains(where: { $0.isChanged }) { return Span("utkast sparat", .muted) }
    guard let savedAt else { return Span(sheet?.assessment == nil ? "" : "allt sparat", .muted) }
    return Span("sparat \(savedAt.text.replacing(":", with: "."))", .muted)
  }

  /// `✓` nothing required is missing, `◐` begun, `·` not begun.
  private func drawSection(
    _ section: AssessmentSection, _ index: Int, _ x: Int, _ y: Int, into canvas: inout Canvas, theme: Theme
  ) {
    let answers = sheet?.assessment?.answers ?? [:]
    let answered = section.questions.count { answers[$0.id]?.isAnswered == true }
    let isMissing = section.questions.contains { $0.isRequired && answers[$0.id]?.isAnswered != true }
    let isHere = index == self.section
    let sign: Span =
      answered == 0 ? Span("·", .muted) : isMissing ? Span("◐", .warning) : Span(theme.glyphs.check, .good)
    canvas.write([sign, Span(" " + section.title, isHere ? .accent : .text)], x, y, width: canvas.width)
    if isHere { canvas.stand(on: .selection, in: Rect(x: x, y: y, width: canvas.width, height: 1)) }
  }

  // MARK: Questions

  private func layouts(width: Int, height: Int, glyphs: Glyphs) -> [(index: Int, layout: QuestionField.Layout)] {
    let places = range(of: section)
    let titles = places.compactMap { index -> Int? in
      if case .area = fields[index].field.control { return nil }
      return TextWidth.of(fields[index].title) + 3
    }
    let beside = min(titles.max() ?? 0, width / 2)
    let mostRows = isEditable ? min(8, max(2, height - 4)) : .max - 8
    return places.map {
      ($0, fields[$0].layout(width: width, beside: beside, mostRows: mostRows, glyphs: glyphs))
    }
  }

  private var gap: Int { size.height >= 18 ? 1 : 0 }

  /// The rows of the section's questions while it is only read.
  var readHeight: Int {
    let rect = columns.questions
    return layouts(width: rect.width, height: rect.height, glyphs: .unicode).reduce(0) { $0 + $1.layout.height + gap }
  }

  /// Draws them so that the current one is seen; returns the first row that is seen, and how many there are.
  private func drawQuestions(into canvas: inout Canvas, glyphs: Glyphs) -> (first: Int, all: Int) {
    let width = canvas.width
    let layouts = layouts(width: width, height: canvas.height, glyphs: glyphs)
    let tops = layouts.indices.map { place in layouts[..<place].reduce(0) { $0 + $1.layout.height + gap } }
    var first = isEditable ? 0 : scroll.first
    if let place = layouts.firstIndex(where: { $0.index == current }) {
      let (top, end) = (tops[place], tops[place] + layouts[place].layout.height)
      first = min(max(first, end - canvas.height), isEditable || scroll.first == 0 ? top : .max)
    }
    let last = (tops.last ?? 0) + (layouts.last?.layout.height ?? 0)
    for (place, item) in layouts.enumerated() {
      let rect = Rect(x: 0, y: tops[place] - first, width: width, height: item.layout.height)
      canvas.draw(in: rect) { canvas in
        fields[item.index].render(
          into: &canvas, layout: item.layout, isFocused: item.index == current, isReadOnly: !isEditable, glyphs: glyphs)
      }
    }
    return (first, last)
  }

  /// What helps to answer, or what the typed text lacks.
  private func help(width: Int) -> [String] {
    guard fields.indices.contains(current) else { return [] }
    if case .faulty(let reason) = fields[current].entered { return TextWrap.texts(reason, width: width) }
    return TextWrap.texts(isEditable ? fields[current].question.help : whyReadOnly ?? "", width: width)
  }
}
