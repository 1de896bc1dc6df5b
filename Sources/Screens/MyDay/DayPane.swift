import TerminalKit

/// One pane of Min dag: a heading and a short list, with "2 till" when it is cut.
struct DayPane: Sendable {
  /// "ATT GÖRA".
  var title: String
  /// Whether the heading counts what the rows stand for: "ATT GÖRA · 7".
  let counts: Bool
  /// What the columns take of a row's cells.
  let columns: [Column<DayRow>]
  /// What is said when there is nothing.
  let empty: String
  /// The rows.
  var list = ListView<DayRow> { $0.label }
  /// Where it stands on the body.
  private(set) var rect = Rect(x: 0, y: 0, width: 0, height: 0)

  init(_ title: String, counts: Bool = true, columns: [Column<DayRow>], empty: String) {
    self.title = title
    self.counts = counts
    self.columns = columns
    self.empty = empty
  }

  /// The rows it wants, its heading included.
  var wantedHeight: Int { max(1, list.rows.count) + 1 }

  /// Puts it in its place.
  mutating func place(in rect: Rect) {
    self.rect = rect
    list.resize(height: max(1, rect.height - 1 - (isCut ? 1 : 0)))
  }

  private var isCut: Bool { list.rows.count > rect.height - 1 }

  func render(into canvas: inout Canvas, theme: Theme, isFocused: Bool) {
    canvas.draw(in: rect) { canvas in
      let heading = counts && list.isLoaded ? "\(title) · \(list.rows.reduce(0) { $0 + $1.count })" : title
      canvas.read({ $0.heading(title) }) { canvas in
        canvas.write(heading, 0, 0, isFocused ? Style(.heading, on: .page, .bold) : .heading, width: canvas.width)
      }
      let height = canvas.height - 1 - (isCut ? 1 : 0)
      canvas.draw(in: Rect(x: 0, y: 1, width: canvas.width, height: height)) { canvas in
        list.render(
          into: &canvas, columns: columns, theme: theme, wording: .swedish, hasHeader: false, isFocused: isFocused,
          empty: empty)
        if !isFocused { canvas.fill(Rect(x: 0, y: 0, width: 1, height: canvas.height), .text) }
      }
      let hidden = list.rows.suffix(list.hiddenBelow).reduce(0) { $0 + $1.count }
      if isCut, hidden > 0 { canvas.write("\(hidden) till", 4, canvas.height - 1, .muted) }
    }
  }
}

extension Column where Row == DayRow {
  /// A column that shows the row's cell at a place.
  static func cell(_ index: Int, _ title: String, _ width: Width, priority: Int = 0) -> Column {
    Column(title, width, priority: priority) { $0.cells.indices.contains(index) ? $0.cells[index] : [] }
  }
}
