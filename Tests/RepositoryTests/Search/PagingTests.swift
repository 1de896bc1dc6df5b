import Casework
import Domain
import TestSupport
import Testing

@testable import Repository

/// Reading a list page by page gives the whole list, once, in the same order, in both directions.
@Suite("Paging") struct PagingTests {
  private func pages(
    _ query: ClientListQuery, of office: Office, as unit: Unit, from: PageKey? = nil
  ) throws -> Page<ClientListRow> {
    var query = query
    query.from = from
    let asked = query
    return try office.read { work throws(Refusal) in
      try work.clientPage(asked, scope: unit, user: office.coach, today: Office.today)
    }
  }

  @Test("Forward and back, every view, order, search and filter")
  func bothWays() throws {
    var generator = SeededGenerator.printed()
    let office = try Office()
    try office.fill(300, using: &generator)
    var queries = ClientListQuery.View.allCases.flatMap { view in
      ClientListQuery.Order.allCases.map { ClientListQuery(view: view, order: $0) }
    }
    queries += ["s", "öberg", "oberg", "an sv", "19", "1960", "jt-2008-000"].map { ClientListQuery(search: $0) }
    queries.append(ClientListQuery(filter: .init(state: .closed)))
    queries.append(ClientListQuery(order: .received, filter: .init(clock: .breached)))
    queries.append(ClientListQuery(filter: .init(coach: office.coach, withoutNextTime: true)))
    for query in queries {
      for unit in [Unit.centre(office.vallingby), .district(office.hasselby), .city] {
        let whole = try pages(ClientListQuery.with(query, limit: 1000), of: office, as: unit)
        #expect(whole.next == nil && whole.previous == nil)
        #expect(Set(whole.rows.map(\.id)).count == whole.rows.count)
        let limit = Int.random(in: 1...40, using: &generator)
        let small = ClientListQuery.with(query, limit: limit)
        var page = try pages(small, of: office, as: unit)
        var forward = page.rows
        while let next = page.next {
          page = try pages(small, of: office, as: unit, from: next)
          forward += page.rows
        }
        #expect(forward == whole.rows, "\(query) \(unit) limit \(limit)")
        var back = page.rows
        while let previous = page.previous {
          page = try pages(small, of: office, as: unit, from: previous)
          back = page.rows + back
        }
        #expect(back == whole.rows, "\(query) \(unit) limit \(limit) back")
        let count = try office.read { work throws(Refusal) in
          try work.clientCount(query, scope: unit, user: office.coach, today: Office.today)
        }
        #expect(count == whole.rows.count)
      }
    }
  }

  @Test("A filter that lets little through gives short pages that lead on to the last row, and back")
  func sparse() throws {
    let office = try Office()
    var generator = SeededGenerator(seed: 3)
    try office.fill(300, using: &generator)
    let last = try office.enrol("Östen", "Östlund", serial: 9000)
    try office.book(last, at: "2008-04-25T09:00")
    for query in [ClientListQuery(filter: .init(state: .firstVisitGiven)), ClientListQuery(search: "öst 19 ö")] {
      let keys = try office.register.transaction(.read) { work throws(Refusal) in
        try Refusal.translating {
          var reader = try work.reader(
            query, scope: .centre(office.vallingby), user: office.coach, today: Office.today)
          (reader.mostRowsRead, reader.mostRowsReadForNone) = (5, 7)
          var pages = [try reader.page(from: nil, limit: 10)]
          while let next = pages.last?.next { pages.append(try reader.page(from: next, limit: 10)) }
          let forward = pages.flatMap(\.rows)
          while let previous = pages.last?.previous { pages.append(try reader.page(from: previous, limit: 10)) }
          return (forward: forward.map(\.key.id), pages: pages.count, all: pages.flatMap(\.rows).map(\.key.id))
        }
      }
      #expect(keys.forward == [last.id.rawValue], "\(query)")
      #expect(Set(keys.all) == [last.id.rawValue], "\(query)")
      if query.search.isEmpty { #expect(keys.pages > 20) }
    }
  }

  @Test("A count stops at a thousand")
  func counted() throws {
    let office = try Office()
    var generator = SeededGenerator(seed: 4)
    try office.fill(1500, using: &generator)
    let count = try office.read { work throws(Refusal) in
      try work.clientCount(ClientListQuery(search: "19"), scope: .city, user: office.coach, today: Office.today)
    }
    #expect(count == 1000)
  }

  @Test("The list of referrals is newest first, page by page")
  func referrals() throws {
    var generator = SeededGenerator.printed()
    let office = try Office()
    try office.fill(120, using: &generator)
    for query in [ReferralListQuery(limit: 7), ReferralListQuery(view: .withoutFirstTime, limit: 7)] {
      func page(_ limit: Int, _ from: PageKey?) throws -> Page<ReferralListRow> {
        var asked = query
        (asked.limit, asked.from) = (limit, from)
        let final = asked
        return try office.read { work throws(Refusal) in try work.referralPage(final, scope: office.session.unit) }
      }
      let whole = try page(1000, nil).rows
      #expect(whole.map(\.received) == whole.map(\.received).sorted(by: >))
      var current = try page(7, nil)
      var forward = current.rows
      while let next = current.next {
        current = try page(7, next)
        forward += current.rows
      }
      #expect(forward == whole)
      var back = current.rows
      while let previous = current.previous {
        current = try page(7, previous)
        back = current.rows + back
      }
      #expect(back == whole)
    }
  }
}

extension ClientListQuery {
  /// The query with another page size.
  fileprivate static func with(_ query: ClientListQuery, limit: Int) -> ClientListQuery {
    var query = query
    query.limit = limit
    return query
  }
}
