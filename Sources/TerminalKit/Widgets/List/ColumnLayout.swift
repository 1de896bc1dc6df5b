/// Shares a row's width among columns.
public enum ColumnLayout {
  /// Blanks between two columns.
  public static let gap = 2
  /// The least that a column with more than one width is cut to.
  static let narrowest = 6

  /// The width of each column, nil for those that fall away, when there are `total` columns of the screen.
  ///
  /// `needs` is what stands in each at its widest, its heading too: no column takes more before the others have what they
  /// need; what the first one and those of a fixed width need is not cut for one that may fall away. Without it each column
  /// needs as much as it may take.
  public static func widths<Row>(_ columns: [Column<Row>], total: Int, needs: [Int]? = nil) -> [Int?] {
    let isMeasured = needs != nil
    let needs = needs ?? columns.map(\.width.most)
    let least = zip(columns, needs).map { min($0.width.least, $1) }
    let whole = columns.indices.map { index in
      switch columns[index].width {
      case .fixed where isMeasured: needs[index]
      case .flexible(_, let most) where isMeasured && index == 0: min(needs[index], most)
      case .fixed, .flexible: least[index]
      }
    }
    var kept = Array(columns.indices)
    func needed(_ widths: [Int]) -> Int { kept.reduce(0) { $0 + widths[$1] } + gap * max(0, kept.count - 1) }
    while needed(whole) > total,
      let out = kept.filter({ columns[$0].priority > 0 }).max(by: {
        (columns[$0].priority, $0) < (columns[$1].priority, $1)
      })
    {
      kept.removeAll { $0 == out }
    }
    var widths = [Int?](repeating: nil, count: columns.count)
    for index in kept { widths[index] = least[index] }
    var left = total - needed(least)
    // Where not even the least has room, what is widest of those that can be cut gives way, the first one after the others,
    // and nothing is left out.
    func gives(_ index: Int) -> Int { (widths[index] ?? 0) - (index == 0 ? 10 : 0) }
    while left < 0,
      let widest = kept.filter({ columns[$0].width.isFlexible }).max(by: { gives($0) < gives($1) }),
      let width = widths[widest], width > narrowest
    {
      widths[widest] = width - 1
      left += 1
    }
    func grow(_ which: [Int], to goal: (Int) -> Int) {
      var growing = which
      while left > 0 {
        growing = growing.filter { (widths[$0] ?? 0) < goal($0) }
        if growing.isEmpty { break }
        for index in growing where left > 0 {
          widths[index] = (widths[index] ?? 0) + 1
          left -= 1
        }
      }
    }
    // Names, which come first, are cut last; a very long one leaves the others what they need.
    grow(Array(kept.prefix(1))) { min(needs[$0], columns[$0].width.most) }
    grow(kept) { min(needs[$0], columns[$0].width.most) }
    grow(kept) { needs[$0] }
    grow(kept) { columns[$0].width.least }
    grow(kept) { columns[$0].width.most }
    return widths
  }
}
