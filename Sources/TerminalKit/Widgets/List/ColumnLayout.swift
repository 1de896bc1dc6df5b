/// Shares a row's width among columns.
public enum ColumnLayout {
  /// Blanks between two columns.
  public static let gap = 2
  /// The least that a column with more than one width is cut to.
  static let narrowest = 6

  /// The width of each column, nil for those that fall away, when there are `total` columns of the screen.
  public static func widths<Row>(_ columns: [Column<Row>], total: Int) -> [Int?] {
    var kept = Array(columns.indices)
    func needed() -> Int { kept.reduce(0) { $0 + columns[$1].width.least } + gap * max(0, kept.count - 1) }
    while needed() > total,
      let out = kept.filter({ columns[$0].priority > 0 }).max(by: {
        (columns[$0].priority, $0) < (columns[$1].priority, $1)
      })
    {
      kept.removeAll { $0 == out }
    }
    var widths = [Int?](repeating: nil, count: columns.count)
    for index in kept { widths[index] = columns[index].width.least }
    // What has one width is read whole: what can do with less gives way, the widest first.
    var surplus = needed() - total
    while surplus > 0,
      let widest = kept.filter({ columns[$0].width.least < columns[$0].width.most && (widths[$0] ?? 0) > narrowest })
        .max(by: { (widths[$0] ?? 0, $1) < (widths[$1] ?? 0, $0) })
    {
      widths[widest]? -= 1
      surplus -= 1
    }
    var left = total - needed()
    var growing = kept
    while left > 0 {
      growing = growing.filter { (widths[$0] ?? 0) < columns[$0].width.most }
      if growing.isEmpty { break }
      for index in growing where left > 0 {
        widths[index] = (widths[index] ?? 0) + 1
        left -= 1
      }
    }
    return widths
  }
}
