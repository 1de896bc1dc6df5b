import Casework
import Domain
import TerminalKit
import Testing

@testable import Screens

@Suite struct ListRequestTests {
  /// A row that knows its place.
  struct Row: Identifiable, Sendable {
    let id: Int64
    var place: PageKey? { PageKey(sort: "s\(id)", id: id) }
  }

  /// The first request of a list.
  private var start: ListRequest<Row> {
    get throws {
      var list = ListView<Row> { "\($0.id)" }
      let request = list.nextRequest()
      return try #require(request)
    }
  }

  @Test func emptyPagesAreReadPastUntilThereAreRows() throws {
    var asked: [PageKey?] = []
    let pages = [
      Page<Row>(rows: [], next: PageKey(sort: "b", id: 2)), Page(rows: [], next: PageKey(sort: "c", id: 3)),
      Page(rows: [Row(id: 4)], next: PageKey(sort: "d", id: 4)),
    ]
    let result = try start.read(from: nil) { key, _ in
      asked.append(key)
      return .success(pages[asked.count - 1])
    }
    let page = try result.get()
    #expect(asked.map { $0?.sort } == [nil, "b", "c"])
    #expect(page.rows.map(\.id) == [4])
    #expect(page.hasMore)
  }

  @Test func anEmptyListEnds() throws {
    let result = try start.read(from: nil) { _, _ in .success(Page(rows: [])) }
    let page = try result.get()
    #expect(page.rows.isEmpty)
    #expect(!page.hasMore)
  }

  @Test func aRefusalIsHandedOn() throws {
    let refusal = Refusal(.locked, "locked", "Registret är upptaget.")
    let result = try start.read(from: nil) { _, _ in .failure(refusal) }
    #expect(throws: refusal) { try result.get() }
  }
}
