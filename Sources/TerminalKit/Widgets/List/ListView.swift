/// A list of which only a window of rows is held, with the next page fetched ahead; a million rows cost what fifty do.
///
/// The screen keeps it as state, passes it keys (`handle`), asks `nextRequest()` after every change, fetches with a
/// `perform`, and hands the page to `receive`. Short lists are shown whole with `show(_:)` and never request anything.
/// The selection belongs to a row, not to a place: it survives reading again.
public struct ListView<Row: Identifiable & Sendable>: Sendable where Row.ID: Sendable {
  /// The rows held.
  public internal(set) var rows: [Row] = []
  /// The marked rows, also those that are not held now.
  public internal(set) var marks: Set<Row.ID> = []
  /// The letters of a jump, nil when none is being typed.
  public internal(set) var jump: String?
  /// Whether rows were ever received; before, nothing is said of there being none.
  public internal(set) var isLoaded = false

  /// What a row begins with for the reader: what jumps go by.
  let label: @Sendable (Row) -> String
  let allowsMarks: Bool
  var selected = 0
  var top = 0
  var height: Int
  var hasBefore = false
  var hasAfter = false
  var wanted: ListRequest<Row>.Place?
  var isPending = false
  /// What the columns need, how often rows have come, and those that came last.
  var needs = ColumnNeeds()
  var stamp = 0
  var fresh: [Row] = []

  /// An empty list that requests its first page.
  ///
  /// - Parameters:
  ///   - height: rows seen at once, until `resize` says otherwise.
  ///   - allowsMarks: whether Space marks rows.
  public init(height: Int = 20, allowsMarks: Bool = false, label: @escaping @Sendable (Row) -> String) {
    self.height = height
    self.allowsMarks = allowsMarks
    self.label = label
    wanted = .start
  }

  /// The selected row; nil in an empty list.
  public var selection: Row? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// What an action is for: the marked rows' ids, else the selected row's.
  public var targets: [Row.ID] {
    if marks.isEmpty { return selection.map { [$0.id] } ?? [] }
    let held = rows.map(\.id).filter(marks.contains)
    return held + marks.subtracting(held)
  }

  /// Whether letters are being typed for a jump: give it as the key map's `isTyping`.
  public var isJumping: Bool { jump != nil }

  /// Keys to give as the key map's `widgetKeys`: those that end a jump.
  public var widgetKeys: Set<Key> { isJumping ? [.enter, .escape] : [] }

  /// How many rows are seen at once.
  public mutating func resize(height: Int) {
    self.height = max(1, height)
    keepSelectionVisible()
  }

  /// Shows all the rows there are, and selects the row that was selected, or the one now in its place.
  public mutating func show(_ all: [Row]) {
    needs = ColumnNeeds()
    replace(with: all)
    hasBefore = false
    hasAfter = false
    wanted = nil
    isPending = false
    isLoaded = true
  }

  /// Starts at the top of a changed source (another search, filter or order). The rows stay until the new ones come.
  public mutating func restart() {
    wanted = .start
    isPending = false
  }

  /// Reads the same rows again; the selection stays on its row.
  public mutating func reload() {
    guard !isPending else { return }
    wanted = rows.first.map { hasBefore ? .from($0) : .start } ?? .start
    if !hasBefore, !rows.isEmpty { isRereading = true }
  }

  /// Forgets a request that will not be answered (an error).
  public mutating func forgetRequest() { isPending = false }

  /// Selects the row with this id when it is held.
  public mutating func select(_ id: Row.ID) {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
    selected = index
    keepSelectionVisible()
  }

  /// Selects the first row after the selected one that fits, searching on from the top; false when none does.
  @discardableResult
  public mutating func selectNext(where fits: (Row) -> Bool) -> Bool {
    let order = Array(rows.indices.dropFirst(selected + 1)) + Array(rows.indices.prefix(selected))
    guard let index = order.first(where: { fits(rows[$0]) }) else { return false }
    selected = index
    keepSelectionVisible()
    return true
  }

  /// Marks every row that is held.
  public mutating func markAll() { marks.formUnion(rows.map(\.id)) }

  /// Takes all marks away.
  public mutating func clearMarks() { marks = [] }

  // MARK: Pages

  var isRereading = false

  /// What to fetch now; nil when enough is held or a request is on its way.
  public mutating func nextRequest() -> ListRequest<Row>? {
    guard !isPending else { return nil }
    let place: ListRequest<Row>.Place
    var count = height * 2
    if let wanted {
      place = wanted
      if case .from = wanted { count = max(count, rows.count) }
      if isRereading { count = max(count, rows.count) }
    } else if hasAfter, rows.count - 1 - selected < height, let last = rows.last {
      place = .after(last)
    } else if hasBefore, selected < height, let first = rows.first {
      place = .before(first)
    } else {
      return nil
    }
    wanted = nil
    isPending = true
    return ListRequest(place: place, count: count)
  }

  /// Takes the rows that were asked for.
  public mutating func receive(_ page: ListPage<Row>) {
    isPending = false
    (stamp, fresh) = (stamp + 1, page.rows)
    isLoaded = true
    switch page.request.place {
    case .start:
      let stays = isRereading
      isRereading = false
      if stays {
        replace(with: page.rows)
      } else {
        needs = ColumnNeeds()
        rows = page.rows
        selected = 0
        top = 0
      }
      hasBefore = false
      hasAfter = page.hasMore
    case .from:
      replace(with: page.rows)
      hasAfter = page.hasMore
      if page.rows.isEmpty, hasBefore { wanted = .end }
    case .matching:
      guard !page.rows.isEmpty else { break }
      rows = page.rows
      selected = 0
      top = 0
      hasBefore = true
      hasAfter = page.hasMore
    case .end:
      rows = page.rows
      selected = max(0, rows.count - 1)
      hasBefore = page.hasMore
      hasAfter = false
    case .after:
      rows += page.rows
      hasAfter = page.hasMore
      trimStart()
    case .before:
      rows = page.rows + rows
      selected += page.rows.count
      top += page.rows.count
      hasBefore = page.hasMore
      trimEnd()
    }
    keepSelectionVisible()
  }

  private var windowLimit: Int { max(200, height * 8) }

  private mutating func trimStart() {
    let surplus = min(rows.count - windowLimit, selected - 2 * height)
    guard surplus > 0 else { return }
    rows.removeFirst(surplus)
    selected -= surplus
    top -= surplus
    hasBefore = true
  }

  private mutating func trimEnd() {
    let surplus = min(rows.count - windowLimit, rows.count - selected - 1 - 2 * height)
    guard surplus > 0 else { return }
    rows.removeLast(surplus)
    hasAfter = true
  }

  private mutating func replace(with new: [Row]) {
    let id = selection?.id
    let offset = selected - top
    (stamp, fresh) = (stamp + 1, new)
    rows = new
    if let id, let index = new.firstIndex(where: { $0.id == id }) {
      selected = index
      top = selected - offset
    }
    keepSelectionVisible()
  }

  mutating func keepSelectionVisible() {
    selected = max(0, min(selected, rows.count - 1))
    top = max(top, selected - height + 1)
    top = max(0, min(top, selected, max(0, rows.count - height)))
  }
}
