import Casework
import Domain
import GRDB

/// The enrolments of one figure as SQL: the count and the rows behind it come from the same ranges and condition (R10.8).
struct FigureQuery {
  let selection: FigureSelection
  /// Every jobbtorg, for figures of the whole city.
  let centres: [JobCentre.ID]
  /// Every district, for the cases that a district had on the day and its successor has now (R1.7).
  let districts: HomeDistrictDirectory
  /// The day on which the register stands.
  let today: Day

  /// The rows in Swedish name order.
  var scan: OrderedScan {
    let (condition, arguments) = condition
    return OrderedScan(
      ranges: ranges(byName: true), sort: "e.sort_key", id: "e.id", condition: condition,
      conditionArguments: arguments)
  }

  /// How many there are, in one number.
  var count: (sql: String, arguments: StatementArguments) {
    let (condition, arguments) = condition
    var all = StatementArguments()
    let arms = ranges(byName: false).map { range in
      let (condition, arguments) = range.condition ?? (condition, arguments)
      all += range.arguments + arguments
      return "(SELECT count(*) FROM \(range.source) AND (\(condition)))"
    }
    return ("SELECT " + arms.joined(separator: " + "), all)
  }

  /// What is asked of an enrolment `e`; what happened after the as-of date is not seen (R10.3).
  private var condition: (sql: String, arguments: StatementArguments) {
    let asked = asked
    // A case that was opened twice stands outside all figures (R8.3).
    return ("\(asked.sql) AND ifnull(e.closure_reason <> 'duplicate', 1)", asked.arguments)
  }

  private var asked: (sql: String, arguments: StatementArguments) {
    let asOf = selection.asOf
    let since = selection.since
    let given = "ifnull(e.first_time_given <= ?, 0)"
    let received = "e.taken_over = 0 AND e.received >= ? AND e.received <= ?"
    switch selection.what {
    case .current: return ("e.sent <= ? AND ifnull(e.closed_day > ?, 1)", [asOf, asOf])
    case .closed(let reasons):
      let words = reasons.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      return ("ifnull(e.closed_day >= ? AND e.closed_day <= ? AND e.closure_reason IN (\(words)), 0)", [since, asOf])
    case .closedElsewhere(let reasons):
      let words = reasons.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      return (
        """
        ifnull(e.closed_day >= ? AND e.closed_day <= ? AND e.closure_reason IN (\(words))
          AND e.closure_taken_over = 1, 0)
        """, [since, asOf]
      )
    case .firstTimeInTime:
      return ("\(received) AND \(given) AND e.first_time_given <= e.first_time_due", [since, asOf, asOf])
    case .firstTimeLate:
      return (
        """
        \(received) AND CASE WHEN \(given) THEN e.first_time_given > e.first_time_due
          ELSE e.first_time_due < ? AND ifnull(e.closed_day > e.first_time_due, 1) END
        """, [since, asOf, asOf, asOf]
      )
    case .firstTimeDueToday:
      return (
        "\(received) AND NOT \(given) AND e.first_time_due = ? AND ifnull(e.closed_day > ?, 1)",
        [since, asOf, asOf, asOf, asOf]
      )
    case .firstTimeRunning:
      return (
        "\(received) AND NOT \(given) AND e.first_time_due > ? AND ifnull(e.closed_day > ?, 1)",
        [since, asOf, asOf, asOf, asOf]
      )
    case .firstVisitInTime:
      return (
        "\(received) AND ifnull(e.first_visit <= ? AND e.first_visit <= e.first_time_due, 0)", [since, asOf, asOf]
      )
    case .firstTimeUnknown:
      return ("e.taken_over = 1 AND e.received >= ? AND e.received <= ?", [since, asOf])
    }
  }

  /// The unit's enrolments: open ones and closed ones, each an ordered range of the lists' index; with those that were a
  /// jobbtorg's on the day and moved since (R1.7).
  private func ranges(byName: Bool) -> [OrderedScan.Range] {
    switch selection.unit {
    case .centre(let centre):
      return held(
        by: "centre", centre.rawValue, byName: byName, besides: "NOT \(Self.movedSince("x"))", [selection.asOf])
        + moved(from: centre)
    case .district(let district): return held(of: district, byName: byName)
    case .city: return centres.flatMap { held(by: "centre", $0.rawValue, byName: byName) }
    }
  }

  /// A district's on the as-of date: where districts have ended, its cases lie with who follows it now, among others', and
  /// the referral says whose they were (R1.7, R10.3).
  private func held(of district: HomeDistrict.ID, byName: Bool) -> [OrderedScan.Range] {
    let holder = districts.inCharge(of: district, on: today)
    let then = districts.family(of: district, on: selection.asOf)
    guard then != districts.family(of: holder, on: today) else {
      return held(by: "district", holder.rawValue, byName: byName)
    }
    return held(by: "district", holder.rawValue, byName: byName, besides: RegisterTransaction.referred(from: then))
  }

  private func held(
    by column: String, _ key: Int64, byName: Bool, besides condition: String = "1",
    _ arguments: StatementArguments = []
  ) -> [OrderedScan.Range] {
    guard byName else {
      return [
        OrderedScan.Range(
          source: "enrolment e WHERE e.\(column)_id = ? AND \(condition)", arguments: [key] + arguments)
      ]
    }
    return [1, 0].map { open in
      OrderedScan.Range(
        source: """
          enrolment e INDEXED BY list_\(column)_name WHERE e.\(column)_id = ? AND e.open = ? AND \(condition)
          """, arguments: [key, open] + arguments)
    }
  }
}
