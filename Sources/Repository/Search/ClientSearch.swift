import Casework
import Domain
import GRDB

/// How a search for clients is read: exact hits first, then those found by letters only, each in Swedish order (R16.3).
struct ClientSearch {
  /// Up to so many hits of a number are fetched and put in order; of more, a page is picked from an ordered range.
  static let mostSorted = 500

  let db: Database
  let terms: [SearchTerm]
  /// What the list's filter asks of an enrolment.
  let filter: (condition: String, arguments: StatementArguments)
  /// The jobbtorg whose clients are searched.
  let centres: [JobCentre.ID]
  /// The only district whose clients are shown, nil for all.
  let district: HomeDistrict.ID?

  private static let exact = "="
  private static let loose = "~"

  /// The stretches of the hits.
  func phases() throws -> [ListPhase] {
    // A district that has had no case yet has no jobbtorg to look in.
    guard !centres.isEmpty else { return [] }
    if let cases = terms.lazy.compactMap({
      if case .cases(let years, let serials) = $0 { (years, serials) } else { nil }
    })
    .first {
      return [ListPhase(tag: Self.exact, rows: .scan(caseScan(cases.0, cases.1), fits: fits(loosely: false)))]
    }
    if let found = try foundByNumber() { return [ListPhase(tag: Self.exact, rows: .found(found))] }
    guard !terms.isEmpty else { return [] }
    var phases = [
      ListPhase(
        tag: Self.exact,
        rows: .scan(prefixScan(prefixes(loosely: false)), fits: isAnsweredByPrefix ? nil : fits(loosely: false)))
    ]
    if !names.isEmpty {
      phases.append(
        ListPhase(tag: Self.loose, rows: .scan(prefixScan(prefixes(loosely: true)), fits: fits(loosely: true))))
    }
    return phases
  }

  /// The words of a name that were typed, both folds; those that say most first.
  private var names: [(exact: String, loose: String)] {
    let words = terms.compactMap { term in
      if case .name(let exact, let loose) = term { (exact: exact, loose: loose) } else { nil }
    }
    return words.sorted { $0.exact.count > $1.exact.count }
  }

  /// The beginnings that every hit has one of; loosely, those with å ä ö taken off first.
  private func prefixes(loosely: Bool) -> [String] {
    let names = names
    guard let first = names.first else {
      let digits = terms.compactMap { if case .digits(let digits) = $0 { digits } else { nil } }
      return digits.max { $0.count < $1.count }.map { [SearchEntries.beginning(of: $0)] } ?? []
    }
    func beginning(_ name: (exact: String, loose: String)) -> String {
      SearchEntries.beginning(of: loosely ? name.loose : name.exact)
    }
    var found = beginning(first)
    var crowded: [String] = []
    if names.count > 1 {
      crowded = [SearchEntries.crowdedMark + found]
      found = SearchEntries.pair(found, beginning(names[1]))
    }
    guard loosely else { return [found] + crowded }
    // What has no å ä ö taken off under the same letters is an exact hit already.
    let isLoosened = names.prefix(2).contains { $0.exact != $0.loose }
    return [SearchEntries.looseMark + found] + (isLoosened ? [found] : []) + crowded
  }

  /// Whether the row of the search table says it all.
  private var isAnsweredByPrefix: Bool {
    guard terms.count == 1, case .name(let exact, _) = terms[0] else { return false }
    return exact.count <= SearchEntries.length
  }

  private func fits(loosely: Bool) -> (Row) throws -> Bool {
    { row in
      let candidate = try SearchCandidate(row)
      return loosely
        ? candidate.fits(terms, loosely: true) && !candidate.fits(terms, loosely: false)
        : candidate.fits(terms, loosely: false)
    }
  }

  private static let joined = """
    CROSS JOIN enrolment e ON e.id = s.enrolment_id CROSS JOIN client c ON c.id = e.client_id
    """
  /// Read of a row to compare it with what was typed.
  private static let candidateColumns = ", c.search_key, c.number, c.earlier_numbers, e.case_year, e.case_serial"

  private var condition: (sql: String, arguments: StatementArguments) {
    guard let district else { return (filter.condition, filter.arguments) }
    return (filter.condition + " AND e.district_id = ?", filter.arguments + [district])
  }

  private func prefixScan(_ prefixes: [String]) -> OrderedScan {
    var ranges: [OrderedScan.Range] = []
    for centre in centres {
      for prefix in prefixes {
        ranges.append(
          OrderedScan.Range(
            source: "client_search s \(Self.joined) WHERE s.centre_id = ? AND s.prefix = ?",
            arguments: [centre, prefix]))
      }
    }
    return OrderedScan(
      ranges: ranges, sort: "s.sort_key", id: "s.enrolment_id", condition: condition.sql,
      conditionArguments: condition.arguments, columns: Self.candidateColumns)
  }

  /// Case numbers are listed in their own order: one reads on from the number that one has.
  private func caseScan(_ years: ClosedRange<Int>, _ serials: [ClosedRange<Int>]) -> OrderedScan {
    var ranges: [OrderedScan.Range] = []
    for centre in centres {
      for span in serials {
        let low = Self.caseKey(years.lowerBound, span.lowerBound)
        let high = Self.caseKey(years.upperBound, span.upperBound)
        ranges += [1, 0].map { open in
          OrderedScan.Range(
            source: """
              enrolment e INDEXED BY list_centre_case CROSS JOIN client c ON c.id = e.client_id
              WHERE e.centre_id = ? AND e.open = ? AND e.case_key >= ? AND e.case_key <= ?
              """, arguments: [centre, open, low, high])
        }
      }
    }
    return OrderedScan(
      ranges: ranges, sort: "e.case_key", id: "e.id", condition: condition.sql,
      conditionArguments: condition.arguments, columns: Self.candidateColumns)
  }

  private static func caseKey(_ year: Int, _ serial: Int) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return padded(year, 4) + "-" + padded(serial, 7)
  }

  /// The hits of a typed number that is long enough to have few, in order; nil where there are many or none was typed.
  private func foundByNumber() throws -> [OrderedScan.Key]? {
    let numbers = terms.compactMap {
      if case .digits(let digits) = $0, digits.count > SearchEntries.length { digits } else { nil }
    }
    guard let digits = numbers.max(by: { $0.count < $1.count }) else { return nil }
    let end = digits + ":"
    let places = centres.map { String($0.rawValue) }.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT e.sort_key AS sort, e.id, (\(condition.sql)) AND e.centre_id IN (\(places)) AS fits
            \(Self.candidateColumns)
          FROM (
            SELECT id FROM (SELECT id FROM client WHERE number >= ? AND number < ? LIMIT \(Self.mostSorted + 1))
            UNION SELECT id FROM (
              SELECT id FROM client WHERE short_number >= ? AND short_number < ? LIMIT \(Self.mostSorted + 1))
            UNION SELECT client_id FROM (
              SELECT client_id FROM client_number WHERE digits >= ? AND digits < ? LIMIT \(Self.mostSorted + 1))
            UNION SELECT client_id FROM enrolment WHERE case_serial = ?) AS s
          CROSS JOIN client c ON c.id = s.id CROSS JOIN enrolment e ON e.client_id = c.id AND e.latest = 1
          """),
      arguments: condition.arguments + [digits, end, digits, end, digits, end, Int(digits)])
    var found: [OrderedScan.Key] = []
    var read = 0
    while let row = try rows.next() {
      read += 1
      if read > Self.mostSorted { return nil }
      guard try row.flag("fits"), try SearchCandidate(row).fits(terms, loosely: false) else { continue }
      found.append(OrderedScan.Key(sort: try row.value("sort"), id: try row.value("id")))
    }
    return found.sorted { $0.isBefore($1) }
  }
}
