import Casework
import Domain
import GRDB

/// Reads a page of a list by key, forward or back, through its stretches; reads a bounded number of rows.
struct PageReader {
  /// The most rows that are read for one page: what a filter lets little through of gives a short page with `next`.
  var mostRowsRead = 2000
  /// The most rows that are read where none of them is shown: an empty page that leads on is a last resort.
  var mostRowsReadForNone = 10_000

  let db: Database
  let phases: [ListPhase]
  /// Whether the list begins with the greatest key.
  var isFalling = false

  /// A row of a page: its place, and the stretch that it lies in.
  struct Hit: Hashable {
    var tag: String
    var key: OrderedScan.Key

    var pageKey: PageKey { PageKey(sort: tag + key.sort, id: key.id) }
  }

  /// The page that lies after or before `from`, with at most `limit` rows.
  func page(from: PageKey?, limit: Int) throws -> Page<Hit> {
    let forward = from?.forward ?? true
    var reading = Reading(
      limit: limit + 1, mostRows: mostRowsRead, mostRowsOfEmpty: mostRowsReadForNone)
    for (phase, start) in stretches(from: from, forward: forward) {
      try read(phase, after: start, descending: forward == isFalling, into: &reading)
      if reading.isOver { break }
    }
    let isMore = reading.hits.count > limit || reading.stoppedAt != nil
    var hits = Array(reading.hits.prefix(limit))
    let edge = reading.hits.count > limit ? hits.last?.pageKey : reading.stoppedAt?.pageKey
    if !forward { hits.reverse() }
    let beyond = isMore ? edge : nil
    return forward
      ? Page(rows: hits, next: beyond, previous: from.map { back(from: hits.first, or: $0) })
      : Page(rows: hits, next: onward(from: hits.last, or: from), previous: beyond.map { turned($0) })
  }

  /// How many rows there are, counted to `limit`.
  func count(to limit: Int) throws -> Int {
    var reading = Reading(limit: limit, mostRows: Int.max, mostRowsOfEmpty: Int.max)
    for phase in phases where !reading.isOver { try read(phase, after: nil, descending: isFalling, into: &reading) }
    return reading.hits.count
  }

  private struct Reading {
    let limit: Int
    let mostRows: Int
    let mostRowsOfEmpty: Int
    var hits: [Hit] = []
    var rowsRead = 0
    /// The last row that was read where the bound ended the reading.
    var stoppedAt: Hit?

    /// Whether no more may be read; a page that is still empty may read further.
    var isExhausted: Bool { rowsRead >= (hits.isEmpty ? mostRowsOfEmpty : mostRows) }
    var isOver: Bool { hits.count >= limit || stoppedAt != nil }
  }

  /// The stretches from the key on, in reading order; the key cuts the first.
  private func stretches(from: PageKey?, forward: Bool) -> [(ListPhase, OrderedScan.Key?)] {
    let ordered = forward ? phases : phases.reversed()
    guard let from, let at = ordered.firstIndex(where: { from.sort.hasPrefix($0.tag) }) else {
      return ordered.map { ($0, nil) }
    }
    let key = OrderedScan.Key(sort: String(from.sort.dropFirst(ordered[at].tag.count)), id: from.id)
    return [(ordered[at], key)] + ordered[(at + 1)...].map { ($0, nil) }
  }

  private func read(
    _ phase: ListPhase, after key: OrderedScan.Key?, descending: Bool, into reading: inout Reading
  ) throws {
    switch phase.rows {
    case .found(let keys):
      for found in descending ? keys.reversed() : keys {
        if let key, descending ? !found.isBefore(key) : !key.isBefore(found) { continue }
        reading.hits.append(Hit(tag: phase.tag, key: found))
        if reading.isOver { return }
      }
    case .scan(let scan, let fits):
      let query = scan.query(after: key, descending: descending)
      let rows = try Row.fetchCursor(db.cachedStatement(sql: query.sql), arguments: query.arguments)
      while let row = try rows.next() {
        let hit = Hit(tag: phase.tag, key: OrderedScan.Key(sort: try row.value("sort"), id: try row.value("id")))
        reading.rowsRead += 1
        if try row.flag("fits"), try fits?(row) ?? true { reading.hits.append(hit) }
        if reading.hits.count >= reading.limit { return }
        if reading.isExhausted {
          reading.stoppedAt = hit
          return
        }
      }
    }
  }

  private func turned(_ key: PageKey) -> PageKey { PageKey(sort: key.sort, id: key.id, forward: false) }

  /// Where the page before begins; after an empty page it holds the row that `from` names too.
  private func back(from first: Hit?, or from: PageKey) -> PageKey {
    first.map { turned($0.pageKey) } ?? PageKey(sort: from.sort, id: from.id + (isFalling ? -1 : 1), forward: false)
  }

  private func onward(from last: Hit?, or from: PageKey?) -> PageKey? {
    last?.pageKey ?? from.map { PageKey(sort: $0.sort, id: $0.id + (isFalling ? 1 : -1)) }
  }
}
