import Synchronization

/// What the columns of a list need to hold what stands in its rows: each row is measured once, and what was needed is kept
/// while one pages, so that columns stay where they are.
final class ColumnNeeds: Sendable {
  private struct State {
    var titles: [String]
    var width: Int
    var stamp: Int
    var needs: [Int]
  }

  private let state = Mutex<State?>(nil)

  /// The widest cell of each column, of the rows held and of those that were; `fresh` are the rows that came with `stamp`.
  func measured<Row>(
    _ columns: [Column<Row>], width: Int, hasHeader: Bool, rows: [Row], fresh: [Row], stamp: Int
  ) -> [Int] {
    state.withLock { state in
      let titles = columns.map(\.title)
      let isSame = state?.titles == titles && state?.width == width
      if isSame, let known = state, known.stamp == stamp { return known.needs }
      var needs = isSame ? state?.needs ?? [] : titles.map { hasHeader ? TextWidth.of($0) : 0 }
      for row in isSame && state?.stamp == stamp - 1 ? fresh : rows {
        for (index, column) in columns.enumerated() {
          let text = column.cell(row).reduce(0) { $0 + TextWidth.of(Sanitiser.line($1.text, columns: width)) }
          needs[index] = max(needs[index], text)
        }
      }
      state = State(titles: titles, width: width, stamp: stamp, needs: needs)
      return needs
    }
  }
}
