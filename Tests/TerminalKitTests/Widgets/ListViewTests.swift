import TerminalKit
import TerminalTesting
import Testing

struct ListViewTests {
  typealias Person = PeopleSource.Person

  private func list(height: Int = 10) -> ListView<Person> { ListView(height: height, allowsMarks: true) { $0.name } }

  /// Fetches whatever the list wants.
  private func serve(_ list: inout ListView<Person>, _ source: PeopleSource) {
    while let request = list.nextRequest() { list.receive(source.page(request)) }
  }

  private func press(_ keys: [Key], _ list: inout ListView<Person>, _ source: PeopleSource) {
    for key in keys {
      list.handle(key)
      serve(&list, source)
    }
  }

  @Test func `every row is passed on the way down and up, and only a window is held`() {
    let source = PeopleSource(2000)
    var list = list()
    serve(&list, source)
    for expected in 0..<2000 {
      #expect(list.selection?.id == expected)
      press([.down], &list, source)
      #expect(list.rows.count <= 240)
    }
    for expected in (0..<2000).reversed() {
      #expect(list.selection?.id == expected)
      press([.up], &list, source)
      #expect(list.rows.count <= 240)
    }
  }

  @Test func `a page down moves a page, also past what is held`() {
    let source = PeopleSource(1000)
    var list = list()
    serve(&list, source)
    for page in 1...50 {
      press([.pageDown], &list, source)
      #expect(list.selection?.id == page * 10)
    }
  }

  @Test func `Home and End go to the very first and last row`() {
    let source = PeopleSource(5000)
    var list = list()
    serve(&list, source)
    press([.end], &list, source)
    #expect(list.selection?.id == 4999)
    press([.pageUp], &list, source)
    #expect(list.selection?.id == 4989)
    press([.home], &list, source)
    #expect(list.selection?.id == 0)
  }

  @Test func `reading again keeps the selection on its row, wherever that has gone`() {
    var source = PeopleSource(500)
    var list = list()
    serve(&list, source)
    press(Array(repeating: .down, count: 300), &list, source)
    source.people.removeAll { $0.id == 290 || $0.id == 100 }
    source.people.insert(Person(id: 9999, name: "Row 000295b"), at: source.people.firstIndex { $0.id == 296 } ?? 0)
    list.reload()
    serve(&list, source)
    #expect(list.selection?.id == 300)
    #expect(list.rows.contains { $0.id == 9999 })
    #expect(!list.rows.contains { $0.id == 290 })
  }

  @Test func `a row that is gone leaves the selection at its place`() {
    let source = PeopleSource(5)
    var list = list()
    list.show(source.people)
    list.handle(.down)
    list.show(source.people.filter { $0.id != 1 })
    #expect(list.selection?.id == 2)
    list.show([])
    #expect(list.selection == nil)
    list.handle(.down)
    list.handle(.end)
    #expect(list.selection == nil)
  }

  @Test func `a jump goes to the row that begins so, held or not`() {
    let source = PeopleSource(5000)
    var list = list()
    serve(&list, source)
    press(["."], &list, source)
    #expect(list.isJumping)
    press("Row 0043".map(Key.character), &list, source)
    #expect(list.selection?.id == 4300)
    press([.enter, .up], &list, source)
    #expect(!list.isJumping)
    #expect(list.selection?.id == 4299)
  }

  @Test func `marks stay on their rows and say what an action is for`() {
    let source = PeopleSource(20)
    var list = list()
    list.show(source.people)
    #expect(list.targets == [0])
    list.handle(.space)
    list.handle(.down)
    list.handle(.space)
    #expect(list.targets == [0, 2])
    list.show(source.people.reversed())
    #expect(Set(list.targets) == [0, 2])
    list.clearMarks()
    #expect(list.targets == [3])
  }

  static let columns: [Column<Person>] = [
    Column("Name", .flexible(10, most: 24)) { [Span($0.name)] },
    Column("Born", .fixed(10), priority: 2) { _ in ["1985-03-12"] },
    Column("District", .fixed(18), priority: 3) { _ in ["Hässelby-Vällingby"] },
    Column("No", .fixed(4), alignment: .right) { [Span("\($0.id)")] },
  ]

  @Test(arguments: [
    (80, [24, 10, 18, 4]), (60, [22, 10, 18, 4]), (48, [10, 10, 18, 4]), (47, [24, 10, nil, 4]),
    (28, [10, 10, nil, 4]),
    (27, [21, nil, nil, 4]), (13, [7, nil, nil, 4]), (3, [6, nil, nil, 4]),
  ])
  func `columns fall away in their order when it gets narrow`(total: Int, widths: [Int?]) {
    #expect(ColumnLayout.widths(Self.columns, total: total) == widths)
  }

  @Test(arguments: [
    (60, [17, 10, 18, 4], [22, 10, 18, 4]), (60, [40, 10, 18, 2], [24, 10, 18, 2]),
    (48, [6, 10, 18, 2], [10, 10, 18, 4]),
    (40, [8, 10, 18, 2], [22, 10, nil, 4]), (70, [40, 10, 18, 2], [34, 10, 18, 2]),
  ])
  func `no column takes more before the others have what stands in them`(
    total: Int, needs: [Int], widths: [Int?]
  ) {
    #expect(ColumnLayout.widths(Self.columns, total: total, needs: needs) == widths)
  }

  @Test func `a text that is too long goes on over the empty cells beside it`() {
    var list = list(height: 3)
    list.show(PeopleSource(3).people)
    let columns: [Column<Person>] = [
      Column("Name", .fixed(6)) { [Span($0.id == 0 ? "Maximiliana" : "Ada")] },
      Column("Note", .fixed(6)) { [Span($0.id == 1 ? "here" : "")] },
      Column("No", .fixed(6), alignment: .right) { [Span($0.id == 0 ? "" : "\($0.id)")] },
    ]
    var canvas = Canvas(Size(24, 3))
    list.render(into: &canvas, columns: columns, theme: .plain, wording: .english, hasHeader: false)
    #expect(canvas.text(row: 0).hasSuffix("Maximiliana"))
    #expect(canvas.text(row: 1) == "  Ada          here    1")
  }

  @Test func `the selected row has its sign, its ground and the cursor`() {
    var list = list(height: 3)
    list.show(PeopleSource(9).people)
    for key in [Key.space, .down, .down] { list.handle(key) }
    var canvas = Canvas(Size(50, 4))
    list.render(into: &canvas, columns: Self.columns, theme: .plain, wording: .english)
    #expect(
      (0..<4).map { canvas.text(row: $0) } == [
        "  Name        Born        District              No", " ↑Row 000001  1985-03-12  Hässelby-Vällingby     1",
        "  Row 000002  1985-03-12  Hässelby-Vällingby     2", "▸↓Row 000003  1985-03-12  Hässelby-Vällingby     3",
      ])
    #expect(canvas.cursor == Point(2, 3))
    #expect(canvas.cell(20, 3)?.style.ground == .selection)
  }

  /// The rows of a list of five that has room for three, with the cursor so many rows down.
  private func drawn(down: Int) -> [String] {
    var list = ListView<Person>(height: 3) { $0.name }
    list.show((0..<5).map { Person(id: $0, name: "Name \($0)") })
    for _ in 0..<down { list.handle(.down) }
    var canvas = Canvas(Size(20, 3))
    list.render(
      into: &canvas, columns: [Column("Name", .flexible(5, most: 40)) { [Span($0.name)] }], theme: .plain,
      wording: .english, hasHeader: false)
    return (0..<3).map { canvas.text(row: $0) }
  }

  @Test func `signs say where there is more above or below what is seen`() {
    #expect(drawn(down: 0).map { $0.hasSuffix("↓") } == [false, false, true])
    #expect(drawn(down: 3).map { $0.hasSuffix("↑") } == [true, false, false])
    #expect(drawn(down: 3).map { $0.hasSuffix("↓") } == [false, false, true])
    #expect(drawn(down: 4).map { $0.hasSuffix("↓") } == [false, false, false])
  }

  @Test func `a sign goes to the left where a letter stands at the edge`() {
    var list = ListView<Person>(height: 2) { $0.name }
    list.show((0..<5).map { Person(id: $0, name: "Name \($0) to the very edge") })
    var canvas = Canvas(Size(20, 2))
    list.render(
      into: &canvas, columns: [Column("Name", .flexible(5, most: 40)) { [Span($0.name)] }], theme: .plain,
      wording: .english, hasHeader: false)
    #expect(canvas.text(row: 1).hasPrefix(" ↓Name 1"))
  }

  @Test func `what has one width is read whole in a narrow window; what can do with less gives way`() {
    let columns: [Column<Person>] = [
      Column("A", .flexible(30, most: 40)) { _ in [] }, Column("B", .flexible(20, most: 40)) { _ in [] },
      Column("C", .fixed(9)) { _ in [] },
    ]
    let widths = ColumnLayout.widths(columns, total: 40).compactMap { $0 }
    #expect(widths.last == 9 && widths.reduce(0, +) + 4 <= 40)
  }
}
