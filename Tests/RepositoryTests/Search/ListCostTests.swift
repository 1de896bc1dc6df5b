import Casework
import Domain
import TestSupport
import Testing

import class Foundation.ProcessInfo

@testable import Repository

/// Lists and search read the rows they show and little else, however large the register is (design.md "Storage").
/// `JOBBTORG_TEST_CROWD=100000` runs it on so many clients.
@Suite("What lists cost", .serialized) struct ListCostTests {
  /// One register for all: it is only read.
  private static let crowd = Result { () throws -> Office in
    let office = try Office()
    var generator = SeededGenerator(seed: 1)
    let wanted = ProcessInfo.processInfo.environment["JOBBTORG_TEST_CROWD"].flatMap { Int($0) }
    try office.fill(wanted ?? 4000, using: &generator)
    return office
  }

  private static func cost(
    _ query: ClientListQuery, in office: Office, as unit: Unit, pages: Int = 2
  ) throws -> (cost: StatementCost, shown: Int) {
    var shown = 0
    let cost = try StatementCost.of(office.register) {
      var query = query
      for _ in 0..<pages {
        let asked = query
        let page = try office.read { work throws(Refusal) in
          try work.clientPage(asked, scope: unit, user: office.coach, today: Office.today)
        }
        shown += page.rows.count
        guard let next = page.next else { break }
        query.from = next
      }
    }
    return (cost, shown)
  }

  @Test("Each view in each order is read from an index, unsorted")
  func views() throws {
    let office = try Self.crowd.get()
    for unit in [Unit.centre(office.vallingby), .district(office.hasselby), .city] {
      for view in ClientListQuery.View.allCases {
        for order in ClientListQuery.Order.allCases {
          let (cost, shown) = try Self.cost(ClientListQuery(view: view, order: order, limit: 50), in: office, as: unit)
          let what = "\(unit) \(view) \(order): \(cost), \(shown) shown"
          #expect(cost.fullScanSteps == 0, "\(what)")
          #expect(cost.sorts == 0, "\(what)")
          if shown > 0 { #expect(cost.steps <= 200 * shown, "\(what)") }
        }
      }
    }
  }

  @Test(
    "A search is read from an index, unsorted",
    arguments: [
      "s", "sv", "sve", "svens", "öb", "öberg", "oberg", "an", "anna", "1", "19", "jt-2008-0",
    ])
  func searches(_ text: String) throws {
    let office = try Self.crowd.get()
    for unit in [Unit.centre(office.vallingby), .district(office.hasselby), .city] {
      let (cost, shown) = try Self.cost(ClientListQuery(search: text, limit: 50), in: office, as: unit)
      let what = "\(unit): \(cost), \(shown) shown"
      #expect(shown > 0, "\(what)")
      #expect(cost.fullScanSteps == 0, "\(what)")
      #expect(cost.sorts == 0, "\(what)")
      #expect(cost.steps <= 200 * shown, "\(what)")
    }
  }

  @Test(
    "Several words read little but the rows they show",
    arguments: ["anna sv", "sv an", "öb anna", "obe a", "s a", "svens åsa 19"])
  func several(_ text: String) throws {
    let office = try Self.crowd.get()
    for unit in [Unit.centre(office.vallingby), .district(office.hasselby), .city] {
      let (cost, shown) = try Self.cost(ClientListQuery(search: text, limit: 50), in: office, as: unit)
      #expect(shown > 0)
      #expect(cost.fullScanSteps == 0 && cost.sorts == 0, "\(unit): \(cost)")
      #expect(cost.steps <= 200 * shown, "\(unit): \(cost), \(shown) shown")
    }
  }

  @Test(
    "What a search or a filter lets little through of reads a bounded number of rows a page",
    arguments: [
      ClientListQuery(search: "svenzzz"), ClientListQuery(search: "s a e k l"),
      ClientListQuery(filter: .init(noShowsAtLeast: 9)), ClientListQuery(filter: .init(state: .active)),
    ])
  func bounded(_ query: ClientListQuery) throws {
    let office = try Self.crowd.get()
    let (cost, _) = try Self.cost(query, in: office, as: .centre(office.vallingby), pages: 1)
    #expect(cost.fullScanSteps == 0)
    #expect(cost.sorts == 0)
    #expect(cost.steps <= 60 * 10_000, "\(cost)")
  }

  @Test("A whole number, short or long, is found at once")
  func numbers() throws {
    let office = try Self.crowd.get()
    let number = Office.number(77)
    for text in [number.stored, number.text, String(number.stored.dropFirst(2)), String(number.text.dropFirst(2))] {
      let (cost, shown) = try Self.cost(ClientListQuery(search: text), in: office, as: .city)
      #expect(shown == 1, "\(text)")
      #expect(cost.fullScanSteps == 0 && cost.steps < 600, "\(text): \(cost)")
    }
  }
}
