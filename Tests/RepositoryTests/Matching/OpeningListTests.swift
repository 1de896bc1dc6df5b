import Casework
import Domain
import Testing

@testable import Repository

/// The list of openings is read by key, in both views and directions, and costs the rows it shows (design.md "Storage").
@Suite struct OpeningListTests {
  private func office(_ count: Int) throws -> Office {
    let office = try Office()
    try office.write { work throws(Refusal) in
      let employer = try work.addPartner(.init(name: "Solna Bemanning", kind: .staffing))
      for index in 0..<count {
        _ = try work.addOpening(
          .init(title: "Plats \(index)", employer: employer.id, places: 1, lastDay: Office.today - 40 + index % 80),
          centre: index % 2 == 0 ? work.centres()[0].id : work.centres()[1].id)
      }
    }
    return office
  }

  private func read(_ view: OpeningListQuery.View, in office: Office, from: PageKey? = nil) throws -> [OpeningListRow] {
    var query = OpeningListQuery(view: view, from: from, limit: 7)
    var rows: [OpeningListRow] = []
    repeat {
      let asked = query
      let page = try office.read { work throws(Refusal) in try work.openingPage(asked, today: Office.today) }
      rows = query.from?.forward == false ? page.rows + rows : rows + page.rows
      query.from = query.from?.forward == false ? page.previous : page.next
    } while query.from != nil
    return rows
  }

  @Test(arguments: OpeningListQuery.View.allCases)
  func `pages follow each other without a gap, forth and back`(_ view: OpeningListQuery.View) throws {
    let office = try office(160)
    let rows = try read(view, in: office)
    #expect(rows.count == 80)
    let days = rows.map(\.opening.content.lastDay)
    #expect(days == (view == .open ? days.sorted() : days.sorted(by: >)))
    #expect(days.allSatisfy { ($0 >= Office.today) == (view == .open) })
    var last = try #require(rows.last?.place)
    last.forward = false
    #expect(try read(view, in: office, from: last).map(\.id) == rows.dropLast().map(\.id))
  }

  @Test func `a page is read from an index, unsorted`() throws {
    let office = try office(2000)
    for view in OpeningListQuery.View.allCases {
      let cost = try StatementCost.of(office.register) {
        let page = try office.read { work throws(Refusal) in
          try work.openingPage(OpeningListQuery(view: view, limit: 50), today: Office.today)
        }
        #expect(page.rows.count == 50)
      }
      // Openings that are still open lie before those that are past, and are read over.
      let read = view == .open ? 50 : 1050
      #expect(cost.fullScanSteps == 0, "\(view): \(cost)")
      #expect(cost.sorts == 0, "\(view): \(cost)")
      #expect(cost.steps <= 200 * read, "\(view): \(cost)")
    }
  }
}
