import Casework
import Domain
import GRDB

/// Which ordered ranges a view of the list of clients reads, and what its filter asks of each row.
struct ClientListPlan {
  let query: ClientListQuery
  let scope: Unit
  let user: User.ID
  let today: Day
  /// Every jobbtorg, for lists of the whole city.
  let centres: [JobCentre.ID]

  /// The list without a search.
  var scan: OrderedScan {
    let (condition, arguments) = filter
    return OrderedScan(
      ranges: ranges, sort: "e.\(column)", id: "e.id", condition: condition, conditionArguments: arguments)
  }

  /// The list's stretches. By next time, those whose time has passed unregistered come last: it is no next time any more.
  var phases: [ListPhase] {
    guard query.order == .nextTime, !wantsClosed else { return [ListPhase(tag: "", rows: .scan(scan, fits: nil))] }
    return [("coming", ">="), ("passed", "<")].map { tag, comparison in
      var part = scan
      part.ranges = part.ranges.map { range in
        OrderedScan.Range(
          source: range.source + " AND e.next_time_key \(comparison) ?", arguments: range.arguments + [today])
      }
      return ListPhase(tag: tag, rows: .scan(part, fits: nil))
    }
  }

  /// What the filter asks of an enrolment `e`, as SQL.
  var filter: (condition: String, arguments: StatementArguments) {
    var conditions = ["e.latest = 1"]
    var arguments = StatementArguments()
    func add(_ condition: String, _ argument: (any DatabaseValueConvertible)?...) {
      conditions.append(condition)
      arguments += StatementArguments(argument)
    }
    if !isSearch { addView(add) }
    let filter = query.filter
    if let state = filter.state { add("e.state = ?", state) }
    if let district = filter.district { add("e.district_id = ?", district) }
    if let coach = filter.coach { add("e.coach_id = ?", coach) }
    if let least = filter.noShowsAtLeast { add("e.no_shows >= ?", least) }
    // The stored time stays when its day passes and nothing is registered: it is no next time any more.
    if filter.withoutNextTime { add("e.open = 1 AND (e.next_time IS NULL OR e.next_time < ?)", today) }
    switch filter.clock {
    case .running: add("e.clock_due > ?", today)
    case .dueToday: add("e.clock_due = ?", today)
    case .breached: add("e.clock_due < ?", today)
    case .met: conditions.append("e.first_time_given IS NOT NULL")
    case nil: break
    }
    return (conditions.map { "ifnull(\($0), 0)" }.joined(separator: " AND "), arguments)
  }

  private func addView(_ add: (String, (any DatabaseValueConvertible)?...) -> Void) {
    switch query.view {
    case .all: break
    case .mine: add(isDistrict ? "e.caseworker_id = ?" : "e.coach_id = ?", user)
    case .unassigned: add("e.coach_id IS ?", nil)
    case .late: add("e.clock_due < ?", today)
    }
  }

  /// Whether something is searched for; a search looks through all of the unit, whatever the view.
  var isSearch: Bool { query.search.contains { !$0.isWhitespace } }

  private var isDistrict: Bool { if case .district = scope { true } else { false } }
  /// Closed ones show only where the filter asks for them.
  private var wantsClosed: Bool { query.filter.state == .closed }

  private var column: String {
    switch query.order {
    case .name: "sort_key"
    case .caseNumber: "case_key"
    case .nextTime: "next_time_key"
    case .received: query.view == .late && !wantsClosed ? "first_time_due" : "received"
    }
  }

  private var indexEnding: String {
    switch query.order {
    case .name: "name"
    case .caseNumber: "case"
    case .nextTime: "next"
    case .received: "received"
    }
  }

  private var ranges: [OrderedScan.Range] {
    switch scope {
    case .centre(let centre): [ofCentre(centre)]
    case .district(let district): [ofDistrict(district)]
    case .city: centres.map { ofCentre($0) }
    }
  }

  private func ofCentre(_ centre: JobCentre.ID) -> OrderedScan.Range {
    if let clock = clockRange("centre", centre) { return clock }
    switch query.view {
    case .mine where !wantsClosed: return ofCoach(centre, user)
    case .unassigned where !wantsClosed: return ofCoach(centre, nil)
    default:
      return range("list_centre_\(indexEnding)", "e.centre_id = ? AND e.open = ?", [centre, (!wantsClosed).stored])
    }
  }

  private func ofDistrict(_ district: HomeDistrict.ID) -> OrderedScan.Range {
    if let clock = clockRange("district", district) { return clock }
    if query.view == .mine, !wantsClosed {
      return range("list_caseworker_\(indexEnding)", "e.caseworker_id = ? AND e.closed_day IS NULL", [user])
    }
    return range(
      "list_district_\(indexEnding)", "e.district_id = ? AND e.open = ?", [district, (!wantsClosed).stored])
  }

  private func ofCoach(_ centre: JobCentre.ID, _ coach: User.ID?) -> OrderedScan.Range {
    range(
      "list_coach_\(indexEnding)", "e.centre_id = ? AND e.coach_id IS ? AND e.closed_day IS NULL", [centre, coach])
  }

  /// "Sena" by name or by date reads those whose clock runs; by another order the filter picks them from all.
  private func clockRange(_ unit: String, _ key: any DatabaseValueConvertible) -> OrderedScan.Range? {
    guard query.view == .late, !wantsClosed, query.order == .name || query.order == .received else { return nil }
    return range(
      "list_clock_\(unit)_\(query.order == .name ? "name" : "due")",
      "e.\(unit)_id = ? AND \(RegisterTransaction.isClockRunning)", [key])
  }

  /// The late ones of "Sena" where they are few: put in order after reading them by their last day, instead of picking
  /// them from all whose clock runs. Nil where they are many.
  func fewLate(_ db: Database) throws -> [OrderedScan.Key]? {
    guard query.view == .late, !wantsClosed else { return nil }
    let units: [(column: String, key: Int64)] =
      switch scope {
      case .centre(let centre): [("centre", centre.rawValue)]
      case .district(let district): [("district", district.rawValue)]
      case .city: centres.map { ("centre", $0.rawValue) }
      }
    let (condition, arguments) = filter
    var found: [OrderedScan.Key] = []
    var read = 0
    for unit in units {
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT e.\(column) AS sort, e.id, (\(condition)) AS fits
            FROM enrolment e INDEXED BY list_clock_\(unit.column)_due
            WHERE e.\(unit.column)_id = ? AND \(RegisterTransaction.isClockRunning)
              AND e.first_time_due < ?
            """), arguments: arguments + [unit.key, today])
      while let row = try rows.next() {
        read += 1
        if read > Self.fewLate { return nil }
        if try row.flag("fits") { found.append(OrderedScan.Key(sort: try row.value("sort"), id: try row.value("id"))) }
      }
    }
    return found.sorted { $0.isBefore($1) }
  }

  /// Up to so many late ones are read at once.
  private static let fewLate = 100

  private func range(_ index: String, _ condition: String, _ arguments: StatementArguments) -> OrderedScan.Range {
    OrderedScan.Range(source: "enrolment e INDEXED BY \(index) WHERE \(condition)", arguments: arguments)
  }
}
