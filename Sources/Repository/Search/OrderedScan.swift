import GRDB

/// One or more ordered ranges of indexes, read merged in the order of (sort, id) from a key on, in either direction.
///
/// The ranges are SQL whose order an index gives; several are merged by SQLite as they are read, without sorting.
struct OrderedScan {
  /// `FROM` and `WHERE` of one range, with its arguments.
  struct Range {
    var source: String
    var arguments: StatementArguments
    /// The column that gives this range its order, where it is not the scan's.
    var sort: String?
    /// What is asked of its rows, where it is not what the scan asks.
    var condition: (sql: String, arguments: StatementArguments)?
  }

  /// A place in the order.
  struct Key: Hashable {
    var sort: String
    var id: Int64

    /// The order of keys, which is that of bytes as in SQLite.
    func isBefore(_ other: Key) -> Bool {
      sort == other.sort ? id < other.id : sort.utf8.lexicographicallyPrecedes(other.sort.utf8)
    }
  }

  /// The ranges.
  var ranges: [Range]
  /// The column that the order compares.
  var sort: String
  /// The enrolment's key.
  var id: String
  /// What a row must fulfil to be shown, as SQL; it is asked of rows in the ranges, not used to find them.
  var condition: String = "1"
  var conditionArguments = StatementArguments()
  /// Further columns that are read.
  var columns: String = ""

  /// The statement's text and arguments for the rows after `key`, or before it in falling order.
  func query(after key: Key?, descending: Bool) -> (sql: String, arguments: StatementArguments) {
    var arguments = StatementArguments()
    let arms = ranges.map { range in
      let (condition, conditionArguments) = range.condition ?? (condition, conditionArguments)
      let sort = range.sort ?? sort
      arguments += conditionArguments + range.arguments
      var arm = "SELECT \(sort) AS sort, \(id) AS id, (\(condition)) AS fits\(columns) FROM \(range.source)"
      if let key {
        arm += " AND (\(sort), \(id)) \(descending ? "<" : ">") (?, ?)"
        arguments += [key.sort, key.id]
      }
      return arm
    }
    let direction = descending ? " DESC" : ""
    return (arms.joined(separator: " UNION ") + " ORDER BY 1\(direction), 2\(direction)", arguments)
  }
}
