import Casework
import Domain
import TerminalKit

extension ListRequest {
  /// Where the register begins to read for this request, nil for the top of the list.
  ///
  /// - Parameters:
  ///   - isFalling: whether the list begins with the greatest key.
  ///   - place: the place that the register gave a row.
  func pageKey(isFalling: Bool = false, _ place: (Row) -> PageKey?) -> PageKey? {
    switch self.place {
    case .start: return nil
    case .end:
      return isFalling
        ? PageKey(sort: "", id: 0, forward: false) : PageKey(sort: "\u{10FFFF}", id: .max, forward: false)
    case .after(let row): return place(row)
    case .before(let row):
      var key = place(row)
      key?.forward = false
      return key
    case .from(let row):
      // The key just before the row, so that the row itself is read again.
      var key = place(row)
      key?.id += isFalling ? 1 : -1
      return key
    case .matching(let letters):
      // Only the key's run of letters: what begins with them comes after it.
      let key = SwedishSortKey.key(for: letters).unicodeScalars.prefix { $0 != " " }
      return PageKey(sort: String(String.UnicodeScalarView(key)), id: 0)
    }
  }

  /// Reads pages until one has rows or the list ends: a filter that lets little through gives empty pages first.
  func read(
    from key: PageKey?, _ page: (PageKey?, Int) -> Result<Page<Row>, Refusal>
  ) -> Result<ListPage<Row>, Refusal> {
    var key = key
    while true {
      switch page(key, count) {
      case .failure(let refusal): return .failure(refusal)
      case .success(let found):
        let beyond = isBackward ? found.previous : found.next
        if found.rows.isEmpty, let beyond, beyond != key {
          key = beyond
          continue
        }
        return .success(ListPage(self, rows: found.rows, hasMore: beyond != nil))
      }
    }
  }
}
